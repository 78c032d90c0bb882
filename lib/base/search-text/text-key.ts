// A whole text folded by the same rule as the words of search, for lists where any part of a word is enough.
import { typingKey } from "@/lib/base/search-text/typing-key";
import { foldText } from "@/lib/base/search-text/fold";
import { apostrophe } from "@/lib/base/search-text/joined";

const apostrophes = new RegExp(apostrophe.source, "g");
const groupedNumber = /(?<!\d)\d{1,3}(?:[.,\u066c ]\d{3})+(?!\d)/g;

/**
 * The text without what does not count: case, accents, kinds of dashes, apostrophes, what groups the digits of a
 * number. Two ways to write one thing have one key.
 */
export function textKey(text: string): string {
  return typingKey(foldText(text.replace(apostrophes, "'")))
    .replaceAll("'", "")
    .replace(groupedNumber, (number) => number.replace(/\D/g, ""));
}
