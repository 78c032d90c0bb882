// Joins paragraphs that were cut into lines of a fixed width.
import { endsWithCertainCredit, isLoneCredit, opensCaption } from "@/lib/content/wire/caption";
import { isListItem } from "@/lib/content/wire/list";
import { columns, endsSentence, type SourceLine } from "@/lib/content/wire/lines";

export type Unit = { lines: SourceLine[]; words: string };

/** In columns. */
const narrowest = 40;
const widest = 120;
/** Columns that a line wrapped by hand may be too short. */
const slack = 10;

/**
 * Joins lines that were cut in mid-sentence. The width is known only after a line that breaks off before a small
 * letter; without one nothing is joined.
 */
export function joinWrapped(lines: SourceLine[]): Unit[] {
  const runs = runsOf(lines);
  const width = wrapWidth(runs);
  return runs.flatMap((run) => joinRun(run, width));
}

/** In mid-sentence. */
export function isCutBefore(line: SourceLine, next: SourceLine): boolean {
  const width = columns(line.words);
  return (
    next.number === line.number + 1 &&
    width >= narrowest &&
    width <= widest &&
    !endsSentence(line.words) &&
    !/[:：]$/.test(line.words) &&
    /^["“‘'(]?\p{Ll}/u.test(next.words)
  );
}

function runsOf(lines: SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.number === line.number - 1) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The widest line of clearly wrapped text; 0 if there is none. */
function wrapWidth(runs: SourceLine[][]): number {
  const widths = runs
    .filter((run) => run.some((line, at) => isCutBefore(line, run[at + 1] ?? line)))
    .map((run) => Math.max(...run.map((line) => columns(line.words))))
    .filter((width) => width <= widest);
  return Math.max(0, ...widths);
}

function joinRun(run: SourceLine[], width: number): Unit[] {
  const isWrapped = width > 0 && run.every((line) => columns(line.words) <= width);
  const units: SourceLine[][] = [];
  for (const line of run) {
    const unit = units.at(-1);
    const before = unit?.at(-1);
    if (unit && before && goesOn(unit, before, line, isWrapped ? width : 0)) unit.push(line);
    else units.push([line]);
  }
  return units.map((unit) => ({
    lines: unit,
    words: unit.map((line) => line.words).join(" "),
  }));
}

function goesOn(unit: SourceLine[], line: SourceLine, next: SourceLine, width: number): boolean {
  if (isListItem(next.words)) return false;
  if (isLoneCredit(next.words)) return opensCaption(unit[0]?.words ?? "");
  if (endsWithCertainCredit(line.words) || opensCaption(next.words)) return false;
  if (isCutBefore(line, next)) return true;
  if (width === 0 || /^\s/.test(next.text)) return false;
  const room = width - columns(line.words);
  return columns(next.words.split(/\s/)[0] ?? "") + 1 > room - slack;
}
