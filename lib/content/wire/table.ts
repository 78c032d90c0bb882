// Tables of scores and prices: rows with columns set by spaces or tabs.
import type { SourceLine } from "@/lib/content/wire/lines";

const longestRow = 200;

/** Two or more rows in a row, each with three or more columns and a figure in them. */
export function tableRows(lines: readonly SourceLine[]): Set<number> {
  const rows = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.number !== line.number - 1) continue;
    const both = [before, line].map(({ text }) => columnsOf(text));
    if (both.every((count) => count >= 3) && /\d/.test(line.text)) {
      rows.add(before.number).add(line.number);
    }
  }
  return rows;
}

function columnsOf(text: string): number {
  if (text.length > longestRow) return 0;
  return text.trim().split(/ {2,}|\t/).length;
}
