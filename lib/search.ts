// Searching by words as people type them: `%` and `_` are characters like any other, and case,
// kinds of quotes and of dashes do not count.
import { headlineKey } from "@/lib/articles/headline";

export type Search = {
  /** For Prisma's `contains`, the database's look: it finds every text that has the words. */
  pattern: string;
  /** Whether the database finds those texts alone; if not, what it found needs `matches`. */
  isExact: boolean;
  matches: (texts: string[]) => boolean;
};

/** Longer than any headline, and short enough for SQLite. */
const longestSearch = 500;

/**
 * A search for words. SQLite takes `%` and `_` for wildcards and knows the case of English letters
 * alone: for everything else but letters without case the pattern leaves a gap.
 */
export function searchFor(words: string): Search {
  const key = headlineKey(words.slice(0, longestSearch));
  const pattern = key.replace(/[^a-z0-9\p{Lo} ]+/gu, "%");
  return {
    pattern,
    isExact: !pattern.includes("%"),
    matches: (texts) => texts.some((text) => headlineKey(text).includes(key)),
  };
}
