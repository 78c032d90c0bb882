import { gridProblem, longestOf, rowText } from "@/lib/content/blocks/grid";
import { hasHeaderRow } from "@/lib/content/blocks/table-headers";
import { normaliseText, plainText, type Text } from "@/lib/content/blocks/text";
import type { Ledger } from "@/lib/content/word/ledger";
import type { Around, BlockReader } from "@/lib/content/word/read-blocks";
import { within } from "@/lib/content/word/within";
import type { WordBlock, WordRow } from "@/lib/content/word/story";
import { childAt, isOn, valueOf, type WordElement } from "@/lib/content/word/xml";

type Cell = { blocks: WordBlock[]; span: number };
type Row = { cells: Cell[]; isHeader: boolean; before: number };

/** A table of one column, or with several texts in a cell, only lays out a page. Its texts are given alone. */
export function readTable(
  table: WordElement,
  around: Around,
  { read, told }: Pick<BlockReader, "read"> & { told: Ledger },
): WordBlock[] {
  const rows = within(table, "w:tr").map((row): Row => {
    const properties = childAt(row, "w:trPr");
    const isDeleted = childAt(properties, "w:del") !== null;
    const tracked = isDeleted && around.tracked === "kept" ? "deleted" : around.tracked;
    const cells = within(row, "w:tc").map((cell) => ({
      blocks: read(cell, { ...around, tracked }),
      span: countIn(childAt(cell, "w:tcPr", "w:gridSpan"), 1),
    }));
    const before = countIn(childAt(properties, "w:gridBefore"), 0);
    return { cells, isHeader: isOn(childAt(properties, "w:tblHeader")) === true, before };
  });
  const cells = rows.flatMap((row) => row.cells);
  const isData = cells.every(
    ({ blocks }) => blocks.length < 2 && blocks.every(({ type }) => type === "paragraph"),
  );
  const placed = isData ? rows.flatMap(cellsInPlace) : [];
  const columns = longestOf(placed.map(({ cells }) => cells.length));
  if (columns < 2) return cells.flatMap(({ blocks }) => blocks);
  const longestCell = longestOf(placed.flatMap((row) => row.cells.map(lengthOf)));
  const problem = gridProblem({ columns, rows: placed.length, longestCell });
  return problem === null ? [asTable(placed, columns)] : asLines(placed, told);
}

/** Wider than a story's table may be. */
const widest = 40;

function countIn(element: WordElement | null, least: number): number {
  const count = Number(valueOf(element) ?? least);
  return Number.isInteger(count) ? Math.min(Math.max(count, least), widest) : least;
}

type PlacedRow = WordRow & { isHeader: boolean };

/** Cells that span others are followed by empty ones, those at the end are left out. So are rows without words. */
function cellsInPlace({ cells, isHeader, before }: Row): PlacedRow[] {
  const first = cells.flatMap(({ blocks }) => blocks)[0];
  if (first === undefined) return [];
  const texts = blanks(before);
  for (const {
    blocks: [block],
    span,
  } of cells) {
    texts.push(block && "text" in block ? normaliseText(block.text) : []);
    if (texts.length < widest) texts.push(...blanks(span - 1));
  }
  const width = texts.findLastIndex((cell) => cell.length > 0) + 1;
  return [{ number: first.number, cells: texts.slice(0, width), isHeader }];
}

function blanks(count: number): Text[] {
  return Array.from({ length: count }, () => []);
}

function asTable(placed: readonly PlacedRow[], columns: number): WordBlock {
  const isHeaded = isHeaderRow(placed);
  const rows = placed.map(({ number, cells }, row): WordRow => {
    const all = [...cells, ...blanks(columns - cells.length)];
    return { number, cells: isHeaded && row === 0 ? all.map(withoutBold) : all };
  });
  const number = rows[0]?.number ?? 0;
  return { number, type: "table", caption: "", hasHeaderRow: isHeaded, rows };
}

function isHeaderRow(rows: readonly PlacedRow[]): boolean {
  const seen = rows.map(({ cells, isHeader }) =>
    cells.map((cell) => ({
      ...{ words: plainText(cell), isHeader },
      isBold: cell.length > 0 && cell.every(({ bold }) => bold === true),
    })),
  );
  return hasHeaderRow(seen);
}

/** A header is bold anyway. */
function withoutBold(cell: Text): Text {
  return normaliseText(cell.map(({ bold: _, ...run }) => run));
}

function lengthOf(cell: Text): number {
  return plainText(cell).length;
}

/** What is larger than a story's table may be comes in as a line for each row. */
function asLines(rows: readonly PlacedRow[], told: Ledger): WordBlock[] {
  const lines = rows.map(({ number, cells }) => ({ number, text: rowText({ cells }) }));
  const [first] = lines;
  if (first) told.change(first.number, "rows", plainText(first.text));
  return lines.map((line) => ({ ...line, type: "paragraph" }));
}
