// Lines for desks and machines: found before the story is read.
import { isAffiliation } from "@/lib/content/wire/affiliation";
import { readBylines } from "@/lib/content/wire/byline";
import {
  isEditorsNote,
  isPhoneLine,
  isPressContact,
  isUnclearNote,
  opensEditorsNotes,
} from "@/lib/content/wire/desk-notes";
import { readDateline } from "@/lib/content/wire/dateline";
import { isEnvelopeHeader } from "@/lib/content/wire/envelope";
import { isProse } from "@/lib/content/wire/headline";
import { bindingHold, findHolds } from "@/lib/content/wire/hold";
import type { SourceLine } from "@/lib/content/wire/lines";
import { mailHeads } from "@/lib/content/wire/mail-head";
import { isRule, readMark } from "@/lib/content/wire/marks";
import {
  isFurtherTake,
  isKeywordSlug,
  isSignOff,
  isSlugLine,
  isTimeOfSending,
} from "@/lib/content/wire/slug-line";
import { beginsBrief, titleAbove } from "@/lib/content/wire/story-head";
import type { WireHold, WirePart } from "@/lib/content/wire/story";
import { isCutBefore } from "@/lib/content/wire/wrapping";

export type Handling = {
  /** Slug, note, hold or mark; "unplaced" if it is not certain who they are for. */
  parts: Map<number, WirePart>;
  hold: WireHold | null;
};

/** Lines below the headline that may include a slug line. */
const headLines = 12;
/** Marks in a row at the beginning or end of a story. */
const mostSigns = 4;

/** `at`: when the copy is read. `timeZone`: for times that name no other. */
export function readHandling(lines: readonly SourceLine[], timeZone: string, at: Date): Handling {
  const parts = new Map<number, WirePart>();
  for (const { number } of mailHeads(lines)) parts.set(number, "note");
  for (const { number } of titleAbove(lines)) parts.set(number, "slug");
  markLines(lines, parts);
  markSecondStory(lines, parts);
  const notes = new Set([...parts].flatMap(([number, part]) => (part === "note" ? number : [])));
  const bodyFrom = firstParagraph(lines, parts);
  const holds = findHolds(lines, bodyFrom, notes);
  for (const { line, isText } of holds) {
    if (!isText && !notes.has(line.number)) parts.set(line.number, "hold");
  }
  const binding = bindingHold(holds, lines, timeZone, at);
  for (const number of binding?.also ?? []) parts.set(number, "hold");
  return { parts, hold: binding?.hold ?? null };
}

function markLines(lines: readonly SourceLine[], parts: Map<number, WirePart>): void {
  const bodyFrom = firstParagraph(lines, parts);
  const last = lastOfStory(lines);
  let isForEditors = false;
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    const { number, words } = line;
    if (parts.has(number)) continue;
    seen += 1;
    const before = lines[index - 1];
    const isOn = before && parts.get(before.number) === "note" && isCutBefore(before, line);
    const mark = readMark(words) ?? (isEdge(lines, index) && isRule(words) ? "other" : null);
    if (mark !== null) parts.set(number, "mark");
    if (mark === "end") isForEditors = false;
    if (mark !== null) continue;
    isForEditors ||= number > bodyFrom && opensEditorsNotes(words);
    const isSigned = before?.number === number - 1 && readBylines(before.words) !== null;
    if (isForEditors || isOn || isForDesks(words) || (isSigned && isAffiliation(words))) {
      parts.set(number, "note");
    } else if (isUnclearNote(words)) parts.set(number, "unplaced");
    else if (line.isHeader || (seen <= headLines && number < bodyFrom && isSlug(lines, index))) {
      parts.set(number, "slug");
    } else if ((index === last && isSignOff(words)) || isOfTake(lines, index)) {
      parts.set(number, "slug");
    }
  }
}

/** A second story below an end mark is kept as unplaced and not joined in silence. */
function markSecondStory(lines: readonly SourceLine[], parts: Map<number, WirePart>): void {
  const lastTake = lines.findLastIndex((_, index) => isOfTake(lines, index));
  const end = lines.findIndex(({ words }, at) => at > lastTake && readMark(words) === "end");
  const below = lines.slice(end + 1).filter(({ number }) => !parts.has(number));
  const isStory =
    beginsBrief(below, 0) ||
    below.some(({ words }) => readBylines(words) !== null || readDateline(words) !== null);
  if (end === -1 || !isStory) return;
  for (const { number } of below) parts.set(number, "unplaced");
}

function isForDesks(words: string): boolean {
  return (
    isEditorsNote(words) || opensEditorsNotes(words) || isPressContact(words) || isPhoneLine(words)
  );
}

/** Keywords alone are a slug only at the very top, above a line that can be the headline. */
function isSlug(lines: readonly SourceLine[], index: number): boolean {
  const words = lines[index]?.words ?? "";
  return isSlugLine(words) || (index === 0 && lines.length > 2 && isKeywordSlug(words));
}

/** The head of another take in mid-story, or a time of sending. */
function isOfTake(lines: readonly SourceLine[], index: number): boolean {
  const words = lines[index]?.words ?? "";
  if (isTimeOfSending(words)) return true;
  const isApart = words.includes(",") || readMark(lines[index - 1]?.words ?? "") !== null;
  if (isApart && isFurtherTake(words)) return true;
  return isEnvelopeHeader(words) && isFurtherTake(lines[index + 1]?.words ?? "");
}

function isEdge(lines: readonly SourceLine[], index: number): boolean {
  const isSign = ({ words }: SourceLine) => readMark(words) !== null || isRule(words);
  if (index < mostSigns && lines.slice(0, index).every(isSign)) return true;
  return lines.length - index <= mostSigns && lines.slice(index + 1).every(isSign);
}

function lastOfStory(lines: readonly SourceLine[]): number {
  return lines.findLastIndex(({ words }) => readMark(words) === null);
}

function firstParagraph(
  lines: readonly SourceLine[],
  parts: ReadonlyMap<number, WirePart>,
): number {
  const first = lines.find(
    ({ number, words }, index) =>
      index > 0 &&
      !parts.has(number) &&
      !isForDesks(words) &&
      ((isProse(words) && words.length > 40) || readDateline(words) !== null),
  );
  return first?.number ?? Infinity;
}
