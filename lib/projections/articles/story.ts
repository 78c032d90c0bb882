// A revision's row as a story. The site and the desk's preview share it.
import { addressElsewhere } from "@/lib/content/addresses";
import { readableBody } from "@/lib/content/body/body";
import { pictureUse } from "@/lib/content/blocks/picture";
import { env } from "@/lib/base/env";
import { embedPath } from "@/lib/content/embeds/path";
import { embeddingOf } from "@/lib/content/embeds/providers";
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import type { InnerBlock } from "@/lib/content/blocks/box";
import { sanitised } from "@/lib/content/kept-html/sanitise";
import type {
  FindTarget,
  InnerStoryBlock,
  Story,
  StoryBlock,
  StoryPicture,
} from "@/lib/content/articles/story";
import type { CaptionTexts } from "@/lib/projections/articles/captions";
import { roleOf } from "@/lib/projections/articles/revision";
import { captionsAddress } from "@/lib/content/media/address";
import { isTimed, transcriptOf } from "@/lib/content/recordings/transcript";
import { altTextOf } from "@/lib/content/media/picture-fields";
import { servedPicture } from "@/lib/content/media/served";
import type { Prisma } from "@/prisma/generated/client";

export const withHead = {
  section: true,
  bylines: { orderBy: { position: "asc" }, include: { author: true } },
  media: true,
} as const satisfies Prisma.RevisionInclude;

export const withStory = {
  ...withHead,
  recordings: { select: { id: true } },
  topics: { orderBy: { position: "asc" }, include: { topic: true } },
} as const satisfies Prisma.RevisionInclude;

export type StoryRow = Prisma.RevisionGetPayload<{ include: typeof withStory }>;

export function relatedLinksOf(revision: { body: unknown }): BlockOf<"relatedLink">[] {
  return readableBody(revision.body).filter((block) => block.type === "relatedLink");
}

/** A missing picture record counts as awaiting its file. */
export function storyOf(revision: StoryRow, findTarget: FindTarget, captions: CaptionTexts): Story {
  const media = new Map(revision.media.map((record) => [record.id, record]));
  const pictureOf = (stored: unknown) => {
    const use = pictureUse.nullable().parse(stored);
    return use && storyPicture(use, media.get(use.mediaId));
  };
  const { kicker, shortHeadline, searchTitle, searchDescription } = revision;

  const innerBlock = (block: InnerBlock): InnerStoryBlock =>
    block.type === "picture"
      ? { id: block.id, type: "picture", ...storyPicture(block, media.get(block.mediaId)) }
      : block;
  const storyBlock = (block: Block): StoryBlock => {
    if (block.type === "box") return { ...block, blocks: block.blocks.map(innerBlock) };
    if (block.type === "picture") {
      const { id, type, weight, mediaId } = block;
      return { id, type, ...(weight && { weight }), ...storyPicture(block, media.get(mediaId)) };
    }
    if (block.type === "gallery") {
      const { id, type, pictures } = block;
      return {
        id,
        type,
        pictures: pictures.map((use) => storyPicture(use, media.get(use.mediaId))),
      };
    }
    if (block.type === "embed") {
      const record = block.still === null ? undefined : media.get(block.still);
      const hasFrame = (embeddingOf(block.address, env().embedHosts)?.frame ?? null) !== null;
      return {
        ...block,
        still: record ? servedPicture(record) : null,
        framePath: hasFrame ? embedPath(block.address) : null,
      };
    }
    if (block.type === "keptHtml") return { ...block, html: sanitised(block.html) };
    if (block.type === "recording") {
      const record = block.poster === null ? undefined : media.get(block.poster);
      const text = captions.get(block.captions?.id ?? "");
      return {
        ...block,
        poster: record ? servedPicture(record) : null,
        captions: text === undefined ? null : captionsIn(block.captions?.id ?? "", text),
      };
    }
    if (block.type === "relatedLink") {
      const { id, type, label } = block;
      const target = findTarget(block);
      const headline = target?.headline ?? block.headline;
      return { id, type, label, headline, href: target?.href ?? null };
    }
    return block;
  };
  const blocks = readableBody(revision.body).map(storyBlock);

  return {
    section: revision.section,
    topics: revision.topics.map(({ topic: { slug, name } }) => ({ slug, name })),
    headline: revision.headline,
    standfirst: revision.standfirst,
    dateline: revision.dateline,
    bylines: revision.bylines.map(({ author, place, role }) => ({
      ...{ author, place },
      ...roleOf(role),
    })),
    leadPicture: pictureOf(revision.leadPicture),
    blocks,
    ...{ kicker, shortHeadline, searchTitle, searchDescription },
    canonicalAddress: addressElsewhere(revision.canonicalAddress, env().siteUrl),
    frontPicture: pictureOf(revision.frontPicture),
  };
}

function captionsIn(id: string, text: string) {
  return { address: isTimed(text) ? captionsAddress(id) : null, words: transcriptOf(text) };
}

type PictureWords = { caption: string | null; credit: string | null; altText: string | null };

/** The use's own words, or else the record's. */
export function storyPicture(
  use: PictureWords,
  record: StoryRow["media"][number] | undefined,
): StoryPicture {
  return {
    file: record ? servedPicture(record) : null,
    caption: use.caption ?? record?.caption ?? "",
    credit: use.credit ?? record?.credit ?? "",
    altText: use.altText ?? (record ? altTextOf(record) : ""),
  };
}
