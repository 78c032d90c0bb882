// Takes out of a text for the log what is about a person, or lets somebody in.

/** What an error quotes of an article ends here. */
const longest = 500;

const masks: readonly [RegExp, string][] = [
  // The name and password of an address.
  [/(\/\/)[^/\s@:"']*:[^/\s@"']*@/g, "$1***@"],
  // The parameters of an address: one-time links and searches.
  [/\?[\w.%~-]+=[^\s"'<>)]*/g, "?…"],
  [/\b(Bearer|Basic)\s+\S+/gi, "$1 ***"],
  [/\b(token|password|secret|cookie|authorization|api[-_]?key)(["']?\s*[=:]\s*)\S+/gi, "$1$2***"],
  [/[\p{L}\p{N}._+-]+@[\p{L}\p{N}][\p{L}\p{N}.-]*/gu, "[address]"],
  // Addresses of private networks name machines of the newsroom.
  [
    /\b(?!127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}\b/g,
    "$1.*",
  ],
  [/\b([\da-f]{1,4}:[\da-f]{1,4}):(?:[\da-f]{0,4}:){1,5}[\da-f]{0,4}/gi, "$1:*"],
];

export function redact(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)} …` : text;
  return masks.reduce((left, [shape, mask]) => left.replace(shape, mask), cut);
}
