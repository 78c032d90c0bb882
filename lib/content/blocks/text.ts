// A text in a story: runs of words, each in one style.
import { z } from "zod";
import { cleanText, recordId, textUpTo } from "@/lib/base/text-input";

/** Characters at most of an article's headline: its own, and where a related link names it. */
export const longestHeadline = 500;

export const longestAddress = 2_000;

/** Addresses that a link in a story may have: the web, an e-mail, or a page of this site. */
export const linkAddress = textUpTo("A link's address", longestAddress).refine(
  (address) => /^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$|\/(?![/\\\s]))/i.test(address),
  { error: "A link begins with https://, http://, mailto: or / (a page of this site)." },
);

const runStyle = z.object({
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: linkAddress.optional(),
});
/** A style that a run does not have is not named. */
export type RunStyle = z.infer<typeof runStyle>;
type StyleName = keyof RunStyle;

export const styleNames: readonly StyleName[] = runStyle.keyof().options;

/** A run of text in one style. A text is a list of runs; neighbours differ in style. */
export const run = z.strictObject({
  text: z
    .string()
    .min(1, { error: "A run of text has at least one character." })
    .overwrite(cleanText),
  ...runStyle.shape,
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

/** How each style is put around words, in whatever a run is turned into. */
type StyleWraps<Words> = {
  [Style in StyleName]-?: (words: Words, value: NonNullable<RunStyle[Style]>) => Words;
};

/** A run's words within its styles, the link outermost: on the page, in the feeds and in the text editor. */
export function withStyles<Words>(
  { bold, italic, link }: RunStyle,
  words: Words,
  wraps: StyleWraps<Words>,
): Words {
  const inItalic = italic ? wraps.italic(words, italic) : words;
  const inBold = bold ? wraps.bold(inItalic, bold) : inItalic;
  return link === undefined ? inBold : wraps.link(inBold, link);
}

export function isSameStyle(a: RunStyle, b: RunStyle): boolean {
  return styleNames.every((name) => a[name] === b[name]);
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
