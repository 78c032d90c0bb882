import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { textUpTo } from "@/lib/base/text-input";
import { blockId as id, plainText, text } from "@/lib/content/blocks/text";

export const longestAttribution = 300;

export const quote = z.strictObject({
  id,
  type: z.literal("quote"),
  text,
  attribution: textUpTo("A quote's attribution", longestAttribution),
});

export const quoteKind: BlockKind<z.infer<typeof quote>> = {
  noun: "quote",
  name: () => "Quote",
  texts: (block) => [block.text],
  fields: {
    attribution: { merge: "words", compared: { label: "Attribution", words: (name) => name } },
  },
  opening: (block) => plainText(block.text),
  searched: (block) => [plainText(block.text), block.attribution],
};
