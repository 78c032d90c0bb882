// A failure is said at once. What repeats within a minute is counted, and said once when the minute is over.

/** Milliseconds. */
const window = 60_000;

/** Different failures that are counted at a time; others are said each time. */
const mostCounted = 500;

type Counted = { times: number; sayAgain: (times: number) => void };

export class Repeats {
  readonly #counted = new Map<string, Counted>();

  /** Whether it is to be said now. If not, `sayAgain` gets the number of repeats at the end of the minute. */
  isFirst(key: string, sayAgain: (times: number) => void): boolean {
    const counted = this.#counted.get(key);
    if (counted !== undefined) {
      counted.times += 1;
      counted.sayAgain = sayAgain;
      return false;
    }
    if (this.#counted.size >= mostCounted) return true;
    this.#counted.set(key, { times: 0, sayAgain });
    this.#wait(key);
    return true;
  }

  /** Says what is counted: the process ends. */
  sayAll(): void {
    for (const [key] of this.#counted) this.#say(key);
    this.#counted.clear();
  }

  #wait(key: string): void {
    setTimeout(() => {
      // Minute by minute, as long as it goes on.
      if (this.#say(key)) this.#wait(key);
      else this.#counted.delete(key);
    }, window).unref();
  }

  #say(key: string): boolean {
    const counted = this.#counted.get(key);
    if (counted === undefined || counted.times === 0) return false;
    const { times, sayAgain } = counted;
    counted.times = 0;
    sayAgain(times);
    return true;
  }
}
