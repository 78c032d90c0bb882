// An article as search engines read it: schema.org's NewsArticle
// (schema.org/NewsArticle; developers.google.com/search/docs/appearance/structured-data/article).
import type { CorrectionComment, NewsArticle } from "schema-dts";
import type { LiveArticle } from "@/lib/site/articles/queries";
import type { Story } from "@/lib/content/articles/story";
import { contributorsOf, writersOf } from "@/lib/content/authors/byline";
import { siteWords } from "@/lib/content/site-words/site-words";
import { imagesOf } from "@/lib/site/structured-data/images";
import { partsOf } from "@/lib/site/structured-data/parts";
import { recordingsOf } from "@/lib/site/structured-data/recordings";
import { publisher, type Site } from "@/lib/site/structured-data/publisher";
import { articlePath, authorPath } from "@/lib/base/site-addresses";
import { machineTime } from "@/lib/base/site-time";

export type ToldCorrection = { text: string; at: Date };

/**
 * @param sharePath the picture of an article that has none
 * @param corrections in any order; one without text is left out
 */
export function newsArticle(
  { slug, publishedAt, revisedAt, story }: LiveArticle,
  {
    site,
    sharePath,
    corrections,
  }: { site: Site; sharePath: string; corrections: readonly ToldCorrection[] },
): NewsArticle {
  const address = site.url + articlePath(slug);
  const picture = story.frontPicture?.file ? story.frontPicture : story.leadPicture;
  const images = picture ? imagesOf(picture, site) : [];
  // schema.org has no property for a photographer; a role says what a contributor did.
  const contributors = contributorsOf(story.bylines).flatMap(({ role, named: people }) =>
    people.map(({ author }) => ({
      "@type": "Role" as const,
      roleName: siteWords.article.contributions[role],
      contributor: personOf(author, site),
    })),
  );
  const description = story.searchDescription || story.standfirst;
  const said = corrections.filter(({ text }) => text !== "").map(correctionComment);
  const parts = partsOf(story.blocks, site);
  const { videos, sounds } = recordingsOf(story.blocks, publishedAt, site);
  return {
    "@type": "NewsArticle",
    "@id": `${address}#article`,
    mainEntityOfPage: story.canonicalAddress || address,
    url: address,
    ...(story.canonicalAddress && { isBasedOn: story.canonicalAddress }),
    headline: shortHeadline(story.headline),
    ...(story.shortHeadline && { alternativeHeadline: story.shortHeadline }),
    ...(description && { description }),
    image: images.length > 0 ? images : [site.url + sharePath],
    datePublished: machineTime(publishedAt),
    dateModified: machineTime(revisedAt ?? publishedAt),
    author: writersOf(story.bylines).map(({ author }) => personOf(author, site)),
    ...(contributors.length > 0 && { contributor: contributors }),
    publisher: publisher(site),
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(story.section && { articleSection: story.section.name }),
    ...(story.topics.length > 0 && { keywords: story.topics.map(({ name }) => name) }),
    ...(story.dateline && {
      dateline: story.dateline,
      locationCreated: { "@type": "Place", name: story.dateline },
    }),
    ...(videos.length > 0 && { video: videos }),
    ...(sounds.length > 0 && { audio: sounds }),
    ...(parts.length > 0 && { hasPart: parts }),
    ...(said.length > 0 && { correction: said }),
  };
}

function personOf({ slug, name, isTeam }: Story["bylines"][number]["author"], site: Site) {
  const kind = isTeam ? ("Organization" as const) : ("Person" as const);
  return { "@type": kind, name, url: site.url + authorPath(slug) };
}

/** Search engines show 110 characters at most. A longer headline is cut at a word. */
export function shortHeadline(headline: string): string {
  const letters = [...headline];
  if (letters.length <= 110) return headline;
  return `${letters
    .slice(0, 109)
    .join("")
    .replace(/\s+\S*$/u, "")}…`;
}

function correctionComment({ text, at }: ToldCorrection): CorrectionComment {
  return { "@type": "CorrectionComment", text, datePublished: machineTime(at) };
}
