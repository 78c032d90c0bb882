// What the engine sends, and what it is answered.
import type { SaveKind } from "@/lib/newsroom/articles/commands";
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";
import type { Transition } from "@/lib/content/articles/workflow";
import type { Content } from "@/lib/content/articles/schema";

/** `saveId` makes a repeat harmless: the server answers it as it answered the first. */
export type Save = { saveId: string; version: number; content: Content; kind: SaveKind };

/** Steps that take an article from readers' sight: they do not wait for a text that cannot be saved. */
export const takedowns: readonly Transition[] = ["unpublish", "retract"];

/** A step of the workflow, by its name, and what it needs to know besides. */
export type Command = {
  commandId: string;
  version: number;
  name: Transition;
  extra: Record<string, unknown>;
};

export type ServerAnswer =
  | { kind: "done"; state: ArticleState }
  /** Somebody saved meanwhile: nothing was written, and this is what stands. */
  | { kind: "stale"; current: EditedArticle }
  | Refusal;

/** `findings` are what the checks at publishing found, passed on as they came. */
export type Refusal = {
  kind: "signed out" | "invalid" | "forbidden" | "not found" | "none" | "failed";
  problems: readonly string[];
  findings: unknown;
};

export type Receipts = ReadonlyMap<string, number>;

/** The server, as the engine knows it. Answers always: a request that fails is the answer `none`. */
export type Server = {
  save: (save: Save, isLeaving: boolean) => Promise<ServerAnswer>;
  transition: (command: Command) => Promise<ServerAnswer>;
  /**
   * Which of these saves arrived, by id, with the version of each; empty if that cannot be known now. One that
   * `mayBeOnItsWay` is waited for some seconds.
   */
  receipts: (saveIds: readonly string[], mayBeOnItsWay: boolean) => Promise<Receipts>;
  /** The article as it stands; null if that cannot be had now. */
  load: () => Promise<EditedArticle | null>;
};
