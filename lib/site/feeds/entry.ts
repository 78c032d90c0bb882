// A story as a feed has it.
import type { LiveArticle } from "@/lib/site/articles/queries";
import type { StoryPicture } from "@/lib/content/articles/story";
import type { Correction } from "@/lib/site/corrections/correction";
import type { FeedEntry, FeedPicture } from "@/lib/site/feeds/feed";
import { correctionHtml } from "@/lib/site/feeds/correction-html";
import { storyHtml } from "@/lib/site/feeds/story-html";
import { mediaAddress } from "@/lib/content/media/address";
import { mimeTypes } from "@/lib/base/storage/storage";
import { articlePath, authorPath } from "@/lib/base/site-addresses";

/**
 * The entry of an article that readers see. Its id is the record's, not an address of it: a story
 * that is renamed, or a site that moves, is not taken for a new story. Corrections come before the story.
 */
export function entryOf(
  article: LiveArticle,
  corrections: readonly Correction[],
  siteUrl: string,
): FeedEntry {
  const { id, slug, publishedAt, revisedAt, story } = article;
  const pictures = [
    ...(story.leadPicture ? [story.leadPicture] : []),
    ...story.blocks.filter((block) => block.type === "picture"),
  ];
  return {
    id: recordUri(id),
    address: siteUrl + articlePath(slug),
    title: story.headline,
    summary: story.standfirst,
    html: [...corrections.flatMap(correctionHtml), storyHtml(story, siteUrl)].join("\n"),
    publishedAt,
    updatedAt: revisedAt ?? publishedAt,
    authors: story.bylines.map(({ author }) => ({
      name: author.name,
      address: siteUrl + authorPath(author.slug),
    })),
    categories: [...(story.section ? [story.section] : []), ...story.topics].map(
      ({ name }) => name,
    ),
    pictures: pictures.flatMap((picture) => feedPicture(picture, siteUrl)),
  };
}

/** The name of a record outside: its id is a UUID, which is the same for good and everywhere (RFC 9562). */
export function recordUri(id: string): string {
  return `urn:uuid:${id}`;
}

/** The file of a picture that every reader of feeds can show; none while it awaits its file. */
function feedPicture({ file, caption, altText }: StoryPicture, siteUrl: string): FeedPicture[] {
  const jpeg = file?.renditions.find(({ shape, format }) => shape === "full" && format === "jpeg");
  if (jpeg === undefined) return [];
  return [
    {
      address: siteUrl + mediaAddress(jpeg.key),
      mimeType: mimeTypes.jpg,
      byteSize: jpeg.byteSize,
      title: caption || altText,
    },
  ];
}
