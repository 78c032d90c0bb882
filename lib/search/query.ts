// What somebody types to search, read: words, "phrases", beginnings* and what is -left out. Every text is a query:
// what is no word in it only parts words.
import { stretchesOf, type Stretch } from "@/lib/search/words";
import { cleanText } from "@/lib/words";

/**
 * Words that stand one behind the other (`isBeginning`: of the last one its beginning is enough), or a single
 * character of a script without spaces.
 */
export type Part = { words: string[]; isBeginning: boolean } | { character: string };

/** What is found has every part that is wanted, and of nothing that is unwanted all parts. */
export type Query = { wanted: Part[]; unwanted: Part[][] };

/** Characters of a query that are read, and parts of it: they bound what the index is asked for. */
export const longestQuery = 300;
const mostParts = 8;

/** Letters of the shortest beginning: fewer begin half of all texts' words. */
const shortestBeginning = 3;

const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb\u301d\u301e\uff02]/g;
const pieces = /-?"[^"]*"?\*?|[^\s"]+/g;

/** Reads a query as people type it. One that names no word finds nothing. */
export function readQuery(typed: string): Query {
  const text = cleanText(typed).slice(0, longestQuery).normalize().replace(doubleQuotes, '"');
  const wanted: Part[] = [];
  const unwanted: Part[][] = [];
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
function partsOf(piece: string, isOpen: boolean): Part[] {
  const parts: Part[] = [];
  let together: string[] = [];
  for (const stretch of stretchesOf(piece)) {
    if (stretch.kind === "word") {
      together.push(...folded(stretch));
      continue;
    }
    if (together.length > 0) parts.push({ words: together, isBeginning: false });
    together = [];
    const [first = ""] = folded(stretch);
    if (stretch.kind === "character") parts.push({ character: first });
    else parts.push({ words: folded(stretch), isBeginning: false });
  }
  if (together.length === 0) return parts;
  const isBeginning = isOpen && [...(together.at(-1) ?? "")].length >= shortestBeginning;
  return [...parts, { words: together, isBeginning }];
}

function folded({ words }: Stretch): string[] {
  return words.map((word) => word.folded);
}
