// A table of pasted HTML, row by row and cell by cell.
import type { Look } from "@/components/desk/body-editor/paste/looks";
import {
  cellsInPlace,
  tableHtml,
  type PastedCell,
} from "@/components/desk/body-editor/paste/pasted-table";
import { isCell } from "@/components/desk/body-editor/paste/tables";

export type TableReading = {
  lookOf: (element: Element) => Look;
  /** Says what is not seen of it. */
  leaveOut: (part: Element, look: Look) => void;
  /** On one line. */
  readLine: (part: Element) => { html: string; words: string };
};

/** Null without any words. */
export function readTable(
  table: Element,
  { lookOf, leaveOut, readLine }: TableReading,
): { html: string; words: string } | null {
  const isSeen = (part: Element, look = lookOf(part)) => {
    const isOut = look.isHidden || look.isDeleted;
    if (isOut) leaveOut(part, look);
    return !isOut;
  };

  /** Rows of a group that is hidden or struck out are so too, whatever they say themselves. */
  function lookOfRow(row: Element): Look {
    const group = row.parentElement;
    const looks = [row, ...(group && group !== table ? [group] : [])].map(lookOf);
    return looks.find(({ isHidden, isDeleted }) => isHidden || isDeleted) ?? lookOf(row);
  }

  function readCell(cell: Element): PastedCell {
    const { html, words } = readLine(cell);
    const isHeader = cell.tagName === "TH" || cell.closest("thead") !== null;
    return { html, words, isHeader, isBold: isAllBold(html) };
  }

  const rows = [...table.querySelectorAll("tr")].flatMap((row) => {
    if (!isSeen(row, lookOfRow(row))) return [];
    const cells = [...row.children].filter(isCell).filter((cell) => isSeen(cell));
    return [{ cells: cells.map(readCell), spans: cells.map(spansOf) }];
  });
  const caption = table.querySelector("caption");
  const placed = {
    caption: caption === null || !isSeen(caption) ? "" : readLine(caption).words,
    rows: cellsInPlace(rows),
  };
  if (placed.rows.length === 0) return null;
  const words = placed.rows.map((cells) => cells.map((cell) => cell.words).join(" | "));
  return { html: tableHtml(placed), words: words.join(" ") };
}

/** Browsers take as many. */
const mostSpanned = 1_000;

function spansOf(cell: Element): { columns: number; rows: number } {
  const span = (name: string) => {
    const count = Number(cell.getAttribute(name) ?? 1);
    return Number.isInteger(count) && count > 0 ? Math.min(count, mostSpanned) : 1;
  };
  return { columns: span("colspan"), rows: span("rowspan") };
}

function isAllBold(html: string): boolean {
  return (
    html
      .replace(/<strong>.*?<\/strong>/g, "")
      .replace(/<[^>]*>/g, "")
      .trim() === "" && html !== ""
  );
}
