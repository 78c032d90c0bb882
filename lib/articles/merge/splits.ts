// One side split a paragraph in two: the same split for those who still have it whole.
import type { Block, BlockOf, Body, Text } from "@/lib/articles/body";
import { isBlank, isItemBreak, itemsOf, tokensOf, type Token } from "@/lib/articles/compare/tokens";
import { isSame } from "@/lib/articles/merge/outcome";
import { inPhrases, wordChanges } from "@/lib/articles/merge/side";

/** What Enter splits and Backspace joins. */
export type SplitBlock = BlockOf<"paragraph" | "subheading" | "quote">;

export function isSplitBlock(block: Block | undefined): block is SplitBlock {
  return block !== undefined && "text" in block;
}

/** A split is replayed where the other side wrote in the paragraph; otherwise the splitter's blocks stand as they are. */
export function replaySplits(
  splitter: Body,
  base: Body,
  other: Body,
  mostEdits: number,
): { base: Body; other: Body } {
  const [before, others] = [[...base], [...other]];
  const known = new Set([...base, ...other].map(({ id }) => id));
  splitter.forEach((part, index) => {
    const head = splitter[index - 1];
    if (known.has(part.id) || !isSplitBlock(part) || !isSplitBlock(head)) return;
    const placeIn = (body: Body) => body.findIndex(({ id }) => id === head.id);
    const [place, otherPlace] = [placeIn(before), placeIn(others)];
    const [whole, otherWhole] = [before[place], others[otherPlace]];
    if (!isSplitBlock(whole) || !isSplitBlock(otherWhole)) return;
    if (isSame(whole.text, otherWhole.text)) return;
    const split = splitPoint(whole.text, head.text, part.text, mostEdits);
    const otherSplit = split && pointIn(whole.text, otherWhole.text, split, mostEdits);
    if (!otherSplit) return;
    before.splice(place, 1, ...splitAt(whole, part, split));
    others.splice(otherPlace, 1, ...splitAt(otherWhole, part, otherSplit));
  });
  return { base: before, other: others };
}

/** Tokens up to `end` are before the split, those from `start` on behind it; white space between them went. */
type Point = { end: number; start: number };

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

/** The same place in the other side's text; null where that side changed the words across it. */
function pointIn(whole: Text, other: Text, { end, start }: Point, mostEdits: number): Point | null {
  const tokens = tokensOf([whole]);
  const changes = inPhrases(tokens, wordChanges(tokens, tokensOf([other]), mostEdits));
  if (changes.some(({ from, to }) => from < start && to > end)) return null;
  const grown = changes
    .filter(({ to }) => to <= end)
    .reduce((sum, change) => sum + change.end - change.start - (change.to - change.from), 0);
  return { end: end + grown, start: start + grown };
}

export function splitAt(whole: SplitBlock, part: SplitBlock, { end, start }: Point): SplitBlock[] {
  const tokens = tokensOf([whole.text]);
  const text = (some: Token[]) => itemsOf(some)[0] ?? [];
  return [
    { ...whole, text: text(tokens.slice(0, end)) },
    { ...part, text: text(tokens.slice(start)) },
  ];
}
