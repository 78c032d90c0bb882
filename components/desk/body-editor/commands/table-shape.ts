// What a table needs so that it can be saved: an id for each row and column.
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { randomId } from "@/lib/base/random-id";

/** Null if nothing is missing. Looks at changed tables only, and waits for one that is not rectangular yet. */
export function mendTables(transaction: Transaction, before: Node): Transaction | null {
  const known = new Set(before.children);
  transaction.doc.forEach((block, at) => {
    if (block.type.name === "table" && !known.has(block)) mendTable(transaction, block, at);
  });
  return transaction.docChanged ? transaction : null;
}

function mendTable(transaction: Transaction, table: Node, at: number): void {
  const width = table.child(0).childCount;
  if (table.children.some(({ childCount }) => childCount !== width)) return;
  const columns = freshIds(columnIds(table, width));
  const rows = freshIds(table.children.map(({ attrs }) => attrs["rowId"]));
  table.forEach((row, rowAt, rowIndex) => {
    const rowStart = at + 1 + rowAt;
    if (row.attrs["rowId"] !== rows[rowIndex]) {
      transaction.setNodeAttribute(rowStart, "rowId", rows[rowIndex]);
    }
    row.forEach((cell, cellAt, columnIndex) => {
      const cellStart = rowStart + 1 + cellAt;
      if (cell.attrs["columnId"] !== columns[columnIndex]) {
        transaction.setNodeAttribute(cellStart, "columnId", columns[columnIndex]);
      }
    });
  });
}

/** What a cell names: its column or its row. */
export function headsOf(
  { hasHeaderRow, hasHeaderColumn }: Record<string, unknown>,
  row: number,
  column: number,
): "column" | "row" | null {
  if (hasHeaderRow === true && row === 0) return "column";
  return hasHeaderColumn === true && column === 0 ? "row" : null;
}

/** The first that a cell of the column has. */
export function columnIds(table: Node, width: number): unknown[] {
  return Array.from({ length: width }, (_, column) =>
    table.children
      .map((row): unknown => row.maybeChild(column)?.attrs["columnId"])
      .find((id) => typeof id === "string"),
  );
}

function freshIds(ids: readonly unknown[]): string[] {
  const seen = new Set<string>();
  return ids.map((id) => {
    const own = typeof id === "string" && id !== "" && !seen.has(id) ? id : randomId();
    seen.add(own);
    return own;
  });
}
