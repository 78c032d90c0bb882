import type { LiveArticle } from "@/lib/site/articles/queries";
import {
  picturesIn,
  type Story,
  type StoryPicture,
  type StoryRecording,
} from "@/lib/content/articles/story";
import { contributorsOf, writersOf } from "@/lib/content/authors/byline";
import type { Correction } from "@/lib/site/corrections/correction";
import type { FeedEntry, FeedFile, FeedRecording } from "@/lib/site/feeds/feed";
import { correctionHtml } from "@/lib/site/feeds/correction-html";
import { storyHtml } from "@/lib/site/feeds/story-html";
import { mediaAddress } from "@/lib/content/media/address";
import { mimeTypes } from "@/lib/base/storage/storage";
import { mimeTypeOf } from "@/lib/content/recordings/file";
import { articlePath, authorPath } from "@/lib/base/site-addresses";

/**
 * The id is that of the record and no address, so that a new slug or a new domain makes no new entry. Corrections stand
 * before the text.
 */
export function entryOf(
  article: LiveArticle,
  corrections: readonly Correction[],
  siteUrl: string,
): FeedEntry {
  const { id, slug, publishedAt, revisedAt, story } = article;
  const personOf = ({ author }: Story["bylines"][number]) => ({
    name: author.name,
    address: siteUrl + authorPath(author.slug),
  });
  const pictures = [...(story.leadPicture ? [story.leadPicture] : []), ...picturesIn(story.blocks)];
  return {
    id: recordUri(id),
    address: siteUrl + articlePath(slug),
    ...(story.canonicalAddress && { canonicalAddress: story.canonicalAddress }),
    title: story.headline,
    summary: story.standfirst,
    html: [...corrections.flatMap(correctionHtml), storyHtml(story, siteUrl)].join("\n"),
    publishedAt,
    updatedAt: revisedAt ?? publishedAt,
    authors: writersOf(story.bylines).map(personOf),
    contributors: contributorsOf(story.bylines).flatMap(({ named }) => named.map(personOf)),
    categories: [...(story.section ? [story.section] : []), ...story.topics].map(
      ({ name }) => name,
    ),
    pictures: pictures.flatMap((picture) => feedPicture(picture, siteUrl)),
    recordings: story.blocks.flatMap((block) =>
      block.type === "recording" ? feedRecording(block, siteUrl) : [],
    ),
  };
}

/** A UUID is the same for good and everywhere (RFC 9562). */
export function recordUri(id: string): string {
  return `urn:uuid:${id}`;
}

function feedRecording({ file, title }: StoryRecording, siteUrl: string): FeedRecording {
  const { key, byteSize, seconds } = file;
  const address = siteUrl + mediaAddress(key);
  return { address, mimeType: mimeTypeOf(file), byteSize, seconds, title };
}

/** The file that every feed reader can show; none before the file is there. */
function feedPicture({ file, caption, altText }: StoryPicture, siteUrl: string): FeedFile[] {
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
