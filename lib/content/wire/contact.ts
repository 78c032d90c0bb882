// "Contact the writer at ann@example.org".

const label =
  /^(?:contact\s+(?:the\s+)?(?:writer|author|reporter|journalist|correspondent)s?(?:\s+(?:at|via|on)|\s*[:：])|(?:contact|e-?mail)\s*[:：])\s*/i;
const address = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** In characters (RFC 5321). */
const longestAddress = 254;

/** The addresses as typed; null unless the whole line is a contact line. */
export function readContact(words: string): string[] | null {
  const found = label.exec(words);
  if (!found || words.length > 4_000) return null;
  const addresses = words
    .slice(found[0].length)
    .replace(/\.$/, "")
    .split(/\s*[,;]\s*(?:(?:and|or|&)\s+)?|\s+(?:and|or|&)\s+/);
  const isSound = addresses.every((one) => one.length <= longestAddress && address.test(one));
  return isSound ? addresses : null;
}

export function looksLikeContact(words: string): boolean {
  return words.length <= 200 && label.test(words);
}
