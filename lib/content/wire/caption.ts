// A picture's caption with its credit in brackets at the end.
import { abbreviates, couldBeCredit, readCredit } from "@/lib/content/wire/credit";
import { endsSentence } from "@/lib/content/wire/lines";
import { factLimits } from "@/lib/content/media/facts";
import type { WirePicture } from "@/lib/content/wire/story";

const kinds = "(?:photo|photograph|picture|image|screenshot|screengrab|frame\\s+grab|rendering)";
const opening = new RegExp(
  [
    `^(?:this|these|the)\\s+(?:[\\p{L}-]+\\s+){0,3}${kinds}s?(?:,?\\s+(?:taken|released|provided|made|captured)\\b.{0,200}?)?,?\\s+shows?\\b`,
    `^(?:this|these)\\s+(?:[\\p{L}-]+\\s+){0,3}${kinds}s?\\s*,?\\s+(?:was|were|is|are)?\\s*(?:taken|released|provided|captured)\\b`,
    `^(?:in\\s+)?(?:this|these|an?)\\s+(?:[\\p{L}\\d.,-]+\\s+){0,6}?(?:file\\s+)?(?:photo|photograph|photos)\\b(?!\\w)`,
    `^(?:an?\\s+)?(?:undated\\s+|file\\s+|aerial\\s+|handout\\s+)+(?:photo|photograph|picture|image)s?\\b`,
    `^(?:photo|picture|image|caption|file\\s+photo|pictured)s?\\s*[:：]`,
    `^(?:photo|picture|image)s?\\s+(?:shows?|taken)\\b`,
  ].join("|"),
  "iu",
);
const weakOpening =
  /^(?:an?|the)\s+(?:[\p{L}-]+\s+){0,2}(?:view|glimpse|scene|shot|impression)\s+(?:of|shows?|from)\b/iu;

/** In characters. A longer text that ends with a name is a signed paragraph. */
const longestSigned = 500;

export function opensCaption(words: string): boolean {
  return opening.test(words.slice(0, 400));
}

export function isLoneCredit(words: string): boolean {
  const end = endBrackets(words);
  return end !== null && end.before === "" && end.after === "" && readCredit(end.inside) !== null;
}

export function endsWithCertainCredit(words: string): boolean {
  const end = endBrackets(words);
  return end !== null && end.before !== "" && readCredit(end.inside) === "certain";
}

/**
 * Null if it is no caption. A full stop after the brackets belongs to the caption. `isLast`: an agency's name alone is
 * its signature.
 */
export function readCaption(words: string, isLast: boolean): WirePicture | null {
  const end = endBrackets(words);
  const isOpened = opensCaption(words);
  if (!end || end.before === "" || end.inside.length > factLimits.credit) {
    return isOpened ? sized({ caption: words, credit: "" }) : null;
  }
  const stop = endsSentence(end.before) ? "" : end.after;
  const picture = sized({ caption: end.before + stop, credit: end.inside });
  const credit = abbreviates(end.inside, end.before) ? null : readCredit(end.inside);
  if (isOpened || weakOpening.test(words)) {
    if (credit !== null || (isOpened && couldBeCredit(end.inside))) return picture;
    return isOpened ? sized({ caption: words, credit: "" }) : null;
  }
  if (credit === null || end.after !== "") return null;
  if (credit === "certain") return picture;
  if (end.before.length > longestSigned || (credit === "agency" && isLast)) return null;
  if (endsSentence(end.before)) return picture;
  const isLabelled = credit === "agency" || /\s/.test(end.inside);
  return isLabelled && end.before.length >= 25 && !/[.!?]\s/.test(end.before) ? picture : null;
}

function sized(picture: WirePicture): WirePicture | null {
  return picture.caption.length <= factLimits.caption ? picture : null;
}

/** What is before, inside and after them (a full stop at most). */
function endBrackets(words: string): { before: string; inside: string; after: string } | null {
  const found = /[)）\]］]\s?([.。]?)$/u.exec(words);
  if (!found) return null;
  const open = Math.max(...["(", "（", "[", "［"].map((mark) => words.lastIndexOf(mark)));
  const inside = open === -1 ? "" : words.slice(open + 1, found.index).trim();
  if (inside === "" || /[)）\]］]/u.test(inside)) return null;
  return { before: words.slice(0, open).trim(), inside, after: found[1] ?? "" };
}
