import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { bringParts, eachPartFromEnd } from "@/components/desk/body-editor/apply/bring-parts";
import { bringText } from "@/components/desk/body-editor/apply/bring-text";

/** Row by row and cell by cell, so that a caret in a cell stays in it. */
export function bringTable(transaction: Transaction, at: number, target: Node): void {
  bringParts(transaction, at, target, "rowId");
  eachPartFromEnd(transaction, at, target, (rowAt, _row, row) => {
    bringParts(transaction, rowAt, row, "columnId");
    eachPartFromEnd(transaction, rowAt, row, (cellAt, _cell, wanted) => {
      if (wanted.firstChild) bringText(transaction, cellAt + 1, wanted.firstChild);
    });
  });
}
