import { z } from "zod";
import { cleanText, recordId, textUpTo } from "@/lib/base/text-input";

/** In characters: of an article, and in a related link. */
export const longestHeadline = 500;

export const longestAddress = 2_000;

/** The web, an e-mail, or a page of this site. */
export const linkAddress = textUpTo("A link's address", longestAddress).refine(
  (address) => /^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$|\/(?![/\\\s]))/i.test(address),
  { error: "A link begins with https://, http://, mailto: or / (a page of this site)." },
);

const runStyle = z.object({
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  script: z.enum(["super", "sub"]).optional(),
  link: linkAddress.optional(),
});
/** Missing keys are off. */
export type RunStyle = z.infer<typeof runStyle>;
type StyleName = keyof RunStyle;

export const styleNames: readonly StyleName[] = runStyle.keyof().options;

/** Neighbouring runs differ in style. */
export const run = z.strictObject({
  text: z
    .string()
    .min(1, { error: "A run of text has at least one character." })
    .overwrite(cleanText),
  ...runStyle.shape,
});
export type Run = z.infer<typeof run>;

/** Runs that cleaning empties are dropped. */
export const text = z.array(run).overwrite((runs) => runs.filter((run) => run.text !== ""));
export type Text = z.infer<typeof text>;

export const blockId = recordId("A block");

export function plainText(text: Text): string {
  return text.map((run) => run.text).join("");
}

/** One unstyled run, or none. */
export function unstyled(words: string): Text {
  return words === "" ? [] : [{ text: words }];
}

type StyleWraps<Words> = {
  [Style in StyleName]-?: (words: Words, value: NonNullable<RunStyle[Style]>) => Words;
};

/** The link outermost: on pages, in feeds and in the editor. */
export function withStyles<Words>(
  { bold, italic, script, link }: RunStyle,
  words: Words,
  wraps: StyleWraps<Words>,
): Words {
  const inScript = script ? wraps.script(words, script) : words;
  const inItalic = italic ? wraps.italic(inScript, italic) : inScript;
  const inBold = bold ? wraps.bold(inItalic, bold) : inItalic;
  return link === undefined ? inBold : wraps.link(inBold, link);
}

export function isSameStyle(a: RunStyle, b: RunStyle): boolean {
  return styleNames.every((name) => a[name] === b[name]);
}

/** Joins neighbouring runs of one style and drops empty ones, as the editor does. */
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

const fromTheRight =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** By the first letter, as HTML's `dir="auto"` does. */
export function beginsAtRight(words: string): boolean {
  return fromTheRight.test(words);
}
