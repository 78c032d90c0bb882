// What a headline is turned into: an address, and a key by which related links find it.
import slugify from "@sindresorhus/slugify";

/**
 * The headline folded so that two ways of typing it match: case, kinds of quotes, dashes and
 * white space do not count. Unicode NFKC.
 */
export function headlineKey(headline: string): string {
  return headline
    .normalize("NFKC")
    .toLowerCase()
    .normalize()
    .replace(/[\u2018\u2019\u201a\u201b\u2032`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]|''/g, '"')
    .replace(/[\u2010-\u2015\u2212-]+/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

const characters = new Intl.Segmenter();

/**
 * A slug of at most 80 characters, cut between words. Latin, Cyrillic, Greek and other letters
 * are written in Latin letters; scripts without such a spelling (Chinese, say) are kept as they
 * are, as in an IRI (RFC 3987). "article" where the headline has no letter or digit.
 */
export function slugFromHeadline(headline: string): string {
  const spelled = slugify(headline.replace(/['\u2018\u2019]/g, ""), { decamelize: false });
  const kept =
    spelled ||
    headline
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "");
  if (kept.length <= 80) return kept || "article";
  const cut = kept.slice(0, 81);
  if (cut.includes("-")) return cut.slice(0, cut.lastIndexOf("-"));
  // The cut comes before a character that it would go through: one has several code units at times.
  return kept.slice(0, characters.segment(kept).containing(80)?.index) || "article";
}
