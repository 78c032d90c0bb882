// Word differences in bounded time, even for a whole book pasted in.
import { diffArrays } from "diff";

/** Words `from` to `to` of the former text became `start` to `end` of the new one; ends are excluded. */
export type Change = { from: number; to: number; start: number; end: number };

/** Words added and removed in one text; time grows with its square. */
const mostEdits = 2_000;

/** So that all texts together take no longer than one may. */
export function editsForEach(texts: number): number {
  return Math.ceil(mostEdits / Math.sqrt(Math.max(texts, 1)));
}

/** In order, with a common word between any two. Rows that differ in more than `most` words give one change. */
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

/** A cheap lower bound, by counting words. */
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

/** -1 for a removed word. */
export function placesAfter(length: number, changes: readonly Change[]): number[] {
  const places = Array<number>(length).fill(-1);
  let [from, start] = [0, 0];
  for (const change of [...changes, { from: length, to: length, start: Infinity, end: 0 }]) {
    while (from < change.from) [places[from], from, start] = [start, from + 1, start + 1];
    [from, start] = [change.to, change.end];
  }
  return places;
}
