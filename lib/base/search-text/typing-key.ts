/** One key for all ways to type a line: case, quotes, dashes and white space do not count. Unicode NFKC. */
export function typingKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize()
    .replace(/[\u2018\u2019\u201a\u201b\u2032`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]|''/g, '"')
    .replace(/[\u2010-\u2015\u2212-]+/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
