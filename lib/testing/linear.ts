// Whether work grows linearly. Both sizes are timed in one run, by CPU time and not by the clock.
import { expect } from "vitest";

/** Milliseconds: in less, garbage collection is too large a part. */
const measurable = 10;
/** Four times `measurable` takes more than 6.25 times this if growth is quadratic. */
const noise = 16;
/** A shared machine now and then measures too high, never too low. */
const mostTries = 10;

function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000;
}

/** 2.5 times for each doubling. */
const mostFourfold = 2.5 ** 2;

/**
 * Expects at most 2.5 times the time for each doubling. Two doublings are measured, since one tells quadratic growth
 * too little from chance. `work` prepares what is timed. If that is too fast to measure, the size grows up to `most`.
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
