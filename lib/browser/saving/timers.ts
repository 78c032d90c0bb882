// The engine's clock, which tests replace.
import { now } from "@/lib/base/clock";

export type Timers = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** The result cancels it. */
  after: (milliseconds: number, run: () => void) => () => void;
};

export const timers: Timers = {
  now: () => now().getTime(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
