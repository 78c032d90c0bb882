import type { ComparedPart } from "@/lib/content/compare/comparison";
import { editsForEach } from "@/lib/content/compare/changes";
import { compareBlock, compareField } from "@/lib/content/compare/compare-part";
import type { ConflictChoice, Conflict, FieldConflict } from "@/lib/content/merge/merge";
import type { FieldName } from "@/lib/content/fields";
import type { Names } from "@/lib/content/blocks/names";

/** What the choice changes. Null if there is nothing to show, or no such choice. */
export function compareChoice(
  conflict: Conflict,
  choice: ConflictChoice,
  names: Names,
): ComparedPart | null {
  if (conflict.kind === "field") return compareFieldChoice(conflict, choice, names);
  const { base, [choice]: after = null } = conflict;
  if (base === null && after === null) return null;
  const former = base && { block: base, joined: [], isSplitOff: false };
  return compareBlock(former, after, names, editsForEach(1));
}

function compareFieldChoice<Field extends FieldName>(
  conflict: FieldConflict<Field>,
  choice: ConflictChoice,
  names: Names,
): ComparedPart | null {
  const after = conflict[choice];
  return after === undefined ? null : compareField(conflict.field, conflict.base, after, names);
}
