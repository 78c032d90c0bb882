import type { Text } from "@/lib/content/blocks/text";
import {
  blankStart,
  commonEnd,
  commonStart,
  sliceTokens,
  weightOf,
  wordsOf,
} from "@/lib/content/compare/cuts";
import type { SplitBlock } from "@/lib/content/compare/splits";
import { itemBreak, itemsOf, tokensOf, type Token } from "@/lib/content/compare/tokens";
import { wordChanges } from "@/lib/content/compare/word-changes";

const space: Token = { words: " ", runs: [{ text: " " }] };

/** What stands between the texts now; null if less than half of the second is in the joined one. */
export function seamOf(first: Text, second: Text, joined: Text, mostEdits: number): Token[] | null {
  return seamBetween(tokensOf([first]), tokensOf([second]), tokensOf([joined]), mostEdits);
}

/** White space, nothing, or a break between items. Where words were written at the seam, a space. */
export function seamBetween(
  first: readonly Token[],
  second: readonly Token[],
  joined: readonly Token[],
  mostEdits: number,
): Token[] | null {
  const exact = seamIn(wordsOf(joined), wordsOf(first), wordsOf(second));
  if (exact) return weightOf(second) > 0 ? sliceTokens(joined, ...exact) : null;
  const parts = [...first, itemBreak, ...second];
  const seam = first.length;
  const changes = wordChanges(parts, joined, mostEdits);
  const isGone = (index: number) => changes.some(({ from, to }) => from <= index && index < to);
  const kept = weightOf(second.filter((_, index) => !isGone(seam + 1 + index)));
  const isMostlyKept = (more: number) => kept + more > 0 && 2 * (kept + more) >= weightOf(second);
  const change = changes.find(({ from, to }) => from <= seam && seam < to);
  if (!change) return isMostlyKept(0) ? [itemBreak] : null;
  const { from, to, start, end } = change;
  const [before, behind] = [wordsOf(parts.slice(from, seam)), wordsOf(parts.slice(seam + 1, to))];
  const put = joined.slice(start, end);
  const words = wordsOf(put);
  const tail = commonEnd(words.slice(commonStart(words, before)), behind);
  if (!isMostlyKept(tail)) return null;
  const blank = seamIn(words, before, behind);
  return blank ? sliceTokens(put, ...blank) : [space];
}

/** Null if anything else changed. */
function seamIn(joined: string, first: string, second: string): [from: number, to: number] | null {
  const to = joined.length - second.length;
  const isWhole = joined.startsWith(first) && joined.endsWith(second) && first.length <= to;
  if (!isWhole) return null;
  const between = joined.slice(first.length, to);
  return blankStart(between) === between.length ? [first.length, to] : null;
}

export function join(first: SplitBlock, seam: readonly Token[], second: SplitBlock): SplitBlock {
  const tokens = [...tokensOf([first.text]), ...seam, ...tokensOf([second.text])];
  return { ...first, text: itemsOf(tokens)[0] ?? [] };
}
