// Where a text has what was searched for, and the passage of several texts that has the most of it.
import type { QueryPart, Query } from "@/lib/content/search/query";
import { joinedOf } from "@/lib/base/search-text/joined";
import { charactersOf, searchWordsOf, type Word } from "@/lib/base/search-text/words";

/** A stretch of a text as it is shown: marked, if it is what was searched for. */
export type MarkedRun = { text: string; isMarked: boolean };

type Range = { from: number; to: number };

/** The whole text, with what is wanted marked. */
export function markedText(text: string, query: Query): MarkedRun[] {
  return piecesOf(
    text,
    { from: 0, to: text.length },
    rangesOf(text, searchWordsOf(text), query).flat(),
  );
}

/** Places in one text that a passage may begin at, for each part: a long text may have a word thousands of times. */
const mostStarts = 100;

/** Characters of a passage, and of it before the first that was found. */
const passageLength = 260;
const leadIn = 70;

type Passage = { text: string; window: Range; ranges: Range[]; partCount: number };

/**
 * The first passage that has the most parts of what is wanted; of texts that have none of it, the
 * beginning of the first. It begins and ends with a word, and says by an ellipsis what it leaves out.
 */
export function passageOf(texts: readonly string[], query: Query): MarkedRun[] {
  let best: Passage | null = null;
  for (const text of texts) {
    const passage = bestPassage(text, query);
    if (best === null || passage.partCount > best.partCount) best = passage;
    if (best.partCount === query.wanted.length) break;
  }
  return best === null ? [] : withEllipses(best);
}

function bestPassage(text: string, query: Query): Passage {
  const words = searchWordsOf(text);
  const byPart = rangesOf(text, words, query);
  const starts = byPart.flatMap((ranges) => ranges.slice(0, mostStarts)).map(({ from }) => from);
  const passages = [...new Set([...starts, 0])].map((start): Passage => {
    const window = windowAt(words, start);
    const within = byPart.map((ranges) => rangesWithin(ranges, window));
    const partCount = within.filter((ranges) => ranges.length > 0).length;
    return { text, window, ranges: within.flat(), partCount };
  });
  return passages.reduce((best, one) => (one.partCount > best.partCount ? one : best));
}

/** From some words before `start` on, as many whole words as a passage may have. */
function windowAt(words: readonly Word[], start: number): Range {
  const first = firstFrom(words, start - leadIn);
  const from = words[first]?.from ?? 0;
  let to = from;
  for (let at = first; (words[at]?.to ?? Infinity) <= from + passageLength; at += 1) {
    to = words[at]?.to ?? to;
  }
  return { from, to };
}

/** Of ranges in order, those that are whole in the window: only these are looked at. */
function rangesWithin(ranges: readonly Range[], window: Range): Range[] {
  const within: Range[] = [];
  for (let at = firstFrom(ranges, window.from); at < ranges.length; at += 1) {
    const range = ranges[at];
    if (range === undefined || range.from > window.to) break;
    if (range.to <= window.to) within.push(range);
  }
  return within;
}

/** The index of the first that begins at a place or behind it; they are in order. */
function firstFrom(ranges: readonly Range[], from: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((ranges[half]?.from ?? from) < from) low = half + 1;
    else high = half;
  }
  return low;
}

function withEllipses({ text, window, ranges }: Passage): MarkedRun[] {
  const isWhole = text.length <= passageLength;
  const ending = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(window.to))?.[0] ?? "";
  const shown = isWhole
    ? { from: 0, to: text.length }
    : { from: window.from, to: window.to + ending.length };
  const pieces = piecesOf(text, shown, ranges);
  const ellipsis = { text: "…", isMarked: false };
  return [
    ...(hasWords(text.slice(0, shown.from)) ? [ellipsis] : []),
    ...pieces,
    ...(hasWords(text.slice(shown.to)) ? [{ ...ellipsis, text: " …" }] : []),
  ];
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** For each part that is wanted, where the text has it, in order. */
function rangesOf(text: string, words: readonly Word[], { wanted }: Query): Range[][] {
  const rows = joinedOf(text);
  return wanted.map((part) => {
    if ("character" in part) {
      return charactersOf(text).filter(({ folded }) => folded === part.character);
    }
    const inRow: Range[] = [];
    for (const [index, first] of words.entries()) {
      const last = words[index + part.words.length - 1];
      if (last && isPart(words, index, part)) inRow.push({ from: first.from, to: last.to });
    }
    const asOne = [...words, ...rows].filter(({ folded }) => isOneWord(folded, part));
    // Where a word of a row is enough, that alone is marked.
    const starts = inRow.map(({ from }) => from);
    const alone = asOne.filter((whole) => !hasOneIn(starts, whole));
    return [...inRow, ...alone].sort((one, other) => one.from - other.from || one.to - other.to);
  });
}

/** Whether a number of a rising row is in a range. */
function hasOneIn(numbers: readonly number[], { from, to }: Range): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((numbers[half] ?? to) < from) low = half + 1;
    else high = half;
  }
  return (numbers[low] ?? to) < to;
}

type Words = Extract<QueryPart, { words: string[] }>;

function isPart(found: readonly Word[], from: number, { words, isBeginning }: Words): boolean {
  return words.every((word, index) => {
    const folded = found[from + index]?.folded;
    const isLast = index === words.length - 1;
    return isBeginning && isLast ? folded?.startsWith(word) : folded === word;
  });
}

/** Whether a word is the part where that is written as one. */
function isOneWord(folded: string, { words, joined, isBeginning }: Words): boolean {
  const one = joined ?? (words.length === 1 ? words[0] : undefined);
  if (one === undefined) return false;
  return isBeginning ? folded.startsWith(one) : folded === one;
}

function piecesOf(text: string, shown: Range, ranges: Range[]): MarkedRun[] {
  const pieces: MarkedRun[] = [];
  const add = (from: number, to: number, isMarked: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), isMarked });
  };
  let at = shown.from;
  for (const { from, to } of joined(ranges)) {
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, shown.to, false);
  return pieces;
}

/** In order; those that overlap or touch are one. */
function joined(ranges: Range[]): Range[] {
  const all: Range[] = [];
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}
