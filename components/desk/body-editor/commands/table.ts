import { Fragment, type Node, type ResolvedPos, type Schema, type Slice } from "@tiptap/pm/model";
import { Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import {
  addColumn,
  addRow,
  CellSelection,
  removeColumn,
  removeRow,
  TableMap,
} from "@tiptap/pm/tables";
import { insertBlock } from "@/components/desk/body-editor/commands/blocks";
import { gridProblem } from "@/lib/content/blocks/grid";
import { nodeType } from "@/components/desk/body-editor/commands/node-type";
import type { EditorChange } from "@/components/desk/body-editor/commands/run";
import { randomId } from "@/lib/base/random-id";

/** The rows and columns with the selection; ends are excluded. */
type Cells = {
  table: Node;
  /** Of the table's content. */
  start: number;
  rows: [from: number, to: number];
  columns: [from: number, to: number];
};

type Selected = Pick<Transaction, "doc" | "selection">;

/** The row and the column of a place in a table. */
function cellOf($place: ResolvedPos): { row: number; column: number } | null {
  if ($place.depth < 2 || $place.node(1).type.name !== "table") return null;
  return { row: $place.index(1), column: $place.index(2) };
}

/** Null outside a table, and where the selection leaves one. */
export function cellAt({ selection }: Selected): Cells | null {
  const [$one, $other] =
    selection instanceof CellSelection
      ? [selection.$anchorCell, selection.$headCell]
      : [selection.$anchor, selection.$head];
  const [one, other] = [cellOf($one), cellOf($other)];
  if (one === null || other === null || $one.before(1) !== $other.before(1)) return null;
  const between = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b) + 1];
  return {
    table: $one.node(1),
    start: $one.start(1),
    rows: between(one.row, other.row),
    columns: between(one.column, other.column),
  };
}

function rectOf({ table, start, rows, columns }: Cells) {
  const [[top, bottom], [left, right]] = [rows, columns];
  return { table, tableStart: start, map: TableMap.get(table), top, bottom, left, right };
}

function setCaret(transaction: Transaction, start: number, row: number, column: number): void {
  const table = transaction.doc.resolve(start).parent;
  const { map, width } = TableMap.get(table);
  const at = map[row * width + column];
  if (at === undefined) return;
  transaction.setSelection(Selection.near(transaction.doc.resolve(start + at + 1)));
}

export function insertRow(where: "above" | "below"): EditorChange {
  return (transaction) => {
    const cells = cellAt(transaction);
    if (cells === null) return false;
    const at = where === "above" ? cells.rows[0] : cells.rows[1];
    addRow(transaction, rectOf(cells), at);
    setCaret(transaction, cells.start, at, cells.columns[0]);
    return true;
  };
}

export function insertColumn(where: "before" | "after"): EditorChange {
  return (transaction) => {
    const cells = cellAt(transaction);
    if (cells === null) return false;
    const at = where === "before" ? cells.columns[0] : cells.columns[1];
    addColumn(transaction, rectOf(cells), at);
    setCaret(transaction, cells.start, cells.rows[0], at);
    return true;
  };
}

/** Refuses if none would be left. */
export const removeRows: EditorChange = (transaction) => {
  const cells = cellAt(transaction);
  if (cells === null) return false;
  const [[from, to], { childCount }] = [cells.rows, cells.table];
  if (to - from === childCount) return false;
  for (let row = to - 1; row >= from; row -= 1) {
    const table = transaction.doc.resolve(cells.start).parent;
    removeRow(transaction, rectOf({ ...cells, table }), row);
  }
  setCaret(
    transaction,
    cells.start,
    Math.min(from, childCount - (to - from) - 1),
    cells.columns[0],
  );
  return true;
};

/** Refuses if none would be left. */
export const removeColumns: EditorChange = (transaction) => {
  const cells = cellAt(transaction);
  if (cells === null) return false;
  const [from, to] = cells.columns;
  const width = cells.table.child(0).childCount;
  if (to - from === width) return false;
  for (let column = to - 1; column >= from; column -= 1) {
    const table = transaction.doc.resolve(cells.start).parent;
    removeColumn(transaction, rectOf({ ...cells, table }), column);
  }
  setCaret(transaction, cells.start, cells.rows[0], Math.min(from, width - (to - from) - 1));
  return true;
};

