// A paragraph that was split in two, told from its words.
import type { Block, BlockOf, Text } from "@/lib/articles/body";
import { isBlank, isItemBreak, itemsOf, tokensOf, type Token } from "@/lib/articles/compare/tokens";
import { wordChanges } from "@/lib/articles/compare/word-changes";

/** What Enter splits and Backspace joins. */
export type SplitBlock = BlockOf<"paragraph" | "subheading" | "quote">;

export function isSplitBlock(block: Block | undefined): block is SplitBlock {
  return block !== undefined && "text" in block;
}

/** Tokens up to `end` are before the split, those from `start` on behind it; white space between them went. */
export type Point = { end: number; start: number };

/**
 * Where the whole was split into the two texts; null where it was not: something else was written
 * at the seam, or less than half of the second text comes from the whole.
 */
export function splitPoint(whole: Text, head: Text, tail: Text, mostEdits: number): Point | null {
  const [tokens, parts] = [tokensOf([whole]), tokensOf([head, tail])];
  const changes = wordChanges(tokens, parts, mostEdits);
  const seam = parts.findIndex(isItemBreak);
  const change = changes.find(({ start, end }) => start <= seam && seam < end);
  if (!change) return null;
  const { from, to, start, end } = change;
  if (![...tokens.slice(from, to), ...parts.slice(start, end)].every(isBlank)) return null;
  const isNew = (index: number) => changes.some((one) => one.start <= index && index < one.end);
  return isMostlyKept(parts, seam + 1, isNew) ? { end: from, start: to } : null;
}

/** Whether at least half of the words from `start` on were there before. */
export function isMostlyKept(
  tokens: readonly Token[],
  start: number,
  isChanged: (index: number) => boolean,
): boolean {
  let [kept, changed] = [0, 0];
  tokens.forEach((token, index) => {
    if (index < start || isBlank(token)) return;
    if (isChanged(index)) changed += 1;
    else kept += 1;
  });
  return kept > 0 && kept >= changed;
}

export function splitAt(whole: SplitBlock, part: SplitBlock, { end, start }: Point): SplitBlock[] {
  const tokens = tokensOf([whole.text]);
  const text = (some: Token[]) => itemsOf(some)[0] ?? [];
  return [
    { ...whole, text: text(tokens.slice(0, end)) },
    { ...part, text: text(tokens.slice(start)) },
  ];
}
