// Positions in a row of tokens, in characters: a paragraph may be split in mid-word.
import { isBlankToken, type Token } from "@/lib/content/compare/tokens";

export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ words }) => words).join("");
}

/** Also the end of the last one. */
export function offsetsOf(tokens: readonly Token[]): number[] {
  const offsets = [0];
  for (const { words } of tokens) offsets.push((offsets.at(-1) ?? 0) + words.length);
  return offsets;
}

/** Cuts tokens at the ends. */
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

/** Never half a surrogate pair. */
export function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return /[\uD800-\uDBFF]$/.test(a.slice(0, length)) ? length - 1 : length;
}

export function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return /^[\uDC00-\uDFFF]/.test(a.slice(a.length - length)) ? length - 1 : length;
}

/** White space, or the break between two items. */
function isBlankAt(words: string, place: number): boolean {
  return words[place] === "\0" || words[place]?.trim() === "";
}

export function blankStart(words: string): number {
  let length = 0;
  while (isBlankAt(words, length)) length += 1;
  return length;
}

export function blankEnd(words: string): number {
  let length = 0;
  while (isBlankAt(words, words.length - 1 - length)) length += 1;
  return length;
}

/** Characters in tokens that are not blank. */
export function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + (isBlankToken(token) ? 0 : token.words.length), 0);
}
