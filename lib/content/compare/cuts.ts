// Places in a row of tokens, counted in characters: a paragraph is split wherever the caret is, in mid-word too.
import { isBlankToken, type Token } from "@/lib/content/compare/tokens";

/** The words of the tokens as one string. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ words }) => words).join("");
}

/** For each token where it begins, and at last where all end. */
export function offsetsOf(tokens: readonly Token[]): number[] {
  const offsets = [0];
  for (const { words } of tokens) offsets.push((offsets.at(-1) ?? 0) + words.length);
  return offsets;
}

/** The tokens between two places; one that a place is in is cut there. */
export function sliceTokens(tokens: readonly Token[], from: number, to = Infinity): Token[] {
  let offset = 0;
  return tokens.flatMap((token) => {
    const { length } = token.words;
    const [start, end] = [Math.max(from - offset, 0), Math.min(to - offset, length)];
    offset += length;
    if (start >= end) return [];
    return end - start === length ? [token] : [partOf(token, start, end)];
  });
}

function partOf({ words, runs }: Token, start: number, end: number): Token {
  let offset = 0;
  const parts = runs.flatMap((run) => {
    const text = run.text.slice(Math.max(start - offset, 0), Math.max(end - offset, 0));
    offset += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
  return { words: words.slice(start, end), runs: parts };
}

/** How many characters both begin with; a pair of surrogates is not cut. */
export function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return /[\uD800-\uDBFF]$/.test(a.slice(0, length)) ? length - 1 : length;
}

/** How many characters both end with. */
export function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return /^[\uDC00-\uDFFF]/.test(a.slice(a.length - length)) ? length - 1 : length;
}

/** Whether a character is white space or the break between two items. */
function isBlankAt(words: string, place: number): boolean {
  return words[place] === "\0" || words[place]?.trim() === "";
}

/** With how many blank characters the words begin. */
export function blankStart(words: string): number {
  let length = 0;
  while (isBlankAt(words, length)) length += 1;
  return length;
}

/** With how many blank characters the words end. */
export function blankEnd(words: string): number {
  let length = 0;
  while (isBlankAt(words, words.length - 1 - length)) length += 1;
  return length;
}

/** How many characters are in the tokens that are not blank. */
export function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + (isBlankToken(token) ? 0 : token.words.length), 0);
}
