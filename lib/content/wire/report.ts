// An object for programs, a table for people.
import { columns } from "@/lib/content/wire/lines";
import type { WireLine } from "@/lib/content/wire/story";

export type ImportReport = {
  file: string;
  /** From 1 on, and their number; missing if the file has only one. */
  story?: number;
  stories?: number;
  slug: string | null;
  /** `imported`: a draft. `scheduled`: for the end of its embargo. `unchanged`: the same bytes came before. */
  status: "imported" | "published" | "scheduled" | "unchanged" | "refused";
  /** Each line that is not blank; empty for a refused file. */
  lines: WireLine[];
  /** Lines kept as paragraphs because their place was not clear. */
  unplaced: number;
  /** ISO 8601, UTC. */
  scheduledFor?: string;
  /** Why it stays a draft, or why an editor must look at it: a sentence each. */
  reasons?: string[];
  /** In one line. */
  error?: string;
};

const says: Record<ImportReport["status"], string> = {
  imported: "imported as a draft",
  published: "published",
  scheduled: "scheduled",
  unchanged: "unchanged: this file was imported before",
  refused: "refused",
};

/** In columns. */
const tableWidth = 100;
const partWidth = 11;

export function refusedImport(file: string, sentence: string): ImportReport {
  const error = sentence.replace(/\s+/g, " ").trim();
  return { file, slug: null, status: "refused", lines: [], unplaced: 0, error };
}

/** In columns under its name, slug and status. */
export function describeImport(report: ImportReport): string {
  const { file, slug, status, lines, unplaced, error, reasons = [], scheduledFor } = report;
  const { story, stories } = report;
  const title = [
    printable(file) + (story === undefined ? "" : `, story ${story} of ${stories}`),
    `  ${says[status]}${error === undefined ? "" : `: ${printable(error)}`}${scheduledFor === undefined ? "" : ` for ${scheduledFor}`}`,
    ...reasons.map((reason) => `  ! ${printable(reason)}`),
    ...(slug === null ? [] : [`  slug: ${slug}`]),
  ];
  if (lines.length === 0) return title.join("\n");
  const numberWidth = Math.max(4, String(lines.at(-1)?.number).length);
  const textWidth = tableWidth - 2 - numberWidth - 2 - partWidth - 2;
  const row = (number: string, part: string, text: string) =>
    `  ${number.padStart(numberWidth)}  ${part.padEnd(partWidth)}  ${fit(text, textWidth)}`.trimEnd();
  const placing =
    unplaced === 0
      ? "each in its place"
      : `${unplaced} unplaced and kept as ${unplaced === 1 ? "a paragraph" : "paragraphs"}`;
  return [
    ...title,
    row("Line", "Part", "Text"),
    ...lines.map((line) => row(String(line.number), line.part, line.text)),
    `  ${count(lines.length, "line")}, ${placing}`,
  ].join("\n");
}

/** One line for all files. Of several files, the refused ones by name. */
export function summariseImports(reports: ImportReport[]): string {
  const having = (status: ImportReport["status"]) => reports.filter((one) => one.status === status);
  const counts = (["imported", "published", "scheduled", "unchanged", "refused"] as const)
    .map((status) => ({ status, count: having(status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`);
  const refused = having("refused").map(({ file }) => printable(file));
  const files = reports.filter(({ story = 1 }) => story === 1).length;
  const names = files > 1 && refused.length > 0 ? ` (${refused.join(", ")})` : "";
  const stories = reports.length === files ? "" : ` with ${reports.length} stories`;
  return `${count(files, "file")}${stories}: ${counts.join(", ")}${names}`;
}

/** One line of a terminal, cut to a width with an ellipsis. */
function fit(text: string, width: number): string {
  const line = printable(text);
  let used = 0;
  let end = 0;
  for (const character of line) {
    used += columns(character);
    if (used > width) return `${line.slice(0, end).trimEnd()}…`;
    // One column is left for the ellipsis.
    if (used < width) end += character.length;
  }
  return line;
}

/** Without control characters and direction marks, which a terminal obeys. */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .trim();
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
