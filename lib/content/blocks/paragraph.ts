import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { blockId as id, plainText, text } from "@/lib/content/blocks/text";

export const paragraph = z.strictObject({ id, type: z.literal("paragraph"), text });

export const paragraphKind: BlockKind<z.infer<typeof paragraph>> = {
  noun: "paragraph",
  name: () => "Paragraph",
  texts: (block) => [block.text],
  fields: {},
  opening: (block) => plainText(block.text),
  searched: (block) => [plainText(block.text)],
};
