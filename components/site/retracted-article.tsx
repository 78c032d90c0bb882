import { Retraction } from "@/components/article/retraction";
import { ArticleCorrections } from "@/components/site/article-corrections";
import { listCorrections } from "@/lib/site/corrections/queries";

type Props = {
  id: string;
  slug: string;
  headline: string;
  retractedAt: Date;
  retraction: string;
};

export async function ArticleRetraction({ id, slug, ...retracted }: Props) {
  const corrections = await listCorrections(id);
  const inForce = corrections.find(
    ({ kind, isTakenBack }) => kind === "retraction" && !isTakenBack,
  );
  return (
    <Retraction
      {...retracted}
      approvedBy={inForce?.approvedBy ?? null}
      corrections={
        <ArticleCorrections
          articleId={id}
          slug={slug}
          corrections={corrections.filter((one) => one !== inForce)}
        />
      }
    />
  );
}
