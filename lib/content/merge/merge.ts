// Two people changed one article at the same time: both their changes in one content, and the questions that are left.
import type { Block } from "@/lib/content/blocks/kinds";
import { fieldNames, type FieldName, type FieldValues } from "@/lib/content/fields";
import type { Content } from "@/lib/content/articles/schema";
import { mergeBodies, provisional } from "@/lib/content/merge/body";
import { mergeFields } from "@/lib/content/merge/fields";
import { combine, type MergeOutcome } from "@/lib/content/merge/outcome";
import { takenBlocks, takenFields } from "@/lib/content/merge/taken";
import type { Part } from "@/lib/content/compare/comparison";

/**
 * What can stand in a part where both sides changed it. The values differ only where the changes
 * touch; whatever else the two changed in this part is in each of them, so that no choice loses it.
 * `both` is there where one text after the other makes sense.
 */
export type Choices<Value> = { base: Value; mine: Value; theirs: Value; both?: Value };
export type ConflictChoice = keyof Choices<unknown>;

export type FieldConflict<Name extends FieldName = FieldName> = {
  [Field in Name]: { kind: "field"; field: Field } & Choices<FieldValues[Field]>;
}[Name];

/** A question for a person. A block that is null is not there on that side. */
export type Conflict = FieldConflict | ({ kind: "block"; id: string } & Choices<Block | null>);

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

type FieldDecision<Name extends FieldName = FieldName> = {
  [Field in Name]: { kind: "field"; field: Field; value: FieldValues[Field] };
}[Name];

/** An answer to a conflict: the value of one of its choices, or one that the person wrote. */
export type Decision = FieldDecision | { kind: "block"; id: string; value: Block | null };

/**
 * Both sides' changes since the base, and what they leave to ask. The rules are in docs/merging.md.
 * Of texts too long to tell every word apart, and of what both together make longer than it may
 * be, one side is chosen.
 */
export function mergeContents(base: Content, mine: Content, theirs: Content): Merge {
  const fields = mergeFields(base, mine, theirs);
  const body = mergeBodies(base.body, mine.body, theirs.body);
  return {
    content: {
      // A field that only a newer program knows was not changed here: it is as the server has it.
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

/** The decision for one of a conflict's choices. Throws if the conflict has no such choice. */
export function decide(conflict: Conflict, choice: ConflictChoice): Decision {
  if (!(choice in conflict)) throw new Error(`This conflict has no choice “${choice}”.`);
  return conflict.kind === "field"
    ? fieldDecision(conflict, choice)
    : { kind: "block", id: conflict.id, value: conflict[choice] ?? null };
}

/** The merged content with these decisions. Mine stands in a conflict that none of them answers. */
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
