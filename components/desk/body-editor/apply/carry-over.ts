// Moves changes that were made for one document onto what was written since.
import type { Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceStep, type StepMap, type Transform } from "@tiptap/pm/transform";

/**
 * Applies the changes of `made` after those of `written`. A deletion that would lose newly written words only inserts
 * its own.
 */
export function carryOver(
  transaction: Transaction,
  made: Transform,
  written: readonly StepMap[],
): void {
  const undone = made.mapping.maps.map((map) => map.invert()).reverse();
  const mapping = new Mapping([...undone, ...written]);
  made.steps.forEach((step, index) => {
    const left = made.steps.length - index;
    const moved = step.map(mapping.slice(left));
    if (moved === null) return;
    const result =
      isWrittenOver(made, index, transaction, moved) && moved instanceof ReplaceStep
        ? new ReplaceStep(moved.to, moved.to, moved.slice)
        : moved;
    if (transaction.maybeStep(result).failed === null) {
      mapping.appendMap(result.getMap(), left - 1);
    }
  });
}

/** The step would delete other content than it was made to. */
function isWrittenOver(made: Transform, index: number, transaction: Transaction, moved: unknown) {
  const [step, doc] = [made.steps[index], made.docs[index]];
  if (!(step instanceof ReplaceStep) || !(moved instanceof ReplaceStep) || !doc) return false;
  const meant = doc.slice(step.from, step.to);
  return !meant.eq(transaction.doc.slice(moved.from, moved.to));
}
