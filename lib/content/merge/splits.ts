// Splits a paragraph for the side that still has it whole.
import type { Body } from "@/lib/content/body/body";
import { sliceTokens } from "@/lib/content/compare/cuts";
import { splitPoints, type Point } from "@/lib/content/compare/splits";
import { pointIn } from "@/lib/content/merge/split-places";
import {
  blockTokens,
  isTextBlock,
  withCutTokens,
  type TextBlock,
} from "@/lib/content/merge/text-block";

/** The other side rewrote words at the split. */
export type AskedEnd = { id: string; end: "first" | "last" };

export type ReplayedSplits = { base: Body; other: Body; asked: AskedEnd[] };

/**
 * Only if the other side changed or moved the paragraph. Where it changed words across the split, waits until `isLast`:
 * they may have been split as well.
 */
export function replaySplits(
  splitter: Body,
  base: Body,
  other: Body,
  { mostEdits, isLast }: { mostEdits: number; isLast: boolean },
): ReplayedSplits {
  const [before, others] = [[...base], [...other]];
  const asked: AskedEnd[] = [];
  const known = new Set([...base, ...other].map(({ id }) => id));
  for (const [head, ...parts] of runsOf(splitter, known)) {
    const placeIn = (body: Body) => body.findIndex(({ id }) => id === head.id);
    const whole = before[placeIn(before)];
    if (!isTextBlock(whole) || !isTextBlock(others[placeIn(others)])) continue;
    const points = splitPoints(blockTokens(whole), [head, ...parts].map(blockTokens), mostEdits);
    // From the last, so that earlier points stay valid.
    for (const [index, point] of [...points.entries()].reverse()) {
      const [place, otherPlace] = [placeIn(before), placeIn(others)];
      const [rest, otherRest] = [before[place], others[otherPlace]];
      const part = parts[index];
      if (!part || !isTextBlock(rest) || !isTextBlock(otherRest)) continue;
      const found = pointIn(blockTokens(rest), blockTokens(otherRest), point, mostEdits);
      if (found.isAcross && !isLast) continue;
      if (found.isRewritten) {
        asked.push({ id: head.id, end: "last" }, { id: part.id, end: "first" });
      }
      before.splice(place, 1, ...splitAt(rest, part, point));
      others.splice(otherPlace, 1, ...splitAt(otherRest, asOther(rest, part, otherRest), found));
    }
  }
  return { base: before, other: others, asked };
}

/** A longer run is a paste behind the paragraph. */
const mostParts = 50;

/** Blocks that both may have whole, with the new ones behind each. */
function runsOf(
  splitter: Body,
  known: ReadonlySet<string>,
): [head: TextBlock, ...parts: TextBlock[]][] {
  const runs: [TextBlock, ...TextBlock[]][] = [];
  let run: [TextBlock, ...TextBlock[]] | null = null;
  for (const block of splitter) {
    if (!isTextBlock(block)) run = null;
    else if (known.has(block.id)) runs.push((run = [block]));
    else if (run && run.length <= mostParts) run.push(block);
  }
  return runs.filter(({ length }) => length > 1);
}

/** If the other side made a list, each part is one. */
function asOther(whole: TextBlock, part: TextBlock, other: TextBlock): TextBlock {
  const isMadeList = other.type === "list" && whole.type !== "list" && part.type === whole.type;
  return isMadeList ? { ...other, id: part.id } : part;
}

function splitAt(whole: TextBlock, part: TextBlock, { end, start }: Point): TextBlock[] {
  const tokens = blockTokens(whole);
  return [
    withCutTokens(whole, sliceTokens(tokens, 0, end)),
    withCutTokens(part, sliceTokens(tokens, start)),
  ];
}