function isFull(table: Node): boolean {
  const columns = table.child(0).childCount;
  return gridProblem({ columns, rows: table.childCount + 1, longestCell: 0 }) !== null;
}

/** The next cell, or the first of a new row. Refuses behind an empty last row and in a full table, so that Tab leaves it. */
export const nextCell: EditorChange = (transaction) => {
  const cells = cellAt(transaction);
  if (cells === null) return false;
  const { table, start } = cells;
  const [row, column] = [cells.rows[1] - 1, cells.columns[1] - 1];
  const last = table.childCount - 1;
  if (column + 1 < table.child(row).childCount) setCaret(transaction, start, row, column + 1);
  else if (row < last) setCaret(transaction, start, row + 1, 0);
  else if (table.child(last).textContent === "" || isFull(table)) return false;
  else {
    addRow(transaction, rectOf(cells), last + 1);
    setCaret(transaction, start, last + 1, 0);
  }
  return true;
};

export const previousCell: EditorChange = (transaction) => {
  const cells = cellAt(transaction);
  if (cells === null) return false;
  const [row, column] = [cells.rows[0], cells.columns[0]];
  if (column > 0) setCaret(transaction, cells.start, row, column - 1);
  else if (row > 0) {
    setCaret(transaction, cells.start, row - 1, cells.table.child(row - 1).childCount - 1);
  } else return false;
  return true;
};

/** Below the last row, a paragraph behind the table. */
export const cellBelow: EditorChange = (transaction) => {
  const cells = cellAt(transaction);
  if (cells === null) return false;
  const { table, start } = cells;
  const below = cells.rows[1];
  if (below < table.childCount) {
    setCaret(transaction, start, below, cells.columns[0]);
    return true;
  }
  const behind = start + table.nodeSize - 1;
  if (transaction.doc.resolve(behind).nodeAfter?.type.name !== "paragraph") {
    transaction.insert(behind, nodeType(table.type.schema, "paragraph").create());
  }
  transaction.setSelection(TextSelection.create(transaction.doc, behind + 1));
  return true;
};

/** Words that a cell can hold: one line. */
export function pasteIntoCell(slice: Slice): EditorChange {
  return (transaction) => {
    const texts: Node[] = [];
    let space = false;
    slice.content.descendants((node) => {
      if (node.isTextblock && texts.length > 0) space = true;
      if (!node.isText) return true;
      if (space) texts.push(node.type.schema.text(" "));
      space = false;
      texts.push(node);
      return false;
    });
    if (texts.length === 0) return false;
    const { from, to } = transaction.selection;
    if (cellAt(transaction) === null) return false;
    if (transaction.selection instanceof CellSelection) {
      const at = transaction.selection.$headCell.pos + 2;
      const cell = transaction.doc.resolve(at).parent;
      transaction.replaceWith(at, at + cell.content.size, texts);
    } else if (transaction.selection.$from.sameParent(transaction.selection.$to)) {
      transaction.replaceWith(from, to, texts);
    } else return false;
    return true;
  };
}

function emptyRow(schema: Schema, width: number): Node {
  const cell = () =>
    nodeType(schema, "tableCell").create(null, nodeType(schema, "cellText").create());
  return nodeType(schema, "tableRow").create(
    null,
    Fragment.from(Array.from({ length: width }, cell)),
  );
}

/** Three rows of three, with the caret in the first cell. A paragraph is behind it. */
export const insertTable: EditorChange = (transaction) => {
  const { schema } = transaction.doc.type;
  const rows = Array.from({ length: 3 }, () => emptyRow(schema, 3));
  const attributes = { id: randomId(), hasHeaderRow: true };
  insertBlock(nodeType(schema, "table").create(attributes, rows))(transaction);
  const { from, to } = transaction.selection;
  if (transaction.doc.resolve(to).nodeAfter === null) {
    transaction.insert(to, nodeType(schema, "paragraph").create());
  }
  transaction.setSelection(Selection.near(transaction.doc.resolve(from + 1)));
  return true;
};
