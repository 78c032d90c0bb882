import { Corrections } from "@/components/article/corrections";
import type { Correction } from "@/lib/site/corrections/correction";
import { listVersions } from "@/lib/site/corrections/versions";
import { historyPath } from "@/lib/base/site-addresses";

type Props = { articleId: string; slug: string; corrections: readonly Correction[] };

export async function ArticleCorrections({ articleId, slug, corrections }: Props) {
  const versions = await listVersions(articleId);
  return (
    <Corrections
      corrections={corrections}
      historyPath={versions.length > 1 ? historyPath(slug) : null}
    />
  );
}
