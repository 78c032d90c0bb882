/** A string of FTS5's query language: all characters but the quote stand for themselves. */
export function ftsString(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
