// A table as it comes in: its cells by row and column, and which of them are headers.
import { gridLimits, longestOf } from "@/lib/content/blocks/grid";
import {
  hasHeaderColumn,
  hasHeaderRow,
  type ForeignCell,
} from "@/lib/content/blocks/table-headers";

export type PastedCell = ForeignCell & { html: string };

export type PastedTable = { caption: string; rows: PastedCell[][] };

/** In columns: more than a story's table may have. */
const widest = 2 * gridLimits.columns;

const blank: PastedCell = { html: "", words: "", isHeader: false, isBold: false };

/** Cells that span others are followed by empty ones. */
export function cellsInPlace(
  rows: readonly { cells: PastedCell[]; spans: { columns: number; rows: number }[] }[],
): PastedCell[][] {
  const placed: PastedCell[][] = rows.map(() => []);
  rows.forEach(({ cells, spans }, row) => {
    let column = 0;
    cells.forEach((cell, index) => {
      while (placed[row]?.[column] !== undefined) column += 1;
      // Too wide a table is refused: what stands beyond changes nothing.
      if (column > widest) return;
      const span = spans[index] ?? { columns: 1, rows: 1 };
      for (let down = 0; down < span.rows; down += 1) {
        for (let right = 0; right < Math.min(span.columns, widest); right += 1) {
          const line = placed[row + down];
          if (line) line[column + right] = down + right === 0 ? cell : blank;
        }
      }
    });
  });
  return squared(placed);
}

/** Without empty rows and columns at the ends, which spreadsheets copy along. */
function squared(rows: readonly PastedCell[][]): PastedCell[][] {
  const isFull = (cell: PastedCell | undefined) => cell !== undefined && cell.words.trim() !== "";
  const lastRow = rows.findLastIndex((cells) => cells.some(isFull));
  const width = longestOf(rows.map((cells) => cells.findLastIndex(isFull) + 1));
  return rows
    .slice(0, lastRow + 1)
    .map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? blank));
}

export function tableHtml({ caption, rows }: PastedTable): string {
  const isHeaded = hasHeaderRow(rows);
  const flags = [
    isHeaded ? " data-header-row" : "",
    hasHeaderColumn(rows, isHeaded ? 1 : 0) ? " data-header-column" : "",
    caption === ""
      ? ""
      : ` data-caption="${caption.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`,
  ];
  const lines = rows.map((cells, row) => {
    // A header is bold anyway.
    const inner = ({ html }: PastedCell) =>
      isHeaded && row === 0 ? html.replace(/<\/?strong>/g, "") : html;
    return `<tr>${cells.map((cell) => `<td>${inner(cell)}</td>`).join("")}</tr>`;
  });
  return `<table${flags.join("")}><tbody>${lines.join("")}</tbody></table>`;
}
