// Queries in FTS5's own language. Only words that lib/base/search-text/words.ts has cut come into it: letters and digits, which
// mean nothing there but themselves.
import { ftsString } from "@/lib/base/search-text/fts-string";
import type { QueryPart, Query } from "@/lib/content/search/query";

/** What an entry is marked with besides its words. No word has a colon. */
export const mark = {
  unseen: ":unseen",
  /** Readers see it, but it is not the draft. */
  past: ":past",
  section: (id: string) => `:section-${id}`,
};

type Place = {
  /** Whose entries are searched: what readers see, or the drafts. */
  side: "readers" | "desk";
  /** Those of one section alone. */
  sectionId?: string | null;
  /** Columns that must have all that is wanted, as whole words; else it may be anywhere. */
  within?: string[];
  /** Columns that must have some of it besides, as whole words. */
  withSomeIn?: string[];
};

/** Entries that have what is wanted. Something must be wanted. */
export function matchOf({ wanted, unwanted }: Query, place: Place): string {
  const { side, sectionId = null, within, withSomeIn } = place;
  // All that begins so has to be gathered first: that is done where it must be, and not again.
  const whole = wanted.map((part) => ("words" in part ? { ...part, isBeginning: false } : part));
  const conditions = [
    within === undefined
      ? wanted.map(partMatch).join(" AND ")
      : inColumns(within, whole.map(partMatch).join(" AND ")),
    ...(withSomeIn === undefined ? [] : [inColumns(withSomeIn, whole.map(partMatch).join(" OR "))]),
    ...(sectionId === null ? [] : [ftsString(mark.section(sectionId))]),
  ];
  const exceptions = [
    ftsString(side === "readers" ? mark.unseen : mark.past),
    ...unwanted.map((parts) => `(${parts.map(partMatch).join(" AND ")})`),
  ];
  return `(${conditions.join(" AND ")}) NOT (${exceptions.join(" OR ")})`;
}

function inColumns(columns: string[], match: string): string {
  return `{${columns.join(" ")}} : (${match})`;
}

function partMatch(part: QueryPart): string {
  if ("character" in part) return `characters : ${ftsString(part.character)}`;
  const ways = [part.words.join(" "), ...(part.joined === null ? [] : [part.joined])];
  const phrases = ways.map((words) => `${ftsString(words)}${part.isBeginning ? "*" : ""}`);
  return phrases.length === 1 ? phrases.join("") : `(${phrases.join(" OR ")})`;
}
