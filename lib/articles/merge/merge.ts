// Two people changed one article at the same time: both their changes in one content, and the questions that are left.
import type { Block } from "@/lib/articles/body";
import type { Content } from "@/lib/articles/schema";

export type FieldName = Exclude<keyof Content, "body">;

/** One thing of a content that is decided by itself: a field beside the text, or a block of it. */
export type Part = { kind: "field"; field: FieldName } | { kind: "block"; id: string };

/**
 * What can stand in a part where both sides changed it. The values differ only where the changes
 * touch; whatever else the two changed in this part is in each of them, so that no choice loses it.
 * `both` is there where one text after the other makes sense.
 */
export type Choices<Value> = { base: Value; mine: Value; theirs: Value; both?: Value };
export type Choice = keyof Choices<unknown>;

/** A question for a person. A block that is null is not there on that side. */
export type Conflict =
  | { [Field in FieldName]: { kind: "field"; field: Field } & Choices<Content[Field]> }[FieldName]
  | ({ kind: "block"; id: string } & Choices<Block | null>);

/**
 * What was taken from theirs without a question. `movedByBoth` is the one that was not: mine
 * moved the block as well, to another place, and it stands there.
 */
export type Taken = Part & { how: "added" | "changed" | "moved" | "removed" | "movedByBoth" };

export type Merge = {
  /** Both sides' changes. Where they touch, mine stands until somebody decides. Valid where both sides are. */
  content: Content;
  /** In the order of the page. */
  conflicts: Conflict[];
  /** In the order of the page; a block that was removed is named where it stood. */
  taken: Taken[];
  /** The ids of all blocks in page order, with those that only a decision would bring back. */
  order: string[];
};

/** An answer to a conflict: the value of one of its choices, or one that the person wrote. */
export type Decision =
  | { [Field in FieldName]: { kind: "field"; field: Field; value: Content[Field] } }[FieldName]
  | { kind: "block"; id: string; value: Block | null };

/** Both sides' changes since the base. The rules are in docs/merging.md. */
export declare function mergeContents(base: Content, mine: Content, theirs: Content): Merge;

/** The decision for one of a conflict's choices. Throws if the conflict has no such choice. */
export declare function decide(conflict: Conflict, choice: Choice): Decision;

/** The merged content with these decisions. Mine stands in a conflict that none of them answers. */
export declare function resolveConflicts(merge: Merge, decisions: readonly Decision[]): Content;
