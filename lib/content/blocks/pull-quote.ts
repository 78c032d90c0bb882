import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { longestAttribution } from "@/lib/content/blocks/quote";
import { textUpTo } from "@/lib/base/text-input";
import { blockId as id, plainText, text } from "@/lib/content/blocks/text";

/** Words of the story, shown large beside it. A quote, by contrast, is part of the story. */
export const pullQuote = z.strictObject({
  id,
  type: z.literal("pullQuote"),
  text,
  attribution: textUpTo("A pull quote's attribution", longestAttribution),
});

export const pullQuoteKind: BlockKind<z.infer<typeof pullQuote>> = {
  noun: "pull quote",
  name: () => "Pull quote",
  texts: (block) => [block.text],
  fields: {
    attribution: { merge: "words", compared: { label: "Attribution", words: (name) => name } },
  },
  opening: (block) => plainText(block.text),
  // It repeats the story.
  searched: () => [],
};
