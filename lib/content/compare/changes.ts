// Where two rows of words differ, in time that a whole book pasted in cannot stretch.
import { diffArrays } from "diff";

/** The words from..to of what was before gave way to the words start..end of what is after; ends are not included. */
export type Change = { from: number; to: number; start: number; end: number };

/** The most words added and removed that are told apart in one text; time grows with the square of it. */
const mostEdits = 2_000;

/** The most edits for each of so many texts, so that all together take no longer than one may. */
export function editsForEach(texts: number): number {
  return Math.ceil(mostEdits / Math.sqrt(Math.max(texts, 1)));
}

/**
 * The changes between two rows of words, in order, with at least one common word between any two.
 * Rows that differ in more than `most` words give one change: all between the words that they
 * begin and end with alike.
 */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
  most: number,
): Change[] {
  const pieces =
    leastEdits(before, after) > most
      ? undefined
      : diffArrays([...before], [...after], { maxEditLength: most });
  if (pieces === undefined) return [middle(before, after)];
  const changes: Change[] = [];
  let [from, start] = [0, 0];
  let open: Change | null = null;
  for (const { count, added, removed } of pieces) {
    if (added || removed) {
      open ??= { from, to: from, start, end: start };
      if (removed) open.to += count;
      else open.end += count;
    } else if (open !== null) {
      changes.push(open);
      open = null;
    }
    if (!added) from += count;
    if (!removed) start += count;
  }
  return open === null ? changes : [...changes, open];
}

/** Words that are on one side more often than on the other: no row of edits is shorter. Counting them is cheap. */
function leastEdits(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) - 1);
  let edits = 0;
  for (const count of counts.values()) edits += Math.abs(count);
  return edits;
}

function middle(before: readonly string[], after: readonly string[]): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: head, to: before.length - tail, start: head, end: after.length - tail };
}

/** For each word before, where it stands after; -1 where it is gone. */
export function placesAfter(length: number, changes: readonly Change[]): number[] {
  const places = Array<number>(length).fill(-1);
  let [from, start] = [0, 0];
  for (const change of [...changes, { from: length, to: length, start: Infinity, end: 0 }]) {
    while (from < change.from) [places[from], from, start] = [start, from + 1, start + 1];
    [from, start] = [change.to, change.end];
  }
  return places;
}
