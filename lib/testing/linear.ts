// Whether work grows as what it is given does, for tests. Both sizes are timed in one run, by the processor's time and not the clock's.
import { expect } from "vitest";

/** Milliseconds that a measurement has at least: of less the collector of garbage, which comes when it likes, is a large part. */
const measurable = 25;
/** Twice of what is measurable, by the square of it, would be more than 2.5 times this. */
const noise = 39;
/** A machine that others use too measures high now and then, and never low. */
const mostTries = 10;

function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000;
}

/**
 * Expects that twice as much takes at most 2.5 times as long. `work` makes ready what is timed, for a size. Where so much is
 * read too fast to be measured, the size grows up to `most`.
 */
export function expectLinear(
  work: (size: number) => () => void,
  size: number,
  most: number = size,
): void {
  const small = work(size);
  let [once, twice] = [timeOf(small), Infinity];
  if (once < measurable && 2 * size <= most) return expectLinear(work, 2 * size, most);
  const large = work(2 * size);
  for (let tries = 0; tries < mostTries; tries += 1) {
    twice = Math.min(twice, timeOf(large));
    if (twice <= 2.5 * Math.max(once, noise)) return;
    once = Math.min(once, timeOf(small));
  }
  expect(twice).toBeLessThanOrEqual(2.5 * Math.max(once, noise));
}
