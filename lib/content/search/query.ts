// A search as people type it: words, "phrases", beginnings* and -exclusions. Every text is a query: any other character
// separates words.
import { joinedOf } from "@/lib/base/search-text/joined";
import { stretchesOf, type Word } from "@/lib/base/search-text/words";
import { cleanText } from "@/lib/base/text-input";

/**
 * Words in a row (`isBeginning`: the last may go on), also as one word (`joined`); or one character of a script without
 * spaces.
 */
export type QueryPart =
  { words: string[]; joined: string | null; isBeginning: boolean } | { character: string };

/** A hit has every wanted part, and not all parts of any unwanted one. */
export type Query = { wanted: QueryPart[]; unwanted: QueryPart[][] };

/** Limits, in characters and in parts, of what the index is asked for. */
export const longestQuery = 300;
const mostParts = 8;

/** In letters: fewer begin half of all words. */
const shortestBeginning = 3;

const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u301d\u301e\uff02]/g;
/** A narrow or no-break space belongs to the number that it groups. */
const pieces = /-?"[^"]*"?\*?|([^\s"]|(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d)))+/g;

/** A query without words finds nothing. */
export function readQuery(typed: string): Query {
  const text = cleanText(typed)
    .slice(0, longestQuery)
    .normalize()
    .replace(doubleQuotes, '"')
    // `\s` counts one of them as white space.
    .replace(/\p{Cf}/gu, "");
  const wanted: QueryPart[] = [];
  const unwanted: QueryPart[][] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const isUnwanted = piece.startsWith("-");
    // The last word may not be complete yet.
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

/** A part ends at a space, and where a script without spaces begins or ends. */
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
