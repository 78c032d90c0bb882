// Splits a file into stories. Each has its own head; two are never joined.
import { isPhoneLine, isPressContact } from "@/lib/content/wire/desk-notes";
import { readDateline } from "@/lib/content/wire/dateline";
import { isEnvelopeHeader, type Transmission } from "@/lib/content/wire/envelope";
import { countBreaks, endsSentence, splitLines, type SourceLine } from "@/lib/content/wire/lines";
import {
  isDivider,
  isForward,
  isPostmark,
  longestLetter,
  mailHead,
  opensMailHead,
  subjectOf,
} from "@/lib/content/wire/mail-head";
import { isRule, promisesMore, readMark } from "@/lib/content/wire/marks";
import {
  isFurtherTake,
  isSignOff,
  isSlugLine,
  isTimeOfSending,
  storyNameIn,
} from "@/lib/content/wire/slug-line";
import { beginsBrief, beginsStory } from "@/lib/content/wire/story-head";

/** `transmission`: the number of the transmission or mail. */
export type StoryLines = { lines: SourceLine[]; transmission: number };

/** In lines: contacts and the like may stand between an end mark and the next story. */
const longestTail = 40;
/** The first lines of a story, which may include its slug line. */
const slugLines = 6;

/** In order. */
export function storiesIn(transmissions: readonly Transmission[]): StoryLines[] {
  const pieces: StoryLines[] = [];
  let number = 1;
  for (const { text, headerLines } of transmissions) {
    const first = number;
    const lines = splitLines(text, first).map((line) =>
      line.number < first + headerLines ? { ...line, isHeader: true } : line,
    );
    pieces.push(...cut(lines, (pieces.at(-1)?.transmission ?? 0) + 1));
    number += countBreaks(text);
  }
  return joinTakes(pieces.filter(({ lines }) => lines.length > 0));
}

type Open = { from: number; hasText: boolean; transmission: number };

function cut(lines: readonly SourceLine[], transmission: number): StoryLines[] {
  const stories: StoryLines[] = [];
  const hasSeveralEnds = lines.filter(({ words }) => readMark(words) === "end").length > 1;
  let open: Open = { from: 0, hasText: false, transmission };
  let mark = null as Mark | null;
  const close = (to: number) =>
    stories.push({ lines: lines.slice(open.from, to), transmission: open.transmission });
  for (let at = mailHead(lines).length; at < lines.length; at += 1) {
    const words = lines[at]?.words ?? "";
    const head = bringsAnother(lines, at, open) ? mailHead(lines, at) : [];
    if (head.length > 0) {
      close(at);
      open = { from: at, hasText: false, transmission: open.transmission + 1 };
      at += head.length - 1;
      continue;
    }
    const seen = markOf(words, at);
    if (seen !== null) mark = mark?.kind === "end" ? { ...seen, kind: "end" } : seen;
    else if (open.hasText && isStart(lines, at, mark, hasSeveralEnds)) {
      close(at);
      open = { ...open, from: at, hasText: false };
      mark = null;
    } else {
      if (mark?.kind === "rule" || at - (mark?.at ?? at) > longestTail) mark = null;
      open.hasText ||= at > open.from && isText(words);
    }
  }
  close(lines.length);
  return stories;
}

type Mark = { kind: "end" | "rule"; at: number };

function markOf(words: string, at: number): Mark | null {
  if (readMark(words) === "end") return { kind: "end", at };
  return readMark(words) !== null || isRule(words) ? { kind: "rule", at } : null;
}

/** A mail begins here, and the open one does not forward it. */
function bringsAnother(lines: readonly SourceLine[], at: number, open: Open): boolean {
  const head = opensMailHead(lines, at) ? mailHead(lines, at) : [];
  if (head.length === 0 || !head.some(({ words }) => subjectOf(words) !== "")) return false;
  if (isPostmark(lines[at]?.words ?? "")) return true;
  const isLong = at - open.from - mailHead(lines, open.from).length > longestLetter;
  if (isDivider(head[0]?.words ?? "") || isForward(mailHead(lines, open.from))) return isLong;
  const isApart = (lines[at]?.number ?? 0) > (lines[at - 1]?.number ?? 0) + 1;
  return isApart && (open.hasText || (isLong && head.length > 1));
}

function isStart(
  lines: readonly SourceLine[],
  at: number,
  mark: Mark | null,
  hasSeveralEnds: boolean,
): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || !before || isTail(line.words)) return false;
  if (mark !== null) {
    if (mark.kind === "rule") return beginsStory(lines, at);
    const isBrief = hasSeveralEnds && mark.at === at - 1 && beginsBrief(lines, at);
    return isBrief || beginsStory(lines, at) || isFurtherTake(line.words);
  }
  const isApart = line.number > before.number + 1;
  const isHeader = isEnvelopeHeader(line.words) || (isApart && isSlugLine(line.words));
  const isDated = isApart && /^published\s?[:：]/i.test(line.words);
  return (isHeader || isDated) && !isFurtherTake(line.words) && beginsStory(lines, at);
}

function isTail(words: string): boolean {
  return isPressContact(words) || isPhoneLine(words) || isSignOff(words) || isTimeOfSending(words);
}

function isText(words: string): boolean {
  return endsSentence(words) || words.length > 150 || readDateline(words) !== null;
}

function joinTakes(pieces: readonly StoryLines[]): StoryLines[] {
  const stories: (StoryLines & { name: string })[] = [];
  const named = new Map<string, (typeof stories)[number]>();
  for (const { lines, transmission } of pieces) {
    const slugs = lines
      .slice(0, slugLines)
      .filter(({ words }) => isSlugLine(words) && !isEnvelopeHeader(words));
    const name = slugs.map(({ words }) => storyNameIn(words)).find((one) => one !== "") ?? "";
    const isFurther = slugs.some(({ words }) => isFurtherTake(words));
    const before = stories.at(-1);
    const goesOn = before?.lines.slice(-2).some(({ words }) => promisesMore(words)) === true;
    const story = named.get(name) ?? (goesOn ? before : undefined);
    if (isFurther && story) story.lines.push(...lines);
    else {
      const one = { lines: [...lines], transmission, name };
      stories.push(one);
      if (name !== "") named.set(name, one);
    }
  }
  return stories;
}
