// Marks of the wire: the end of a take, a story or a transmission.

const more =
  /^(?:\(\s?more(?: to come| follows)?\s?\)|-\s?more\s?-|MORE|more to (?:come|follow)\.?)$/iu;
const end =
  /^(?:[-–—]\s?3?30\s?[-–—]|-0-|#\s?#(?:\s?#)?|#{3,10}|(?:-|–|—|\/|\(|\*{1,3}\s?)\s?(?:ends?|fin|ende|endit|完)\s?(?:-|–|—|\/|\)|\s?\*{1,3})?|ENDS?\.?|ENDIT|FIN|ENDE|NNNN|\(完\)|（完）|30)$/u;
const endInAnyCase = /^(?:-|–|—|\/|\()\s?ends?\s?(?:-|–|—|\/|\))$/iu;
const rule = /^(?:_[_\s]{1,60}|-0-|ZCZC(?: \S{1,20})?)$/u;

/** A line of signs that separates stories. */
export function isRule(words: string): boolean {
  return words.length <= 62 && /^(?:_[_\s]*|(?:[-=*~·•–—]\s?){3,62})$/u.test(words);
}

/** Another take follows. */
export function promisesMore(words: string): boolean {
  return words.length <= 62 && more.test(words);
}

/** Whether a line is a mark, and whether the story ends there. */
export function readMark(words: string): "end" | "other" | null {
  if (words.length > 62) return null;
  if (end.test(words) || endInAnyCase.test(words)) return "end";
  return more.test(words) || rule.test(words) ? "other" : null;
}
