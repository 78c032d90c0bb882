// The corrections of the article at an address, and the way to its versions where there are several.
import { Corrections } from "@/components/article/corrections";
import type { Correction } from "@/lib/corrections/correction";
import { listVersions } from "@/lib/corrections/versions";
import { historyPath } from "@/lib/site-addresses";

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
