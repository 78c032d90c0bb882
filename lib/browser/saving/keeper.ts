// Stores one tab's unacknowledged text: soon after each change, and before a save leaves.
import type { KeptText, TextStore } from "@/lib/browser/saving/store";
import { storeEvery } from "@/lib/browser/saving/table";
import type { Timers } from "@/lib/browser/saving/timers";

/** Milliseconds until a silent store counts as missing. */
const patience = 2_000;

type Parts = {
  store: TextStore;
  timers: Timers;
  articleId: string;
  tabId: string;
  text: () => KeptText | null;
  tell: (isKept: boolean) => void;
};

export class Keeper {
  readonly #parts: Parts;
  #isStale = false;
  #callOff: (() => void) | null = null;
  /** One write at a time, in order. */
  #turn = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  soon(): void {
    this.#callOff ??= this.#parts.timers.after(storeEvery, () => void this.now());
  }

  /** Resolves when it is written or has failed. Never rejects. */
  now(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    this.#isStale = true;
    this.#turn = this.#turn.then(() => this.#write());
    return this.#turn;
  }

  async #write(): Promise<void> {
    // The first call of a turn wrote the text of all.
    if (!this.#isStale) return;
    this.#isStale = false;
    const { store, articleId, tabId, tell } = this.#parts;
    const text = this.#parts.text();
    try {
      await this.#inTime(text ? store.put(text) : store.remove(articleId, tabId));
      tell(true);
    } catch {
      // No store, a full or a blocked one: the state line says so.
      tell(false);
    }
  }

  #inTime(work: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const callOff = this.#parts.timers.after(patience, () =>
        reject(new Error("The browser's store does not answer.")),
      );
      void work.then(resolve, reject).finally(callOff);
    });
  }
}
