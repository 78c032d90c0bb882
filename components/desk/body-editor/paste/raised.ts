// Powers, indices and the marks of notes: what stands above or below the line, in letters of the line.

export type Raised = "above" | "below";

const above = new Map(
  zip("0123456789+-−–=()niabcdefghjklmoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"),
);
const below = new Map(
  zip("0123456789+-−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"),
);

/** Endings of numbers and abbreviations that stand high by custom alone: 1st, 2nd, 1er, XIXe, Mme, No. */
const endings =
  /^(st|nd|rd|th|e|er|re|ère|ere|ème|eme|nde?|de|o|os|a|as|º|ª|me|mes|lle|lles|gr|r|rs|te|ter|ng)\.?$/i;

/**
 * The words as they are written on the line: in Unicode's own raised and lowered characters if it has all of them,
 * else behind `^` or `_`. Endings, trade marks and the marks of notes are no powers: those keep their letters, and a
 * number that is a note's mark stands in brackets, apart from a number before it.
 * @param before what stands before it, to the letter
 */
export function onTheLine(words: string, place: Raised, before: string, isNote: boolean): string {
  const sign = words.trim();
  if (sign === "" || /^(\[.*\]|[*†‡§¶#®™©℠]+)$/u.test(sign)) return words;
  if (isNote) return /^[\p{L}\p{N},\s–-]{1,12}$/u.test(sign) ? `[${sign}]` : words;
  if (/^(tm|sm)$/i.test(sign) && place === "above") return sign.toLowerCase() === "tm" ? "™" : "℠";
  if (place === "above" && endings.test(sign) && isEnded(before)) return words;
  const signs = place === "above" ? above : below;
  const written = [...sign].map((character) => signs.get(character));
  if (written.every((character) => character !== undefined)) return written.join("");
  // Words and sentences that only look raised are no power.
  if (/\s/.test(sign) || sign.length > 12) return words;
  return `${place === "above" ? "^" : "_"}${/^[\p{L}\p{N}.,]+$/u.test(sign) ? sign : `(${sign})`}`;
}

/** A number, a Roman number or a letter of an abbreviation; a small letter by itself is a variable. */
function isEnded(before: string): boolean {
  return /([0-9]|\p{Lu})$/u.test(before);
}

function zip(from: string, to: string): [string, string][] {
  const written = [...to];
  return [...from].map((character, index) => [character, written[index] ?? ""]);
}
