import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { blockId as id, plainText, text } from "@/lib/content/blocks/text";

export const subheading = z.strictObject({ id, type: z.literal("subheading"), text });

export const subheadingKind: BlockKind<z.infer<typeof subheading>> = {
  noun: "subheading",
  name: () => "Subheading",
  texts: (block) => [block.text],
  fields: {},
  opening: (block) => plainText(block.text),
  searched: (block) => [plainText(block.text)],
};
