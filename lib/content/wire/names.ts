// Persons' names and places in wire copy, in any script.
import { longestPlace } from "@/lib/content/authors/byline";

const capitalised = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’‘ʼ·・-]*$/u;
const elided = /^(?:d|l|al|el|as|ad|an|ash|bin|abu)['’-]\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const particles = new Set(
  "de del della dela der den des di da das do dos du e el la las le los van vande von vom zu zum zur ter ten te af av bin binti bint ibn ben al y i i' san".split(
    " ",
  ),
);
const placeParticles = new Set([
  ...particles,
  ..."of the upon on under by sur sous am an im et und and".split(" "),
  ..."province county city state region district prefecture municipality town village".split(" "),
]);
const daysAndMonths =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** In characters. */
const longestName = 100;

/** Scripts without capitals count as capitals. */
export function isCapitalised(word: string): boolean {
  return capitalised.test(word) || elided.test(word);
}

/** One to seven words, each capitalised or a particle such as "van", and not particles alone. */
export function isName(phrase: string): boolean {
  const words = phrase.split(/\s+/);
  return (
    phrase.length <= longestName &&
    words.length <= 7 &&
    words.some(isCapitalised) &&
    words.every((word) => isCapitalised(word) || particles.has(word)) &&
    !(words.length === 1 && daysAndMonths.test(phrase))
  );
}

/** Up to ten words that begin with a capital, with commas ("Leeds, England"). */
export function isPlace(phrase: string): boolean {
  const words = phrase.split(/\s*[,，]\s*|\s+/);
  const first = words.find((word) => word.toLowerCase() !== "the");
  return (
    phrase.length <= longestPlace &&
    words.length <= 10 &&
    first !== undefined &&
    isCapitalised(first) &&
    words.every((word) => isCapitalised(word) || placeParticles.has(word))
  );
}

/** A day of the week or a month. */
export function namesTime(phrase: string): boolean {
  return daysAndMonths.test(phrase);
}

export function isUpperCase(phrase: string): boolean {
  return /\p{Lu}/u.test(phrase) && !/\p{Ll}/u.test(phrase);
}
