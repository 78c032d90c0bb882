// Powers, indices and note marks, written on the line.

export type Raised = "above" | "below";

const above = new Map(
  zip("0123456789+-−–=()niabcdefghjklmoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"),
);
const below = new Map(
  zip("0123456789+-−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"),
);

/** Raised by custom alone: 1st, 2nd, 1er, XIXe, Mme, No. */
const endings =
  /^(st|nd|rd|th|e|er|re|ère|ere|ème|eme|nde?|de|o|os|a|as|º|ª|me|mes|lle|lles|gr|r|rs|te|ter|ng)\.?$/i;

/**
 * In Unicode's raised and lowered characters. Endings and trade marks keep their letters; a note's number stands in
 * brackets. `before`: the text before it. Null if only a style can say it.
 */
export function onTheLine(
  words: string,
  place: Raised,
  before: string,
  isNote: boolean,
): string | null {
  const sign = words.trim();
  if (sign === "" || /^(\[.*\]|[*†‡§¶#®™©℠]+)$/u.test(sign)) return words;
  if (isNote) return /^[\p{L}\p{N},\s–-]{1,12}$/u.test(sign) ? `[${sign}]` : words;
  if (/^(tm|sm)$/i.test(sign) && place === "above") return sign.toLowerCase() === "tm" ? "™" : "℠";
  if (place === "above" && endings.test(sign) && isEnded(before)) return words;
  const signs = place === "above" ? above : below;
  const written = [...sign].map((character) => signs.get(character));
  if (written.every((character) => character !== undefined)) return written.join("");
  return sign.length > 12 ? words : null;
}

/** A single small letter is a variable. */
function isEnded(before: string): boolean {
  return /([0-9]|\p{Lu})$/u.test(before);
}

function zip(from: string, to: string): [string, string][] {
  const written = [...to];
  return [...from].map((character, index) => [character, written[index] ?? ""]);
}
