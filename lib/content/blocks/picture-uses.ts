import { innerBlocks } from "@/lib/content/blocks/box";
import type { Block } from "@/lib/content/blocks/kinds";
import type { PictureUse } from "@/lib/content/blocks/picture";

/** Each use in the order of the story. Readers see the pictures of galleries and boxes as they see others. */
export function pictureUsesIn(blocks: readonly Block[]): PictureUse[] {
  return blocks.flatMap((block) => {
    if (block.type === "gallery") return block.pictures;
    if (block.type === "box") return pictureUsesIn(block.blocks);
    return block.type === "picture" ? [block] : [];
  });
}

/** The records that a story shows: its pictures, the stills of its embeds, and the posters of its recordings. */
export function mediaIdsIn(blocks: readonly Block[]): string[] {
  const stills = blocks.flatMap((block) => {
    if (block.type === "recording") return block.poster ?? [];
    return block.type === "embed" ? (block.still ?? []) : [];
  });
  return [...pictureUsesIn(blocks).map(({ mediaId }) => mediaId), ...stills];
}

/** A box has at least one block. */
const emptyParagraph = { id: "block-1", type: "paragraph" as const, text: [] };

/** Without the pictures that `isKept` says no to. */
export function withPictures(
  blocks: readonly Block[],
  isKept: (mediaId: string) => boolean,
): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === "gallery") {
      const pictures = block.pictures.filter(({ mediaId }) => isKept(mediaId));
      return [pictures.length === block.pictures.length ? block : { ...block, pictures }];
    }
    if (block.type === "box") {
      const inner = innerBlocks.safeParse(withPictures(block.blocks, isKept));
      if (inner.success) return [{ ...block, blocks: inner.data }];
      // Its title is of an editor's words.
      return block.title === "" ? [] : [{ ...block, blocks: [emptyParagraph] }];
    }
    if (block.type === "embed" && block.still !== null && !isKept(block.still)) {
      return [{ ...block, still: null }];
    }
    if (block.type === "recording" && block.poster !== null && !isKept(block.poster)) {
      return [{ ...block, poster: null }];
    }
    return block.type === "picture" && !isKept(block.mediaId) ? [] : [block];
  });
}
