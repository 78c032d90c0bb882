// What somebody types to search, read: words, "phrases", beginnings* and what is -left out. Every text is a query:
// what is no word in it only parts words.
import { joinedOf } from "@/lib/base/search-text/joined";
import { stretchesOf, type Word } from "@/lib/base/search-text/words";
import { cleanText } from "@/lib/base/text-input";

/**
 * Words that stand one behind the other (`isBeginning`: of the last one its beginning is enough) or, where people
 * write them so too, together as one (`joined`); or a single character of a script without spaces.
 */
export type QueryPart =
  { words: string[]; joined: string | null; isBeginning: boolean } | { character: string };

/** What is found has every part that is wanted, and of nothing that is unwanted all parts. */
export type Query = { wanted: QueryPart[]; unwanted: QueryPart[][] };

/** Characters of a query that are read, and parts of it: they bound what the index is asked for. */
export const longestQuery = 300;
const mostParts = 8;

/** Letters of the shortest beginning: fewer begin half of all texts' words. */
const shortestBeginning = 3;

const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u301d\u301e\uff02]/g;
/** A narrow or no-break space is part of a number that it groups. */
const pieces = /-?"[^"]*"?\*?|([^\s"]|(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d)))+/g;

/** Reads a query as people type it. One that names no word finds nothing. */
export function readQuery(typed: string): Query {
  const text = cleanText(typed)
    .slice(0, longestQuery)
    .normalize()
    .replace(doubleQuotes, '"')
    // To a pattern, one of them is white space.
    .replace(/\p{Cf}/gu, "");
  const wanted: QueryPart[] = [];
  const unwanted: QueryPart[][] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const isUnwanted = piece.startsWith("-");
    // The last word may not be typed to its end yet.
    const isOpen = !isUnwanted && !piece.includes('"') && text.endsWith(piece);
    const parts = partsOf(piece, isOpen || piece.endsWith("*"));
    if (isUnwanted) unwanted.push(parts);
    else wanted.push(...parts);
  }
  return {
    wanted: wanted.slice(0, mostParts),
    unwanted: unwanted.filter((parts) => parts.length > 0).slice(0, mostParts),
  };
}

/** Words between spaces stay together; where a script without spaces begins or ends, so does a part. */
function partsOf(piece: string, isOpen: boolean): QueryPart[] {
  const parts: QueryPart[] = [];
  const rows = joinedOf(piece);
  let together: Word[] = [];
  const close = (isBeginning: boolean) => {
    const [first, last] = [together[0], together.at(-1)];
    if (!first || !last) return;
    const row = rows.find(({ from, to }) => from === first.from && to === last.to);
    const words = together.map(({ folded }) => folded);
    parts.push({ words, joined: row?.folded ?? null, isBeginning });
    together = [];
  };
  for (const stretch of stretchesOf(piece)) {
    if (stretch.kind === "word") {
      together.push(...stretch.words);
      continue;
    }
    close(false);
    const words = stretch.words.map(({ folded }) => folded);
    if (stretch.kind === "character") parts.push({ character: words[0] ?? "" });
    else parts.push({ words, joined: null, isBeginning: false });
  }
  close(isOpen && [...(together.at(-1)?.folded ?? "")].length >= shortestBeginning);
  return parts;
}
