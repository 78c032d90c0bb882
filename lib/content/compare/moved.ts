/** All ids of both orders except the longest row that kept its order. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => place.has(id));
  const kept = longestRise(common.map((id) => place.get(id) ?? 0));
  return new Set(common.filter((_, index) => !kept.has(index)));
}

/** By patience sorting. */
function longestRise(numbers: readonly number[]): Set<number> {
  const at = (index: number | undefined) => numbers[index ?? -1] ?? -1;
  /** By length, the index of the lowest end. */
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
