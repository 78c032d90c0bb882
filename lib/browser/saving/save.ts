import type { SaveKind } from "@/lib/newsroom/articles/commands";
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";
import type { Transition } from "@/lib/content/articles/workflow";
import type { Content } from "@/lib/content/articles/schema";

/** `saveId`: a repeat gets the first answer. */
export type Save = { saveId: string; version: number; content: Content; kind: SaveKind };

/** Takedowns do not wait for a text that cannot be saved. */
export const takedowns: readonly Transition[] = ["unpublish", "retract"];

export type Command = {
  commandId: string;
  version: number;
  name: Transition;
  extra: Record<string, unknown>;
};

export type ServerAnswer =
  | { kind: "done"; state: ArticleState }
  /** Another save came first: nothing was written. */
  | { kind: "stale"; current: EditedArticle }
  | Refusal;

/** `findings`: of the checks, unread. `number`: of a fault of the server, which has no other sentence for a save that goes again by itself. */
export type Refusal = {
  kind: "signed out" | "invalid" | "forbidden" | "not found" | "none" | "failed";
  problems: readonly string[];
  findings: unknown;
  number?: string | undefined;
};

export type Receipts = ReadonlyMap<string, number>;

/** Always answers: a failed request gives `none`. */
export type Server = {
  save: (save: Save, isLeaving: boolean) => Promise<ServerAnswer>;
  transition: (command: Command) => Promise<ServerAnswer>;
  /**
   * The saves that arrived, by id with their versions; empty if that cannot be known. Waits some seconds for one that
   * `mayBeOnItsWay`.
   */
  receipts: (saveIds: readonly string[], mayBeOnItsWay: boolean) => Promise<Receipts>;
  load: () => Promise<EditedArticle | null>;
};
