import { typingKey } from "@/lib/base/search-text/typing-key";
import { foldText } from "@/lib/base/search-text/fold";
import { apostrophe } from "@/lib/base/search-text/joined";

const apostrophes = new RegExp(apostrophe.source, "g");
const groupedNumber = /(?<!\d)\d{1,3}(?:[.,\u066c ]\d{3})+(?!\d)/g;

/**
 * Folds a text as search does, for lists that match any part of a word: case, accents, dashes, apostrophes and digit
 * grouping do not count.
 */
export function textKey(text: string): string {
  return typingKey(foldText(text.replace(apostrophes, "'")))
    .replaceAll("'", "")
    .replace(groupedNumber, (number) => number.replace(/\D/g, ""));
}
