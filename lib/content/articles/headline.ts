// Makes slugs from headlines.
import slugify from "@sindresorhus/slugify";
import { fields } from "@/lib/content/fields";

/** In lists and sentences of the desk. */
export function calledBy(headline: string): string {
  return headline === "" ? "No headline" : headline;
}

/** Of a duplicate, cut to fit. */
export function copiedHeadline(headline: string): string {
  const copied = `Copy of ${headline || "an article without a headline"}`;
  const most = fields.headline.limit;
  if (copied.length <= most) return copied;
  return copied.slice(0, characters.segment(copied).containing(most)?.index);
}

/** Shorter than a slug may be. */
const longestMadeSlug = 80;

/**
 * Cut between words, in Latin letters. A script without such a spelling here (Chinese, say) stays, as in an IRI (RFC
 * 3987). "article" without any letter or digit.
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

/** The slug for 1; else with the number, cut to fit. */
export function numberedSlug(slug: string, number: number): string {
  if (number === 1) return slug;
  const ending = `-${number}`;
  return cut(slug, fields.slug.limit - ending.length) + ending;
}

/** Tries slug-2, slug-3 ... */
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
 * Made from the new headline if it was made from the old one; a chosen slug stays. For articles that were never
 * published.
 */
export function slugAfter(change: { slug: string; headline: string; newHeadline: string }): string {
  const made = slugFromHeadline(change.headline);
  const isMade =
    change.slug === made || change.slug.replace(/-\d+$/, "") === made || change.slug === "";
  return isMade ? slugFromHeadline(change.newHeadline) : change.slug;
}

/** All scripts with capitals in use are spelled. */
function hasUnspelledLetter(headline: string): boolean {
  const letters = new Set(headline.normalize("NFKC").match(/\p{Lo}/gu));
  return [...letters].some((letter) => slugify(letter) === "");
}

/** NFKC decomposes the vowel "am" of Thai and Lao, which nobody types so. */
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

/** Never through a character. "article" if the first one is too long already. */
function cut(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const beginning = slug.slice(0, characters.segment(slug).containing(most)?.index);
  return beginning.replace(/-+$/, "") || "article";
}
