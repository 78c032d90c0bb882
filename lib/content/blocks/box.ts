import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { list, listKind } from "@/lib/content/blocks/list";
import { paragraph, paragraphKind } from "@/lib/content/blocks/paragraph";
import { picture, pictureKind } from "@/lib/content/blocks/picture";
import { textUpTo } from "@/lib/base/text-input";
import { blockId as id, type Text } from "@/lib/content/blocks/text";

export const longestBoxTitle = 200;

export const mostInBox = 100;

export const boxSorts = ["facts", "questions", "timeline", "about"] as const;
export type BoxSort = (typeof boxSorts)[number];

/** As editors choose them. */
export const boxSortNames: Record<BoxSort, string> = {
  facts: "Facts",
  questions: "Questions and answers",
  timeline: "Timeline",
  about: "About",
};

export const tooManyInBox = `A box has at most ${mostInBox} blocks.`;

const innerBlock = z.discriminatedUnion("type", [paragraph, list, picture]);
export type InnerBlock = z.infer<typeof innerBlock>;

/** Ids of blocks in a box are known only within it, so that a block may move in and out while others edit it. */
export const innerBlocks = z
  .array(innerBlock)
  .min(1, { error: "A box has at least one block." })
  .max(mostInBox, { error: tooManyInBox })
  .refine((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, {
    error: "Two blocks of a box have the same id.",
  });

/** What stands beside the story: facts, questions and answers, dates. */
export const box = z.strictObject({
  id,
  type: z.literal("box"),
  sort: z.enum(boxSorts),
  title: textUpTo("A box's title", longestBoxTitle),
  blocks: innerBlocks,
});
export type Box = z.infer<typeof box>;

export const boxKind: BlockKind<Box> = {
  noun: "box",
  name: () => "Box",
  texts: ({ blocks }) => blocks.flatMap(innerTexts),
  fields: {
    sort: {
      merge: "whole",
      compared: { label: "Sort of box", words: (sort) => boxSortNames[sort] },
    },
    title: { merge: "words", compared: { label: "Title", words: (title) => title } },
    blocks: { merge: "blocks", compared: null },
  },
  opening: ({ title, blocks }) => title || blocks.map(innerOpening).join(" "),
  searched: ({ title, blocks }) => [title, ...blocks.flatMap(innerSearched)],
};

function innerTexts(block: InnerBlock): Text[] {
  if (block.type === "picture") return [];
  return block.type === "list" ? listKind.texts(block) : paragraphKind.texts(block);
}

function innerOpening(block: InnerBlock): string {
  if (block.type === "picture") return pictureKind.opening(block);
  return block.type === "list" ? listKind.opening(block) : paragraphKind.opening(block);
}

function innerSearched(block: InnerBlock): string[] {
  if (block.type === "picture") return [];
  return block.type === "list" ? listKind.searched(block) : paragraphKind.searched(block);
}
