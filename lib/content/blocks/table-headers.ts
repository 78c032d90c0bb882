// Which row and column of a table that comes from another program name the others.
import { figureWords } from "@/lib/content/blocks/figures";

/** `isHeader`: its program says so. */
export type ForeignCell = { words: string; isHeader: boolean; isBold: boolean };

type Rows = readonly (readonly ForeignCell[])[];

/** Marked as one, or set apart from what is below it: in bold, or as words above figures. */
export function hasHeaderRow([first = [], ...others]: Rows): boolean {
  const filled = first.filter(({ words }) => words.trim() !== "");
  if (filled.length === 0 || others.length === 0) return false;
  if (filled.every(({ isHeader }) => isHeader)) return true;
  const below = others.flat().filter(({ words }) => words.trim() !== "");
  if (filled.every(({ isBold }) => isBold) && !below.every(({ isBold }) => isBold)) return true;
  return (
    filled.every(({ words }) => !figureWords(words)) &&
    first.some((_, column) => others.every((cells) => figureWords(cells[column]?.words ?? "")))
  );
}

/** `below`: rows that are headers themselves. */
export function hasHeaderColumn(rows: Rows, below: number): boolean {
  const firsts = rows.slice(below).flatMap(([first]) => first ?? []);
  return firsts.length > 0 && firsts.every(({ isHeader }) => isHeader);
}
