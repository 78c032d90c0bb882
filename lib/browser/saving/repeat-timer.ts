// Exponential backoff for a save that may have been lost.
import { repeat } from "@/lib/browser/saving/table";
import type { Timers } from "@/lib/browser/saving/timers";

export class RepeatTimer {
  readonly #timers: Timers;
  readonly #onDue: () => void;
  #tries = 0;
  #callOff: () => void = () => {};

  constructor(timers: Timers, onDue: () => void) {
    this.#timers = timers;
    this.#onDue = onDue;
  }

  set(): void {
    const wait = Math.min(repeat.first * 2 ** this.#tries, repeat.most);
    this.rest();
    this.#callOff = this.#timers.after(wait, this.#onDue);
    this.#tries += 1;
  }

  rest(): void {
    this.#callOff();
  }

  reset(): void {
    this.rest();
    this.#tries = 0;
  }
}
