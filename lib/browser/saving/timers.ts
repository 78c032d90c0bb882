// Time as the engine knows it, so that a test can be its clock.
import { now } from "@/lib/base/clock";

export type Timers = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Runs it once so many milliseconds later; gives what calls it off. */
  after: (milliseconds: number, run: () => void) => () => void;
};

export const timers: Timers = {
  now: () => now().getTime(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
