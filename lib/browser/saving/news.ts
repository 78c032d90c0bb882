// Fetches what happened to the article elsewhere, once no save is in the way. Presence says that there is something.
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";

/** Enough to tell whether a page is up to date. */
export type Told = Pick<ArticleState, "version" | "publication">;

type Parts = {
  known: () => Told;
  /** False during a save: its answer has the news. */
  mayTakeIn: () => boolean;
  load: () => Promise<EditedArticle | null>;
  takeIn: (current: EditedArticle) => void;
};

export class News {
  readonly #parts: Parts;
  #told: Told | null = null;
  #isAsking = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  tell(told: Told): void {
    this.#told = told;
    void this.look();
  }

  /** Failed requests are repeated with the next news. */
  async look(): Promise<void> {
    if (this.#isAsking || !this.#isBehind() || !this.#parts.mayTakeIn()) return;
    this.#isAsking = true;
    try {
      const current = await this.#parts.load();
      if (current !== null && this.#parts.mayTakeIn()) this.#parts.takeIn(current);
    } finally {
      this.#isAsking = false;
    }
  }

  #isBehind(): boolean {
    const { version, publication } = this.#parts.known();
    const told = this.#told;
    if (told === null || told.version < version) return false;
    return told.version > version || told.publication !== publication;
  }
}
