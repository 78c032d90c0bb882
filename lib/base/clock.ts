// The newsroom's clock: the one place that asks for the time, so that a test can set it.

let clock: () => Date = () => new Date();

export function now(): Date {
  return clock();
}

/** For tests. Without a moment it goes back to the machine's clock. */
export function setClock(moment?: Date): void {
  clock = moment ? () => moment : () => new Date();
}
