// An article as search engines read it: schema.org's NewsArticle
// (schema.org/NewsArticle; developers.google.com/search/docs/appearance/structured-data/article).
import type { CorrectionComment, ImageGallery, ImageObject, NewsArticle } from "schema-dts";
import type { LiveArticle } from "@/lib/site/articles/queries";
import type { StoryPicture } from "@/lib/content/articles/story";
import { publisher, type Site } from "@/lib/site/structured-data/publisher";
import type { Shape } from "@/lib/content/media/rendition";
import { mediaAddress } from "@/lib/content/media/address";
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
  const images = story.leadPicture ? imagesOf(story.leadPicture, site) : [];
  const said = corrections.filter(({ text }) => text !== "").map(correctionComment);
  const galleries = story.blocks.flatMap((block) =>
    block.type === "gallery" ? imageGallery(block.pictures, site) : [],
  );
  return {
    "@type": "NewsArticle",
    "@id": `${address}#article`,
    mainEntityOfPage: address,
    url: address,
    headline: shortHeadline(story.headline),
    ...(story.standfirst && { description: story.standfirst }),
    image: images.length > 0 ? images : [site.url + sharePath],
    datePublished: machineTime(publishedAt),
    dateModified: machineTime(revisedAt ?? publishedAt),
    author: story.bylines.map(({ author }) => ({
      "@type": author.isTeam ? ("Organization" as const) : ("Person" as const),
      name: author.name,
      url: site.url + authorPath(author.slug),
    })),
    publisher: publisher(site),
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(story.section && { articleSection: story.section.name }),
    ...(story.topics.length > 0 && { keywords: story.topics.map(({ name }) => name) }),
    ...(story.dateline && {
      dateline: story.dateline,
      locationCreated: { "@type": "Place", name: story.dateline },
    }),
    ...(galleries.length > 0 && { hasPart: galleries }),
    ...(said.length > 0 && { correction: said }),
  };
}

/** Each picture whole. None if readers see none. */
function imageGallery(pictures: readonly StoryPicture[], site: Site): ImageGallery[] {
  const images = pictures.flatMap((picture) => imagesOf(picture, site, ["full"]));
  return images.length === 0 ? [] : [{ "@type": "ImageGallery", image: images }];
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

/** Each ratio that search engines ask for, if it is rendered: 16:9, 4:3 and 1:1; else the whole picture. */
function imagesOf(
  { file, caption, credit }: StoryPicture,
  site: Site,
  wanted: readonly Shape[] = ["wide", "classic", "square"],
): ImageObject[] {
  const jpegs = file?.renditions.filter(({ format }) => format === "jpeg") ?? [];
  const cut = jpegs.filter(({ shape }) => wanted.includes(shape));
  const shown = cut.length > 0 ? cut : jpegs.filter(({ shape }) => shape === "full");
  return shown.map(({ key, width, height }) => ({
    "@type": "ImageObject",
    url: site.url + mediaAddress(key),
    width: String(width),
    height: String(height),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  }));
}
