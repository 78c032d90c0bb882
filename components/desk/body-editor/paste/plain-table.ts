// Rows of a spreadsheet as plain text: cells parted by tabs, those with line ends or quotation marks in quotation marks.

/** Null if the text is none: fewer than two rows (or `least`), or rows of different lengths. */
export function tableOfPlainText(text: string, least = 2): string[][] | null {
  const rows = rowsOf(text.replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
  const width = rows[0]?.length ?? 0;
  const isTable = width > 1 && rows.length >= least && rows.every(({ length }) => length === width);
  return isTable ? rows : null;
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const rest = text.slice(at);
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest);
    const cell = quoted?.[0] ?? /^[^\t\n]*/.exec(rest)?.[0] ?? "";
    const words = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : cell;
    rows.at(-1)?.push(words.replace(/\s+/g, " ").trim());
    at += cell.length;
    if (text[at] === "\n") rows.push([]);
    at += 1;
  }
  return rows;
}
