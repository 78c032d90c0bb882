// Names of one person, written differently. Runs in the browser, too.
import { distance } from "fastest-levenshtein";

/** Letters that Unicode does not decompose. */
const plain: Record<string, string> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h" },
};

/** Without case, accents, punctuation and middle initials: "Jane Q. Roe", "jané roe" and "Roe, Jane" have the same words. */
function wordsOf(name: string): string[] {
  const [last = "", first = ""] = name.split(",");
  const inOrder = first.trim() === "" ? last : `${first} ${last}`;
  const words = inOrder
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z\s]/gu, (letter) => plain[letter] ?? letter)
    .replace(/['\u2018\u2019\u02bc`]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.filter((word, at) => at === 0 || at === words.length - 1 || [...word].length > 1);
}

/** From this many letters on, a name may be one or two letters off. A shorter one is another name then. */
const [oneOff, twoOff] = [6, 9];

/** Whether two names may be one person's: spelled alike, in the other order, or a letter or two off. */
export function areNear(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return false;
  return (
    areFewLettersOff(a.join(""), b.join("")) ||
    areFewLettersOff(a.toSorted().join(""), b.toSorted().join(""))
  );
}

function areFewLettersOff(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  const most = length >= twoOff ? 2 : length >= oneOff ? 1 : 0;
  // The difference in length is the least distance.
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

/** “Do you mean “Mei Tanaka”?” */
export function nearWords(near: readonly { name: string }[]): string {
  const names = near.map(({ name }) => `“${name}”`);
  return `Do you mean ${new Intl.ListFormat("en", { type: "disjunction" }).format(names)}?`;
}
