// How saving stands at one moment: all that the page shows of it.
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";
import type { Merge } from "@/lib/content/merge/merge";
import type { Transition } from "@/lib/content/articles/workflow";
import type { Content } from "@/lib/content/articles/schema";
import type { KeptText } from "@/lib/browser/saving/store";
import type { SaveOutcome, SaveState } from "@/lib/browser/saving/table";

/** The article as it was last heard of, but for its text. */
export type OpenArticle = Omit<EditedArticle, "content">;

/** Whose words the text here is merged with: a colleague's, or those of a tab that was lost. */
export type Source =
  { from: "colleague"; current: EditedArticle } | { from: "lost tab"; text: KeptText };

/** Changes touch, and a person has to decide. `merge` is of the text as it stood at `changes`. */
export type Question = { source: Source; merge: Merge; changes: number };

/**
 * What of a colleague's came in without a question: the parts, as people call them. `hasOwn`: whether it was merged with
 * unsaved text. `at` is in milliseconds.
 */
export type MergedWith = {
  savedBy: string | null;
  parts: readonly string[];
  hasOwn: boolean;
  at: number;
};

/** What became of the last step of the workflow. */
export type StepEnd = { name: Transition } & (
  | { isDone: true }
  | {
      isDone: false;
      /** False where the text stood in the way, which has to be saved, and read, first. */
      isSent: boolean;
      /** How it ended; where it was not sent, how saving the text did. */
      because: Exclude<SaveOutcome, "saved">;
      problems: readonly string[];
      /** What the checks at publishing found, as the server sent it. */
      findings: unknown;
    }
);

export type Snapshot = {
  content: Content;
  article: OpenArticle;
  state: SaveState;
  /** What is under way: a save that a person pressed for, one by itself, or a step by its name. */
  doing: "save" | "autosave" | Transition | null;
  /**
   * The last save of this tab, under whatever name: the version that stood after it, and the time of day of a press that
   * made none.
   */
  saved: { version: number; pressedAt: string | null } | null;
  /** How the last save ended, with the server's sentences where it refused. */
  outcome: SaveOutcome | null;
  problems: readonly string[];
  step: StepEnd | null;
  merged: MergedWith | null;
  /** How the article stands since something happened to it elsewhere, in a sentence. */
  turn: string | null;
  /** How often something that happened elsewhere came in: whoever decides stands on the news that they saw. */
  news: number;
  question: Question | null;
  /** Whether the dialog of the question, or to sign in, is to be open. */
  isAsking: boolean;
  isUnsaved: boolean;
  /** Parts that the server does not have; counted while it cannot be reached. */
  changes: number;
  /** Whether unsaved text is kept in this browser. */
  isKept: boolean;
  /** Unsaved texts of tabs that were lost, latest first. */
  offered: readonly KeptText[];
};

/** The latest snapshot, and who wants to hear of the next. */
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

  /** The article as an answer tells of it. Records that the text here names stay known. */
  hear(heard: ArticleState | EditedArticle): void {
    const { article } = this.#latest;
    if (!("content" in heard)) return this.say({ article: { ...article, ...heard } });
    const media = union(article.media, heard.media);
    const authors = union(article.authors, heard.authors);
    const targets = union(article.targets, heard.targets);
    this.say({ article: { ...heard, media, authors, targets } });
  }
}

/** Where both have a record, the newer one counts. */
function union<Named extends { id: string }>(known: Named[], heard: Named[]): Named[] {
  return [...new Map([...known, ...heard].map((one) => [one.id, one])).values()];
}
