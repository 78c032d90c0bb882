// A page that is being left sends its save at once, without waiting for the store.

export class Leaving {
  #is = false;
  #tell = () => {};
  #begun = this.#watch();

  get is(): boolean {
    return this.#is;
  }

  /** Resolves with the work, or when the page is being left. */
  orDone(work: Promise<void>): Promise<void> {
    return Promise.race([work, this.#begun]);
  }

  begin(): void {
    this.#is = true;
    this.#tell();
  }

  end(): void {
    this.#is = false;
    this.#begun = this.#watch();
  }

  #watch(): Promise<void> {
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }
}
