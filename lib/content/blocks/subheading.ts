import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { blockId as id, plainText, text } from "@/lib/content/blocks/text";

export const subheading = z.strictObject({
  id,
  type: z.literal("subheading"),
  text,
  /** 3: under a subheading of level 2, which has no key. The headline is level 1. */
  level: z.literal(3).optional(),
});

export const subheadingKind: BlockKind<z.infer<typeof subheading>> = {
  noun: "subheading",
  name: ({ level }) => (level === 3 ? "Small subheading" : "Subheading"),
  texts: (block) => [block.text],
  fields: { level: { merge: "whole", compared: null } },
  opening: (block) => plainText(block.text),
  searched: (block) => [plainText(block.text)],
};
