// Whether work grows as what it is given does, for tests. Both sizes are timed in one run, by the processor's time and not the clock's.
import { expect } from "vitest";

/** Milliseconds that a measurement has at least: of less the collector of garbage, which comes when it likes, is a large part. */
const measurable = 10;
/** Four times what is measurable takes, by the square of it, more than 6.25 times this. */
const noise = 16;
/** A machine that others use too measures high now and then, and never low. */
const mostTries = 10;

function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000;
}

/** What four times as much may take: 2.5 times for each doubling. */
const mostFourfold = 2.5 ** 2;

/**
 * Expects that work takes at most 2.5 times as long for each doubling of its size; two doublings are measured, since one tells
 * growth by the square too little from chance. `work` makes ready what is timed. Where so much is read too fast to be
 * measured, the size grows up to `most`.
 */
export function expectLinear(
  work: (size: number) => () => void,
  size: number,
  most: number = size,
): void {
  const small = work(size);
  let [once, fourfold] = [timeOf(small), Infinity];
  if (once < measurable && 2 * size <= most) return expectLinear(work, 2 * size, most);
  const large = work(4 * size);
  for (let tries = 0; tries < mostTries; tries += 1) {
    fourfold = Math.min(fourfold, timeOf(large));
    if (fourfold <= mostFourfold * Math.max(once, noise)) return;
    once = Math.min(once, timeOf(small));
  }
  expect(fourfold).toBeLessThanOrEqual(mostFourfold * Math.max(once, noise));
}
