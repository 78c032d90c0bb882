// Changes that were made for one document, carried over to what was written on it since.
import type { Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceStep, type StepMap, type Transform } from "@tiptap/pm/transform";

/**
 * Makes the changes of `made` on the transaction's document, which is that of `made` after the
 * changes of `written`. Words that were written where `made` takes words out stay, and the words
 * around them: such a change only puts its own in.
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

/** Whether what a step takes out is not any more what it was made to take out. */
function isWrittenOver(made: Transform, index: number, transaction: Transaction, moved: unknown) {
  const [step, doc] = [made.steps[index], made.docs[index]];
  if (!(step instanceof ReplaceStep) || !(moved instanceof ReplaceStep) || !doc) return false;
  const meant = doc.slice(step.from, step.to);
  return !meant.eq(transaction.doc.slice(moved.from, moved.to));
}
