import { diffArrays, diffWordsWithSpace } from "diff";

/** `from` to `to` of the one sequence stands at `newFrom` to `newTo` of the other. */
export type Difference = { from: number; to: number; newFrom: number; newTo: number };

/** A longer stretch is one difference, since the fewest changes would take too long to find. */
const maxEditLength = 1_000;

type Part = { value: { length: number }; added: boolean; removed: boolean };

/** Differences with at most `least` in common between them become one. */
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

export function listDifferences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): Difference[] {
  const parts = diffArrays([...before], [...after], { comparator: isSame, maxEditLength });
  return parts ? differencesIn(parts) : whole(before, after);
}

/**
 * By words, without the letters that both begin or end with. Changed words with only a space between them are one
 * difference.
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
