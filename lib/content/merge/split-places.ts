// Finds the place of a base's split in the other side's text.
import {
  blankEnd,
  blankStart,
  commonEnd,
  commonStart,
  offsetsOf,
  wordsOf,
} from "@/lib/content/compare/cuts";
import type { Change } from "@/lib/content/compare/changes";
import type { Point } from "@/lib/content/compare/splits";
import type { Token } from "@/lib/content/compare/tokens";
import { inPhrases, wordChanges } from "@/lib/content/compare/word-changes";

export type FoundPoint = Point & {
  /** The other side changed the words across it. */
  isAcross: boolean;
  /** It replaced them, so that nobody knows which belong before the split. */
  isRewritten: boolean;
};

/** Inserted words are before the point; of rewritten ones, equal beginnings and ends stay where they were. */
export function pointIn(
  whole: readonly Token[],
  other: readonly Token[],
  point: Point,
  mostEdits: number,
): FoundPoint {
  const changes = inPhrases(whole, other, wordChanges(whole, other, mostEdits));
  const [offsets, others] = [offsetsOf(whole), offsetsOf(other)];
  const at = ({ from, to, start, end }: Change) => ({
    from: offsets[from] ?? 0,
    to: offsets[to] ?? 0,
    start: others[start] ?? 0,
    end: others[end] ?? 0,
  });
  const across = changes.map(at).find(({ from, to }) => from < point.start && to > point.end);
  if (across) return pointAcross(wordsOf(whole), wordsOf(other), point, across);
  const grown = changes
    .map(at)
    .filter(({ to }) => to <= point.end)
    .reduce((sum, { from, to, start, end }) => sum + end - start - (to - from), 0);
  const found = { end: point.end + grown, start: point.start + grown };
  return { ...found, isAcross: false, isRewritten: false };
}

/** `change`: in characters. */
function pointAcross(whole: string, other: string, point: Point, change: Change): FoundPoint {
  const [before, after] = [
    whole.slice(change.from, change.to),
    other.slice(change.start, change.end),
  ];
  const head = commonStart(before, after);
  const tail = commonEnd(before.slice(head), after.slice(head));
  const [open, close] = [change.from + head, change.to - tail];
  const [start, end] = [change.start + head, change.end - tail];
  const between = other.slice(start, end);
  const sure = { isAcross: false, isRewritten: false };
  if (point.end <= open) {
    const place = point.end - change.from + change.start;
    const blank = blankStart(other.slice(place));
    return { end: place, start: place + Math.min(blank, point.start - point.end), ...sure };
  }
  if (point.start >= close) {
    const place = point.start - change.to + change.end;
    const blank = blankEnd(other.slice(0, place));
    return { end: place - Math.min(blank, point.start - point.end), start: place, ...sure };
  }
  const blank = blankEnd(between);
  const isRewritten = blank < between.length;
  const next = end + blankStart(other.slice(end));
  return { end: end - blank, start: next, isAcross: true, isRewritten };
}
