// How the checks look at words: whether there are any, how many, and how a finding names them.
import { plainText, type Text } from "@/lib/content/blocks/text";
import { wordSegments } from "@/lib/content/body/word-segments";
import { isBlank } from "@/lib/base/text-input";

export function isBlankText(text: Text): boolean {
  return isBlank(plainText(text));
}

/** Words as people count them; in scripts that put no spaces between them, those of a dictionary. */
export function wordCount(words: string): number {
  let count = 0;
  for (const { isWordLike } of wordSegments(words)) if (isWordLike) count += 1;
  return count;
}

const characters = new Intl.Segmenter("en");

/** Characters as people see them: an accent or a flag is one with what it belongs to. */
export function characterCount(words: string): number {
  return [...characters.segment(words)].length;
}

const longestQuotation = 50;

/** What those are looked for in, so that a book of a paragraph takes no longer than a line. */
const beginning = /^[^]{0,1000}/u;

/** The beginning of words, in quotation marks, so that a finding can say which it means. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  const [start = ""] = beginning.exec(line) ?? [];
  const shown = [...characters.segment(start)].slice(0, longestQuotation);
  const opening = shown.map(({ segment }) => segment).join("");
  if (opening === line) return `“${line}”`;
  // Between words, where there are spaces to cut at.
  return `“${opening.replace(/\s+\S*$/, "")} …”`;
}

export function quotedText(text: Text): string {
  return quoted(plainText(text));
}

/** The words without case, punctuation and symbols, so that two ways of writing them compare. */
export function bareWords(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
