// A text in a story: runs of words, each in one style.
import { z } from "zod";
import { cleanText, recordId, words } from "@/lib/base/text-input";

/** Addresses that a link in a story may have: the web, an e-mail, or a page of this site. */
export const linkAddress = words("A link's address", 2_000).refine(
  (address) => /^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$|\/(?![/\\\s]))/i.test(address),
  { error: "A link begins with https://, http://, mailto: or / (a page of this site)." },
);

/** A run of text in one style. A text is a list of runs; neighbours differ in style. */
export const run = z.strictObject({
  text: z
    .string()
    .min(1, { error: "A run of text has at least one character." })
    .overwrite(cleanText),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: linkAddress.optional(),
});
export type Run = z.infer<typeof run>;

/** A run that nothing is left of once it is clean is no run. */
export const text = z.array(run).overwrite((runs) => runs.filter((run) => run.text !== ""));
export type Text = z.infer<typeof text>;

/** What names a block within its body. */
export const blockId = recordId("A block");

/** The words of a text, without styles. */
export function plainText(text: Text): string {
  return text.map((run) => run.text).join("");
}

/** A text of one unstyled run; of none, where the words are empty. */
export function unstyled(words: string): Text {
  return words === "" ? [] : [{ text: words }];
}

function isSameStyle(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

/**
 * The text with neighbouring runs of one style joined and empty runs left out. The editor joins
 * them too, so two texts that normalise alike are one text to it.
 */
export function normaliseText(text: Text): Text {
  const joined: Text = [];
  for (const run of text) {
    const last = joined.at(-1);
    if (run.text === "") continue;
    if (last && isSameStyle(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
