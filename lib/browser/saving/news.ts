// What happened to the article elsewhere comes to the page that is open: presence says that there is something, this
// fetches it once no save is in the way.
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";

/** The article as an answer tells of it in short: whether a page knows all there is. */
export type Told = Pick<ArticleState, "version" | "publication">;

type Parts = {
  /** What the page knows. */
  known: () => Told;
  /** False while a save is under way or unanswered: its answer tells what stands. */
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

  /** Fetches what the page does not know, if it may take it in now; what cannot be had is asked for when it is told again. */
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

  /** An answer that was overtaken tells of an older version, and of nothing new. */
  #isBehind(): boolean {
    const { version, publication } = this.#parts.known();
    const told = this.#told;
    if (told === null || told.version < version) return false;
    return told.version > version || told.publication !== publication;
  }
}
