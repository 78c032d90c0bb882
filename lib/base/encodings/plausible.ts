// How much bytes look like words in an encoding, from 0 to 1. It judges by neighbouring letters, since a caption has
// too few words for a language's statistics.

const alphabets = {
  "windows-1252": /\p{Script=Latin}/u,
  macintosh: /\p{Script=Latin}/u,
  "windows-1250": /\p{Script=Latin}/u,
  "windows-1251": /\p{Script=Cyrillic}/u,
  "koi8-r": /\p{Script=Cyrillic}/u,
  "windows-1253": /\p{Script=Greek}/u,
} as const;
/** Two-byte signs in common use, as each standard puts them first, and the marks between them. */
const signs = {
  gbk: /^(?:[\xb0-\xd7][\xa1-\xfe]|\xa1[\xa1-\xfe]|\xa3[\xa1-\xfe])$/,
  big5: /^(?:[\xa4-\xc6][\x40-\x7e\xa1-\xfe]|[\xa1-\xa3][\x40-\x7e\xa1-\xfe])$/,
  shift_jis: /^(?:\x82[\x4f-\xf1]|\x83[\x40-\x96]|\x81[\x40-\xac]|[\x88-\x97][\x40-\xfc])$/,
  "euc-jp": /^(?:\xa4[\xa1-\xf3]|\xa5[\xa1-\xf6]|[\xa1\xa3][\xa1-\xfe]|[\xb0-\xcf][\xa1-\xfe])$/,
  "euc-kr": /^(?:[\xb0-\xc8][\xa1-\xfe]|[\xa1\xa3][\xa1-\xfe])$/,
} as const;
export type Encoding = keyof typeof alphabets | keyof typeof signs;

/** Marks in any alphabet: those that may touch a letter on one side, on either, and on none. */
const quotes = /[‘“”„‚«»‹›…¡¿ªº·°©®™£€§№×±µ²³½¼¾]/;
const joints = /[’–—\u00a0]/;
const bullet = "•";

export function plausibility(bytes: Uint8Array, encoding: Encoding): number {
  const text = decoderOf(encoding)(bytes);
  if (text === null) return 0;
  return encoding in signs
    ? ofSigns(bytes, encoding as keyof typeof signs)
    : ofLetters(text, alphabets[encoding as keyof typeof alphabets]);
}

/**
 * The share of signs beyond ASCII that are letters of the alphabet or marks. A capital after a small letter, or three
 * accents in a row, shows a wrong table.
 */
function ofLetters(text: string, alphabet: RegExp): number {
  let [other, good] = [0, 0];
  const letters = [...text];
  const isAccented = (at: number) => (letters[at] ?? "") > "\x7f" && isLatin(letters[at] ?? "");
  for (const [at, letter] of letters.entries()) {
    if (letter < "\x80") continue;
    other += 1;
    const around = [letters[at - 1] ?? "", letters[at + 1] ?? ""];
    const run = [-2, -1, 0].some((by) => [0, 1, 2].every((next) => isAccented(at + by + next)));
    if (isLetter(letter)) {
      const isOfWord = around.every((one) => !isLetter(one) || isLatin(one) === isLatin(letter));
      if (alphabet.test(letter) && isOfWord && !run && !isOdd(letter, around)) good += 1;
    } else if (isMark(letter, around.filter(isLetter).length)) good += 1;
  }
  return other === 0 ? 0 : good / other;
}

/** A capital within a word that is not all in capitals. */
function isOdd(letter: string, [before = "", after = ""]: string[]): boolean {
  return isCapital(letter) && (isSmall(before) || (isLetter(before) && isSmall(after)));
}

function isMark(mark: string, touched: number): boolean {
  return (
    joints.test(mark) || (quotes.test(mark) && touched < 2) || (mark === bullet && touched === 0)
  );
}

const isLetter = (one: string) => /^\p{L}$/u.test(one);
const isCapital = (one: string) => /^\p{Lu}$/u.test(one);
const isSmall = (one: string) => /^\p{Ll}$/u.test(one);
const isLatin = (one: string) => /\p{Script=Latin}/u.test(one);

function ofSigns(bytes: Uint8Array, encoding: keyof typeof signs): number {
  let [other, good, kana] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    // Narrow kana of one byte in Shift JIS do not occur in captions.
    const sign = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
    other += 1;
    if (signs[encoding].test(sign)) good += 1;
    if (/^(?:\xa4[\xa1-\xf3]|\xa5[\xa1-\xf6])$/.test(sign)) kana += 1;
    at += 1;
  }
  if (other === 0) return 0;
  // Without kana or spaces between words, the same bytes are Chinese.
  if (encoding === "euc-jp" && kana * 6 < other) return 0;
  if (encoding === "euc-kr" && !(other >= 6 && bytes.includes(0x20))) return 0;
  return good / other;
}

export function decoderOf(encoding: Encoding): (bytes: Uint8Array) => string | null {
  return (bytes) => {
    if (encoding === "windows-1252") return inWindows1252(bytes);
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return null;
    }
  };
}

/** Some versions of Node decode Windows-1252 as Latin-1. Five bytes are undefined in it. */
function inWindows1252(bytes: Uint8Array): string | null {
  const latin1 = Buffer.from(bytes).toString("latin1");
  const text = latin1.replace(
    /[\x80-\x9f]/g,
    (one) => windows1252[one.charCodeAt(0) - 0x80] ?? "\0",
  );
  return text.includes("\0") ? null : text;
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. */
const windows1252 = [..."€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ"];
