// Who uses the writing connection, one after the other in the order they came.
// No queue of a library: a transaction's turn ends with a later call, not with a function.
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for those before; what it gives ends the turn. */
  async begin(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = deferred();
    this.#last = promise;
    await before;
    return resolve;
  }

  /** Does `work` when those before have ended. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    const end = await this.begin();
    try {
      return await work();
    } finally {
      end();
    }
  }
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
