// What a headline is turned into: an address.
import slugify from "@sindresorhus/slugify";
import { fields } from "@/lib/content/fields";

/** How an article is called in lists and sentences of the desk. */
export function calledBy(headline: string): string {
  return headline === "" ? "No headline" : headline;
}

/** What a headline is turned into is shorter than a slug may be. */
const longestMadeSlug = 80;

/**
 * A slug of at most 80 characters, cut between words. Latin, Cyrillic, Greek and other letters
 * are written in Latin letters. A headline with letters of a script that has no such spelling
 * here (Chinese, say) is kept as it is, as in an IRI (RFC 3987). "article" where the headline has
 * no letter or digit.
 */
export function slugFromHeadline(headline: string): string {
  const spelled = slugify(headline.replace(/['\u2018\u2019]/g, ""), { decamelize: false });
  const isSpelled = spelled !== "" && !hasUnspelledLetter(headline);
  const whole = isSpelled ? spelled : ownCharacters(headline);
  if (whole.length <= longestMadeSlug) return whole || "article";
  const lastHyphen = whole.lastIndexOf("-", longestMadeSlug);
  // Between words, unless that would cost more than half.
  return lastHyphen >= longestMadeSlug / 2
    ? whole.slice(0, lastHyphen)
    : cut(whole, longestMadeSlug);
}

/** The slug itself for 1; for 2, 3 ... with that number behind it, cut so that it is still a slug. */
export function numberedSlug(slug: string, number: number): string {
  if (number === 1) return slug;
  const ending = `-${number}`;
  return cut(slug, fields.slug.limit - ending.length) + ending;
}

/** The slug, or the first of slug-2, slug-3 ... that is free. */
export async function firstFreeSlug(
  wanted: string,
  isFree: (slug: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = numberedSlug(wanted, number);
    if (await isFree(slug)) return slug;
  }
}

/**
 * The slug after a change of headline: made from the new one if it was made from the old one,
 * else, since somebody chose it, as it is. For articles that were never published.
 */
export function slugAfter(change: { slug: string; headline: string; newHeadline: string }): string {
  const made = slugFromHeadline(change.headline);
  const isMade =
    change.slug === made || change.slug.replace(/-\d+$/, "") === made || change.slug === "";
  return isMade ? slugFromHeadline(change.newHeadline) : change.slug;
}

/** Letters without capitals: of the scripts that have them, all that are in use are spelled. */
function hasUnspelledLetter(headline: string): boolean {
  const letters = new Set(headline.normalize("NFKC").match(/\p{Lo}/gu));
  return [...letters].some((letter) => slugify(letter) === "");
}

/** NFKC takes the vowel "am" of Thai and Lao apart, into letters that nobody types: it stays one. */
function composed(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\u0e4d\u0e32/g, "\u0e33")
    .replace(/\u0ecd\u0eb2/g, "\u0eb3");
}

function ownCharacters(headline: string): string {
  return composed(headline)
    .toLowerCase()
    .normalize()
    .replace(/['\u2018\u2019]/g, "")
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

const characters = new Intl.Segmenter();

/**
 * The beginning of a slug, up to a character that the cut would go through: one has several code
 * units at times. "article" where the first character is too long already.
 */
function cut(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const beginning = slug.slice(0, characters.segment(slug).containing(most)?.index);
  return beginning.replace(/-+$/, "") || "article";
}
