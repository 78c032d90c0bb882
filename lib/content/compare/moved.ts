// What was moved in a list whose entries have ids: the fewest that explain the new order.

/** The ids of both orders that were moved: all but the longest row of them that kept its order. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => place.has(id));
  const kept = longestRise(common.map((id) => place.get(id) ?? 0));
  return new Set(common.filter((_, index) => !kept.has(index)));
}

/** The indexes of a longest row of growing numbers, by patience sorting. */
function longestRise(numbers: readonly number[]): Set<number> {
  const at = (index: number | undefined) => numbers[index ?? -1] ?? -1;
  /** For each length, the index where a rise of that length ends lowest. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (at(ends[half]) < number) low = half + 1;
      else high = half;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.add(index);
  return rise;
}
