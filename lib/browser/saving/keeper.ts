// Keeps one tab's unacknowledged text in the store: soon after each change, and before a save leaves.
import type { KeptText, TextStore } from "@/lib/browser/saving/store";
import { storeEvery } from "@/lib/browser/saving/table";
import type { Timers } from "@/lib/browser/saving/timers";

/** Milliseconds after which a store that does not answer counts as none. */
const patience = 2_000;

type Parts = {
  store: TextStore;
  timers: Timers;
  articleId: string;
  tabId: string;
  /** The text as it is when this is asked; null if there is nothing to keep. */
  text: () => KeptText | null;
  /** Told after each write whether it succeeded. */
  tell: (isKept: boolean) => void;
};

export class Keeper {
  readonly #parts: Parts;
  #isStale = false;
  #callOff: (() => void) | null = null;
  /** One write at a time, so that a later one is never overtaken by an earlier. */
  #turn = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Keeps the text within a moment, however often it changes in it. */
  soon(): void {
    this.#callOff ??= this.#parts.timers.after(storeEvery, () => void this.now());
  }

  /** Keeps the text now. Fulfilled once it is written, or known not to be: it never fails. */
  now(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    this.#isStale = true;
    this.#turn = this.#turn.then(() => this.#write());
    return this.#turn;
  }

  async #write(): Promise<void> {
    // Of several calls that waited for one turn, the first wrote what the last wanted.
    if (!this.#isStale) return;
    this.#isStale = false;
    const { store, articleId, tabId, tell } = this.#parts;
    const text = this.#parts.text();
    try {
      await this.#inTime(text ? store.put(text) : store.remove(articleId, tabId));
      tell(true);
    } catch {
      // Whatever the browser's reason (no store, full, blocked): the state line says that nothing is kept.
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
