import { plainText, type Text } from "@/lib/content/blocks/text";
import { wordSegments } from "@/lib/content/body/word-segments";
import { isBlank } from "@/lib/base/text-input";

export function isBlankText(text: Text): boolean {
  return isBlank(plainText(text));
}

/** In scripts without spaces, by a dictionary. */
export function wordCount(words: string): number {
  let count = 0;
  for (const { isWordLike } of wordSegments(words)) if (isWordLike) count += 1;
  return count;
}

const characters = new Intl.Segmenter("en");

/** Grapheme clusters. */
export function characterCount(words: string): number {
  return [...characters.segment(words)].length;
}

const longestQuotation = 50;

/** A longer text would take too long. */
const beginning = /^[^]{0,1000}/u;

/** In quotation marks, for a finding. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  const [start = ""] = beginning.exec(line) ?? [];
  const shown = [...characters.segment(start)].slice(0, longestQuotation);
  const opening = shown.map(({ segment }) => segment).join("");
  if (opening === line) return `“${line}”`;
  // Between words, if there are spaces.
  return `“${opening.replace(/\s+\S*$/, "")} …”`;
}

export function quotedText(text: Text): string {
  return quoted(plainText(text));
}

/** Without case, punctuation and symbols. */
export function bareWords(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
