// Where two sequences differ: characters of a text, items of a list, blocks of a story.
import { diffArrays, diffWordsWithSpace } from "diff";

/** What stands at `from` to `to` of the one is at `newFrom` to `newTo` of the other. */
export type Difference = { from: number; to: number; newFrom: number; newTo: number };

/** Beyond so many changes a stretch counts as one difference: the fewest would take long to find. */
const maxEditLength = 1_000;

type Part = { value: { length: number }; added: boolean; removed: boolean };

/** Differences with no more than `least` in common between them are told as one. */
function differencesIn(parts: readonly Part[], least = 0): Difference[] {
  const found: Difference[] = [];
  let [at, newAt] = [0, 0];
  let open: Difference | null = null;
  for (const { value, added, removed } of parts) {
    const isCommon = !added && !removed;
    if (isCommon && value.length > least) open = null;
    if (!isCommon && open === null) {
      open = { from: at, to: at, newFrom: newAt, newTo: newAt };
      found.push(open);
    }
    if (!added) at += value.length;
    if (!removed) newAt += value.length;
    if (isCommon || open === null) continue;
    open.to = at;
    open.newTo = newAt;
  }
  return found;
}

function whole(before: { length: number }, after: { length: number }): Difference[] {
  return [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }];
}

/** Where two lists differ, in order. */
export function listDifferences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): Difference[] {
  const parts = diffArrays([...before], [...after], { comparator: isSame, maxEditLength });
  return parts ? differencesIn(parts) : whole(before, after);
}

/**
 * Where two texts differ, in order: by words, and within them without the letters that both begin
 * or end with. Words that differ and have but a space between them are one difference.
 */
export function textDifferences(before: string, after: string): Difference[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength });
  const found = parts ? differencesIn(parts, 1) : whole(before, after);
  return found.map(({ from, to, newFrom, newTo }) => {
    while (from < to && newFrom < newTo && before[from] === after[newFrom]) {
      from += 1;
      newFrom += 1;
    }
    while (to > from && newTo > newFrom && before[to - 1] === after[newTo - 1]) {
      to -= 1;
      newTo -= 1;
    }
    return { from, to, newFrom, newTo };
  });
}
