// Searching short lists by words as people type them: what has them in it, however it is cased, accented, quoted or dashed.
import { textKey } from "@/lib/search/text-key";

/** Longer than any name. */
const longestSearch = 500;

/** Whether a text has the words. No database folds as this does: it is asked of each text. */
export function searchFor(words: string): (text: string) => boolean {
  const key = textKey(words.slice(0, longestSearch));
  return (text) => textKey(text).includes(key);
}
