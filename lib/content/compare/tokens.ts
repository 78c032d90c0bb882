// A text as words, spaces and signs, each in its style, for comparing and merging.
import type { ItemLevel } from "@/lib/content/blocks/list-levels";
import { normaliseText, plainText, type Run, type Text } from "@/lib/content/blocks/text";
import { wordSegments } from "@/lib/content/body/word-segments";

/** Several runs if the style changes inside it. `level`: of the item behind a break, as a style is of a word. */
export type Token = { words: string; runs: Run[]; level?: NonNullable<ItemLevel> };

/** Between two items. `cleanText` removes NUL from texts. */
export const itemBreak: Token = { words: "\u0000", runs: [] };

export function isItemBreak(token: Token | undefined): boolean {
  return token?.words === itemBreak.words;
}

export function isBlankToken(token: Token): boolean {
  return isItemBreak(token) || token.words.trim() === "";
}

/** The first item is in the outermost list. */
export function tokensOf(items: readonly Text[], levels: readonly ItemLevel[] = []): Token[] {
  return items.flatMap((item, index) =>
    index === 0 ? textTokens(item) : [breakBefore(levels[index] ?? null), ...textTokens(item)],
  );
}

export function breakBefore(level: ItemLevel): Token {
  return level === null ? itemBreak : { ...itemBreak, level };
}

/** One for each of `itemsOf`. */
export function levelsIn(tokens: readonly Token[]): ItemLevel[] {
  return [null, ...tokens.filter(isItemBreak).map(({ level }) => level ?? null)];
}

/** At least one. Neighbouring runs differ in style. */
export function itemsOf(tokens: readonly Token[]): Text[] {
  const items: Text[] = [[]];
  for (const token of tokens) {
    if (isItemBreak(token)) items.push([]);
    else items.at(-1)?.push(...token.runs);
  }
  return items.map(normaliseText);
}

function textTokens(text: Text): Token[] {
  const [only, ...others] = text;
  if (only !== undefined && others.length === 0) {
    return wordSegments(only.text).map(({ segment }) => ({
      words: segment,
      runs: [segment === only.text ? only : { ...only, text: segment }],
    }));
  }
  const tokens: Token[] = [];
  let run = 0;
  let offset = 0;
  for (const { segment: words } of wordSegments(plainText(text))) {
    const runs: Run[] = [];
    for (let missing = words.length; missing > 0;) {
      const whole = text[run];
      if (whole === undefined) break;
      const piece = whole.text.slice(offset, offset + missing);
      if (piece !== "") runs.push(piece === whole.text ? whole : { ...whole, text: piece });
      missing -= piece.length;
      offset += piece.length;
      if (offset === whole.text.length) [run, offset] = [run + 1, 0];
    }
    tokens.push({ words, runs });
  }
  return tokens;
}
