// The newsroom's clock: the one place that asks for the time, so that a test can set it.

let clock: () => Date = () => new Date();

/** This moment, in UTC as all dates inside are. */
export function now(): Date {
  return clock();
}

/** Sets the clock to a moment, or (without one) back to the machine's. For tests. */
export function setClock(moment?: Date): void {
  clock = moment ? () => moment : () => new Date();
}
