// Marks of the wire: where a take, a story or a transmission ends. They say nothing to readers.

const more =
  /^(?:\(\s?more(?: to come| follows)?\s?\)|-\s?more\s?-|MORE|more to (?:come|follow)\.?)$/iu;
const end =
  /^(?:[-–—]\s?3?30\s?[-–—]|-0-|#\s?#(?:\s?#)?|#{3,10}|(?:-|–|—|\/|\(|\*{1,3}\s?)\s?(?:ends?|fin|ende|endit|完)\s?(?:-|–|—|\/|\)|\s?\*{1,3})?|ENDS?\.?|ENDIT|FIN|ENDE|NNNN|\(完\)|（完）|30)$/u;
const endInAnyCase = /^(?:-|–|—|\/|\()\s?ends?\s?(?:-|–|—|\/|\))$/iu;
const rule = /^(?:_[_\s]{1,60}|-0-|ZCZC(?: \S{1,20})?)$/u;

/** Whether a line is a rule that parts stories from each other, as nothing but such signs. */
export function isRule(words: string): boolean {
  return words.length <= 62 && /^(?:_[_\s]*|(?:[-=*~·•–—]\s?){3,62})$/u.test(words);
}

/** Whether more of the story is to come in another take. */
export function promisesMore(words: string): boolean {
  return words.length <= 62 && more.test(words);
}

/** Whether a line is a mark, and whether the story ends there: what follows may be another. */
export function readMark(words: string): "end" | "other" | null {
  if (words.length > 62) return null;
  if (end.test(words) || endInAnyCase.test(words)) return "end";
  return more.test(words) || rule.test(words) ? "other" : null;
}
