// How a word is compared with another: case, width, accents, vowel marks and invisible characters do not count.

/** Letters that Unicode takes apart into nothing simpler, and digits of other scripts. */
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
 * Accents of Latin, Greek and Cyrillic; vowel marks of Hebrew and Arabic and the stroke that makes Arabic words longer:
 * people write with and without them. Other scripts' marks are letters of theirs.
 */
const optional =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** A word folded. Letters, digits and marks alone are left. */
export function fold(word: string): string {
  if (/^[a-z0-9]+$|^[\u3400-\u4dbf\u4e00-\u9fff]$/.test(word)) return word;
  return foldText(word).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** A text folded in the same way, with all that is between its words but invisible characters. */
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
