import { plainText } from "@/lib/content/blocks/text";
import type { Ledger } from "@/lib/content/word/ledger";
import type { Around, BlockReader } from "@/lib/content/word/read-blocks";
import { within } from "@/lib/content/word/within";
import type { WordBlock } from "@/lib/content/word/story";
import { childAt, type WordElement } from "@/lib/content/word/xml";

/** A table of one column, or with several texts in a cell, only lays out a page. */
export function readTable(
  table: WordElement,
  around: Around,
  { read, told }: Pick<BlockReader, "read"> & { told: Ledger },
): WordBlock[] {
  const rows = within(table, "w:tr").map((row) => {
    const isDeleted = childAt(row, "w:trPr", "w:del") !== null;
    const tracked = isDeleted && around.tracked === "kept" ? "deleted" : around.tracked;
    return within(row, "w:tc").map((cell) => read(cell, { ...around, tracked }));
  });
  const cells = rows.flat();
  const isData =
    rows.some((row) => row.length > 1) &&
    cells.every((cell) => cell.length < 2 && cell.every(({ type }) => type === "paragraph"));
  if (!isData || cells.every((cell) => cell.length === 0)) return cells.flat();
  const lines = rows.flatMap((row) => {
    const first = row.flat()[0];
    if (first === undefined) return [];
    const cells = row.map(([block]) => (block && "text" in block ? block.text : []));
    return [{ number: first.number, cells }];
  });
  const [head] = lines;
  if (head === undefined) return [];
  told.change(head.number, "rows", head.cells.map(plainText).join(" | "));
  return [{ number: head.number, type: "table", rows: lines }];
}
