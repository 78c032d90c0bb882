// Saves soon after the last key, and at intervals while typing goes on.
import { autosave } from "@/lib/browser/saving/table";
import type { Timers } from "@/lib/browser/saving/timers";

export class AutosaveTimer {
  readonly #timers: Timers;
  readonly #onDue: () => void;
  #unsavedSince: number | null = null;
  #callOff: (() => void) | null = null;

  constructor(timers: Timers, onDue: () => void) {
    this.#timers = timers;
    this.#onDue = onDue;
  }

  get isSet(): boolean {
    return this.#callOff !== null;
  }

  touch(): void {
    const now = this.#timers.now();
    this.#unsavedSince ??= now;
    const due = Math.min(now + autosave.afterLastKey, this.#unsavedSince + autosave.atMost);
    this.#callOff?.();
    this.#callOff = this.#timers.after(Math.max(due - now, 0), () => {
      this.rest();
      this.#onDue();
    });
  }

  /** The text is being sent: only later changes count. */
  rest(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#unsavedSince = null;
  }
}
