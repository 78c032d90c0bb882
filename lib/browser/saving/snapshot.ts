import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";
import type { Merge } from "@/lib/content/merge/merge";
import type { Transition } from "@/lib/content/articles/workflow";
import type { Content } from "@/lib/content/articles/schema";
import type { KeptText } from "@/lib/browser/saving/store";
import type { SaveOutcome, SaveState } from "@/lib/browser/saving/table";

export type OpenArticle = Omit<EditedArticle, "content">;

/** A colleague's text, or that of a lost tab. */
export type Source =
  { from: "colleague"; current: EditedArticle } | { from: "lost tab"; text: KeptText };

/** Changes touch. `merge` is about the text at `changes`. */
export type Question = { source: Source; merge: Merge; changes: number };

/** Parts that came in without a question, by their names and, of blocks, by ids. `hasOwn`: the text was unsaved. `at`: milliseconds. */
export type MergedWith = {
  savedBy: string | null;
  parts: readonly string[];
  blockIds: readonly string[];
  hasOwn: boolean;
  at: number;
};

export type StepEnd = { name: Transition } & (
  | { isDone: true }
  | {
      isDone: false;
      /** False if the text had to be saved, or read, first. */
      isSent: boolean;
      /** How saving ended, if the transition was not sent. */
      because: Exclude<SaveOutcome, "saved">;
      problems: readonly string[];
      findings: unknown;
    }
);

export type Snapshot = {
  content: Content;
  article: OpenArticle;
  state: SaveState;
  doing: "save" | "autosave" | Transition | null;
  /** This tab's last save: its version, and the time of a press that made none. */
  saved: { version: number; pressedAt: string | null } | null;
  /** With the server's sentences after a refusal. */
  outcome: SaveOutcome | null;
  problems: readonly string[];
  /** By which an administrator finds a failure that goes on. */
  failureNumber: string | null;
  step: StepEnd | null;
  merged: MergedWith | null;
  /** What changed elsewhere, as a sentence. */
  turn: string | null;
  /** Counts news: a decision names the news that the user saw. */
  news: number;
  question: Question | null;
  isAsking: boolean;
  isUnsaved: boolean;
  /** Unsaved parts; counted while the server cannot be reached. */
  changes: number;
  isKept: boolean;
  /** Lost tabs' texts, latest first. */
  offered: readonly KeptText[];
};

export class Board {
  #latest: Snapshot;
  readonly #listeners = new Set<() => void>();

  constructor(opened: EditedArticle) {
    const { content, ...article } = opened;
    this.#latest = {
      ...{
        content,
        article,
        state: "saved",
        doing: null,
        saved: null,
        outcome: null,
        problems: [],
        failureNumber: null,
      },
      ...{
        step: null,
        merged: null,
        turn: null,
        news: 0,
        question: null,
        isAsking: false,
        isUnsaved: false,
      },
      ...{ changes: 0, isKept: true, offered: [] },
    };
  }

  get latest(): Snapshot {
    return this.#latest;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  say(change: Partial<Snapshot>): void {
    this.#latest = { ...this.#latest, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Records that the text names stay known. */
  hear(heard: ArticleState | EditedArticle): void {
    const { article } = this.#latest;
    if (!("content" in heard)) return this.say({ article: { ...article, ...heard } });
    const media = union(article.media, heard.media);
    const authors = union(article.authors, heard.authors);
    const targets = union(article.targets, heard.targets);
    this.say({ article: { ...heard, media, authors, targets } });
  }
}

function union<Named extends { id: string }>(known: Named[], heard: Named[]): Named[] {
  return [...new Map([...known, ...heard].map((one) => [one.id, one])).values()];
}
