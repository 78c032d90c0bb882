// Merges two changes of one article, and finds the questions that are left. See docs/merging.md.
import type { Block } from "@/lib/content/blocks/kinds";
import { fieldNames, type FieldName, type FieldValues } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";
import { mergeBodies, provisional } from "@/lib/content/merge/body";
import { mergeFields } from "@/lib/content/merge/fields";
import { combine, type MergeOutcome } from "@/lib/content/merge/outcome";
import { takenBlocks, takenFields } from "@/lib/content/merge/taken";
import type { ContentPart } from "@/lib/content/compare/comparison";

/**
 * The choices differ only where changes touch; each has all other changes of the part. `both`: one text after the
 * other, where that makes sense.
 */
export type Choices<Value> = { base: Value; mine: Value; theirs: Value; both?: Value };
export type ConflictChoice = keyof Choices<unknown>;

export type FieldConflict<Name extends FieldName = FieldName> = {
  [Field in Name]: { kind: "field"; field: Field } & Choices<FieldValues[Field]>;
}[Name];

/** Null: the block is not there on that side. */
export type Conflict = FieldConflict | ({ kind: "block"; id: string } & Choices<Block | null>);

/** Taken from theirs without a question. `movedByBoth`: mine moved it elsewhere, and stands. */
export type Taken = ContentPart & {
  how: "added" | "changed" | "moved" | "removed" | "movedByBoth";
};

export type Merge = {
  /** Where changes touch, mine stands until somebody decides. */
  content: Content;
  /** In page order. */
  conflicts: Conflict[];
  /** In page order; a removed block at its former place. */
  taken: Taken[];
  /** In page order, with blocks that only a decision would bring back. */
  order: string[];
};

type FieldDecision<Name extends FieldName = FieldName> = {
  [Field in Name]: { kind: "field"; field: Field; value: FieldValues[Field] };
}[Name];

/** One of the choices, or a person's own value. */
export type Decision = FieldDecision | { kind: "block"; id: string; value: Block | null };

/** Of texts too long to compare by words, and of what would become too long, one side is chosen. */
export function mergeContents(base: Content, mine: Content, theirs: Content): Merge {
  const fields = mergeFields(base, mine, theirs);
  const body = mergeBodies(base.body, mine.body, theirs.body);
  return {
    content: {
      // Fields that only a newer program knows are as on the server.
      ...theirs,
      ...combine<FieldValues>(fields).mine,
      body: provisional(body),
    },
    conflicts: [
      ...fieldNames.flatMap((field) => fieldConflict(field, fields[field])),
      ...[...body.outcomes].flatMap(([id, outcome]) => blockConflict(id, outcome)),
    ],
    taken: [...takenFields(mine, fields), ...takenBlocks(body, mine.body, theirs.body)],
    order: body.order.ids,
  };
}

/** Throws if the conflict has no such choice. */
export function decide(conflict: Conflict, choice: ConflictChoice): Decision {
  if (!(choice in conflict)) throw new Error(`This conflict has no choice “${choice}”.`);
  return conflict.kind === "field"
    ? fieldDecision(conflict, choice)
    : { kind: "block", id: conflict.id, value: conflict[choice] ?? null };
}

/** Mine stands in an unanswered conflict. */
export function resolveConflicts(merge: Merge, decisions: readonly Decision[]): Content {
  const blocks = new Map<string, Block | null>(
    merge.content.body.map((block) => [block.id, block]),
  );
  let fields = merge.content;
  for (const decision of decisions) {
    if (decision.kind === "block") blocks.set(decision.id, decision.value);
    else fields = { ...fields, [decision.field]: decision.value };
  }
  return { ...fields, body: merge.order.flatMap((id) => blocks.get(id) ?? []) };
}

function fieldConflict<Field extends FieldName>(
  field: Field,
  { isSettled, ...choices }: MergeOutcome<FieldValues[Field]>,
): FieldConflict<Field>[] {
  return isSettled ? [] : [{ kind: "field", field, ...choices }];
}

function blockConflict(
  id: string,
  { isSettled, ...choices }: MergeOutcome<Block | null>,
): Conflict[] {
  return isSettled ? [] : [{ kind: "block", id, ...choices }];
}

function fieldDecision<Field extends FieldName>(
  conflict: FieldConflict<Field>,
  choice: ConflictChoice,
): FieldDecision<Field> {
  const value = conflict[choice] ?? conflict.mine;
  return { kind: "field", field: conflict.field, value };
}
