import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { blockId as id, plainText, text } from "@/lib/content/blocks/text";

export const list = z.strictObject({
  id,
  type: z.literal("list"),
  isOrdered: z.boolean(),
  items: z.array(text).min(1, { error: "A list has at least one item." }),
});

export const listKind: BlockKind<z.infer<typeof list>> = {
  noun: "list",
  name: ({ isOrdered }) => (isOrdered ? "Numbered list" : "Bulleted list"),
  texts: (block) => block.items,
  fields: { isOrdered: { merge: "whole", compared: null } },
  opening: (block) => block.items.map(plainText).join(" "),
  searched: (block) => block.items.map(plainText),
};
