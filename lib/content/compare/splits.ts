// Recognises a split paragraph by its words.
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import type { Text } from "@/lib/content/blocks/text";
import {
  blankEnd,
  blankStart,
  commonEnd,
  commonStart,
  offsetsOf,
  sliceTokens,
  weightOf,
  wordsOf,
} from "@/lib/content/compare/cuts";
import { itemBreak, itemsOf, tokensOf, type Token } from "@/lib/content/compare/tokens";
import type { Change } from "@/lib/content/compare/changes";
import { inPhrases, wordChanges } from "@/lib/content/compare/word-changes";

/** What Enter splits and Backspace joins. */
export type SplitBlock = BlockOf<"paragraph" | "subheading" | "quote" | "pullQuote">;

export function isSplitBlock(block: Block | undefined): block is SplitBlock {
  return block !== undefined && "text" in block;
}

/** Characters: up to `end` before the cut, from `start` behind it. White space between them is gone. */
export type Point = { end: number; start: number };

/** Null if the second text is new. */
export function splitPoint(whole: Text, head: Text, tail: Text, mostEdits: number): Point | null {
  const texts = [head, tail].map((text) => tokensOf([text]));
  return splitPoints(tokensOf([whole]), texts, mostEdits)[0] ?? null;
}

/**
 * A point for each part but the first. Parts at the end are new if less than a third of them was in the whole, and less
 * than a third of that is in them.
 */
export function splitPoints(
  whole: readonly Token[],
  parts: readonly (readonly Token[])[],
  mostEdits: number,
): Point[] {
  const words = wordsOf(whole);
  const exact = exactPoints(words, parts.map(wordsOf));
  if (exact) return exact;
  const after = parts.flatMap((part, index) => (index === 0 ? part : [itemBreak, ...part]));
  const changes = wordChanges(whole, after, mostEdits);
  const phrases = inPhrases(whole, after, changes);
  const seams: Seam[] = [];
  let place = parts[0]?.length ?? 0;
  for (const part of parts.slice(1)) {
    const { point, kept } = seamAt(place, whole, after, phrases);
    const isOld = (_: Token, index: number) => !changeAt(changes, place + 1 + index);
    const all = weightOf(part);
    seams.push({ point, all, kept: Math.min(weightOf(part.filter(isOld)) + kept, all) });
    place += 1 + part.length;
  }
  const last = seams.findLastIndex(({ point, kept, all }, index) => {
    const before = words.slice(point.start, seams[index + 1]?.point.end);
    return kept > 0 && 3 * kept >= Math.min(all, before.replaceAll(/\s/g, "").length);
  });
  return seams.slice(0, last + 1).map(({ point }) => point);
}

/** `kept` of `all`: characters of the part behind it that were in the whole. */
type Seam = { point: Point; kept: number; all: number };

function changeAt(changes: readonly Change[], place: number): Change | undefined {
  return changes.find(({ start, end }) => start <= place && place < end);
}

/** `kept`: how much of a cut word is behind it. */
function seamAt(
  place: number,
  whole: readonly Token[],
  after: readonly Token[],
  changes: readonly Change[],
): { point: Point; kept: number } {
  const change = changeAt(changes, place);
  const offsets = offsetsOf(whole);
  if (!change) {
    // The whole was a list with this break.
    const last = changes.findLast(({ end }) => end <= place);
    const offset = offsets[place + (last ? last.to - last.end : 0)] ?? 0;
    return { point: { end: offset, start: offset + 1 }, kept: 0 };
  }
  const { from, to, start, end } = change;
  const [before, behind] = [after.slice(start, place), after.slice(place + 1, end)];
  const { kept, ...cut } = cutOf(wordsOf(whole.slice(from, to)), wordsOf(before), wordsOf(behind));
  const offset = offsets[from] ?? 0;
  return { point: { end: offset + cut.end, start: offset + cut.start }, kept };
}

/** Only if the parts are exactly the whole. */
function exactPoints(whole: string, [head = "", ...parts]: readonly string[]): Point[] | null {
  if (!whole.startsWith(head)) return null;
  let end = head.length;
  const points: Point[] = [];
  for (const part of parts) {
    const last = end + blankStart(whole.slice(end));
    let start = end;
    while (start < last && !whole.startsWith(part, start)) start += 1;
    if (!whole.startsWith(part, start)) return null;
    points.push({ end, start });
    end = start + part.length;
  }
  return end + blankStart(whole.slice(end)) === whole.length ? points : null;
}

/** `kept`: characters at their end that are the same. */
function cutOf(words: string, before: string, behind: string): Point & { kept: number } {
  const start = commonStart(words, before);
  const end = commonEnd(words.slice(start), behind);
  const between = words.slice(start, words.length - end);
  // Rewritten words at the seam belong to the part that needs them.
  return start < before.length && end === behind.length
    ? { end: words.length - end - blankEnd(between), start: words.length - end, kept: end }
    : { end: start, start: start + blankStart(between), kept: end };
}

export function splitAt(whole: SplitBlock, part: SplitBlock, { end, start }: Point): SplitBlock[] {
  const tokens = tokensOf([whole.text]);
  const text = (some: Token[]) => itemsOf(some)[0] ?? [];
  return [
    { ...whole, text: text(sliceTokens(tokens, 0, end)) },
    { ...part, text: text(sliceTokens(tokens, start)) },
  ];
}
