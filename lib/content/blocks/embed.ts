import { z } from "zod";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { recordId, textUpTo } from "@/lib/base/text-input";
import { blockId as id, linkAddress, longestHeadline } from "@/lib/content/blocks/text";
import { factLimits } from "@/lib/content/media/facts";

export const embedLimits = {
  site: 100,
  title: longestHeadline,
  author: 300,
  caption: factLimits.caption,
} as const;

/** As `URL` writes it: without spaces and letters beyond ASCII. */
function isAddress(address: string): boolean {
  return /^https:[\x21-\x7e]+$/.test(address) && URL.canParse(address);
}

/** Something on another site. Readers get what it was called when it was embedded, and nothing is asked of that site. */
export const embed = z.strictObject({
  id,
  type: z.literal("embed"),
  address: linkAddress.refine(isAddress, {
    error: "An embed needs an address that begins with https://.",
  }),
  site: textUpTo("An embed's site", embedLimits.site),
  title: textUpTo("An embed's title", embedLimits.title),
  author: textUpTo("An embed's author", embedLimits.author),
  caption: textUpTo("An embed's caption", embedLimits.caption),
  /** A picture of the library; null without one. */
  still: recordId("An embed's still").nullable(),
});

export const embedKind: BlockKind<z.infer<typeof embed>> = {
  noun: "embed",
  name: ({ site }) => (site === "" ? "Embed" : `Embed of ${site}`),
  texts: () => [],
  fields: {
    address: { merge: "subject", compared: { label: "Address", words: (address) => address } },
    site: { merge: "whole", compared: null },
    title: { merge: "words", compared: { label: "Title", words: (title) => title } },
    author: { merge: "words", compared: { label: "By", words: (author) => author } },
    caption: { merge: "words", compared: { label: "Caption", words: (caption) => caption } },
    still: {
      merge: "whole",
      compared: { label: "Still", words: (id, names) => (id === null ? "" : names.picture(id)) },
    },
  },
  opening: ({ title }) => title,
  searched: ({ title, caption }) => [title, caption],
};
