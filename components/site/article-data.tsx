import type { LiveArticle } from "@/lib/site/articles/queries";
import { newsArticle, type ToldCorrection } from "@/lib/site/structured-data/article";
import { breadcrumbs } from "@/lib/site/structured-data/pages";
import { thisSite } from "@/lib/site/structured-data/publisher";
import { sharePictureOf } from "@/lib/site/sharing/share-picture";
import { sectionPath } from "@/lib/base/site-addresses";
import type { Thing } from "schema-dts";
import { writeStructuredData } from "@/lib/site/structured-data/write";

type Props = { article: LiveArticle; corrections: readonly ToldCorrection[] };

export function ArticleData({ article, corrections }: Props) {
  const site = thisSite();
  const { slug, story } = article;
  const { section, headline } = story;
  const sharePath = sharePictureOf(slug, story, site.name).path;
  const steps = [
    ...(section ? [{ name: section.name, path: sectionPath(section.slug) }] : []),
    { name: headline },
  ];
  return (
    <StructuredData
      things={[newsArticle(article, { site, sharePath, corrections }), breadcrumbs(steps, site)]}
    />
  );
}

export function StructuredData({ things }: { things: readonly Thing[] }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: writeStructuredData(things) }}
    />
  );
}
