import { isCapitalised, isName, isUpperCase } from "@/lib/content/wire/names";

const creditWord =
  /^(?:provided\s+(?:to|by)|(?:file\s+)?(?:photo|picture|image|graphic|illustration|screenshot|pic)s?(?:\s*[:：/]|\s+(?:by|from|via|courtesy|credits?|provided|supplied|taken)\b)|file\s+(?:photo|picture|image)|(?:photo|image|picture)\s+courtesy|courtesy(?:\s+of|\s*[:：])|handout|credits?\s*[:：]|supplied\s+by|supplied$|screenshot|all\s+photos)/i;
const agencies =
  /^(?:reuters|a\.?p\.?|afp|xinhua|upi|epa|efe|dpa|ansa|tass|kyodo|yonhap|bloomberg|getty(?: images)?|vcg|cns|pa|agencies|agency|associated press|agence france-presse|新华社|中新社)$/i;
const notCredits =
  /[$€£¥%@\d]|https?:|www\.|^(?:additional\s+)?(?:reporting|writing|editing|edited|written|translated)\b|^(?:see|about|around|nearly|or|and|e\.?g\.?|i\.?e\.?|left|right|cent(?:er|re)|top|bottom|front|back|above|below|pictured|l|r|c|video|videos|photos?|pictures?|gallery|update|updated|live|watch|analysis|opinion|exclusive|breaking|end|ends)$/i;
const proseStart = /^(?:see|about|around|nearly|or|and|including|such|which|who|that|not|at)\s/i;

/** `certain`: only a credit reads so. `agency`, `likely`: a name, which may also end a paragraph. */
export type CreditReading = "certain" | "agency" | "likely" | null;

/** `inside`: the text between the brackets, in any case, with or without a slash. */
export function readCredit(inside: string): CreditReading {
  if (creditWord.test(inside) || /^©|^\(c\)/i.test(inside)) return "certain";
  if (notCredits.test(inside) || proseStart.test(inside)) return null;
  if (!/\p{L}/u.test(inside)) return null;
  const sides = inside.split(/\s*[/|｜／]\s*/);
  if (sides.length > 1) return isSlashed(inside, sides) ? "certain" : null;
  if (agencies.test(inside)) return "agency";
  const words = inside.split(/\s+/);
  if (isUpperCase(inside)) return words.length > 1 || inside.length > 2 ? "likely" : null;
  if (/^[\p{Lo}\p{M}·・\s]{2,20}$/u.test(inside)) return "likely";
  return words.length > 1 && isName(inside.replace(/,(?= )/g, "")) ? "likely" : null;
}

/** A name that may be typed without capitals, for texts that begin as captions do. */
export function couldBeCredit(inside: string): boolean {
  return (
    /\p{L}/u.test(inside) &&
    inside.split(/\s+/).length <= 6 &&
    !notCredits.test(inside) &&
    !proseStart.test(inside)
  );
}

/** "Ann Poe / Daily Courier", but not "he/she". */
function isSlashed(inside: string, sides: string[]): boolean {
  if (!sides.every((side) => /\p{L}/u.test(side))) return false;
  return sides.some((side) => isCapitalised(side.split(/\s+/)[0] ?? "")) || /\s[/|]\s/.test(inside);
}

/** Capitals that abbreviate the words before them: "the World Health Organization (WHO)". */
export function abbreviates(inside: string, before: string): boolean {
  if (!/^[\p{Lu}.&-]{2,12}s?$/u.test(inside)) return false;
  const letters = inside.replace(/[^\p{Lu}]/gu, "");
  const initials = before
    .split(/[\s-]+/)
    .slice(-2 * letters.length)
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? "")
    .filter((initial) => isUpperCase(initial))
    .join("");
  return initials.endsWith(letters);
}
