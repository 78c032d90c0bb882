// How a word is compared with another: case, width, accents, vowel marks and invisible characters do not count.

/** Letters that Unicode does not decompose, and digits of other scripts. */
const plain: Readonly<Record<string, string>> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", æ: "ae", œ: "oe", þ: "th", ħ: "h", ŧ: "t", ŋ: "n", ı: "i" },
  // Arabic and Persian write one letter in several forms.
  ...{ ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه" },
  ...digits("٠١٢٣٤٥٦٧٨٩"),
  ...digits("۰۱۲۳۴۵۶۷۸۹"),
};
const unlike = new RegExp(`[${Object.keys(plain).join("")}]`, "g");

function digits(row: string): Record<string, string> {
  return Object.fromEntries([...row].map((digit, value) => [digit, String(value)]));
}

/**
 * Marks that people leave out: accents of Latin, Greek and Cyrillic, vowels of Hebrew and Arabic, and the Arabic
 * tatweel.
 */
const optional =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

export function fold(word: string): string {
  if (/^[a-z0-9]+$|^[\u3400-\u4dbf\u4e00-\u9fff]$/.test(word)) return word;
  return foldText(word).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Keeps what is between the words, except invisible characters. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(optional, "")
    .replace(/\p{Cf}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .replace(unlike, (letter) => plain[letter] ?? letter)
    .normalize("NFKC");
}
