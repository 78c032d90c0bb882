// Where a text has what was searched for, and the passage of several texts that has the most of it.
import type { Part, Query } from "@/lib/search/query";
import { joinedOf } from "@/lib/search/joined";
import { charactersOf, wordsOf, type Word } from "@/lib/search/words";

/** A stretch of a text as it is shown: marked, if it is what was searched for. */
export type Piece = { text: string; isMarked: boolean };

type Range = { from: number; to: number };

/** The whole text, with what is wanted marked. */
export function markedText(text: string, query: Query): Piece[] {
  return piecesOf(text, { from: 0, to: text.length }, rangesOf(text, query).flat());
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
export function passageOf(texts: readonly string[], query: Query): Piece[] {
  let best: Passage | null = null;
  for (const text of texts) {
    const passage = bestPassage(text, query);
    if (best === null || passage.partCount > best.partCount) best = passage;
    if (best.partCount === query.wanted.length) break;
  }
  return best === null ? [] : withEllipses(best);
}

function bestPassage(text: string, query: Query): Passage {
  const words = wordsOf(text);
  const byPart = rangesOf(text, query);
  const starts = byPart.flatMap((ranges) => ranges.slice(0, mostStarts)).map(({ from }) => from);
  const passages = [...new Set([...starts, 0])].map((start): Passage => {
    const window = windowAt(words, start);
    const isWithin = ({ from, to }: Range) => from >= window.from && to <= window.to;
    const partCount = byPart.filter((ranges) => ranges.some(isWithin)).length;
    return { text, window, ranges: byPart.flat().filter(isWithin), partCount };
  });
  return passages.reduce((best, one) => (one.partCount > best.partCount ? one : best));
}

/** From some words before `start` on, as many whole words as a passage may have. */
function windowAt(words: readonly Word[], start: number): Range {
  const from = words.find((word) => word.from >= start - leadIn)?.from ?? 0;
  const last = words.findLast((word) => word.to <= from + passageLength && word.from >= from);
  return { from, to: last?.to ?? from };
}

function withEllipses({ text, window, ranges }: Passage): Piece[] {
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

/** For each part that is wanted, where the text has it. */
function rangesOf(text: string, { wanted }: Query): Range[][] {
  const words = wordsOf(text);
  const rows = joinedOf(text);
  return wanted.map((part) => {
    if ("character" in part) {
      return charactersOf(text).filter(({ folded }) => folded === part.character);
    }
    const inRow = words.flatMap((first, index) => {
      const found = words.slice(index, index + part.words.length);
      const last = found.at(-1);
      return last && isPart(found, part) ? [{ from: first.from, to: last.to }] : [];
    });
    const asOne = [...words, ...rows].filter(({ folded }) => isOneWord(folded, part));
    // Where a word of a row is enough, that alone is marked.
    const starts = inRow.map(({ from }) => from);
    return [...inRow, ...asOne.filter((whole) => !hasOneIn(starts, whole))];
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

type Words = Extract<Part, { words: string[] }>;

function isPart(found: Word[], { words, isBeginning }: Words): boolean {
  return words.every((word, index) => {
    const folded = found[index]?.folded;
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

function piecesOf(text: string, shown: Range, ranges: Range[]): Piece[] {
  const pieces: Piece[] = [];
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
