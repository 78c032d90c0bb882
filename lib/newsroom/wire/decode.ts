// A file's bytes as text: UTF-8, UTF-16 with or without a byte order mark, or an older encoding: Windows-1252, GB 18030
// (with GBK and GB 2312) or Big5.
import { InvalidInputError } from "@/lib/base/errors";
import { decodeChinese } from "@/lib/newsroom/wire/chinese";

/**
 * The text without a byte order mark. Windows-1252 is accepted only for Western text: few accents, and each between
 * letters.
 * @throws InvalidInputError if the bytes are binary or in no known encoding
 */
export function decodeWire(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : null;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const declared = marked ?? big;
  if (declared !== null) {
    const text = read(bytes, declared);
    if (text !== null) return text;
  }
  if (bytes.includes(0)) {
    const guessed = ["utf-16le", "utf-16be"]
      .map((encoding) => read(bytes, encoding))
      .find((text) => text !== null && isPlain(text));
    if (guessed) return guessed;
    throw new InvalidInputError("The file is binary, not plain text.");
  }
  const text = read(bytes, "utf-8") ?? western(bytes) ?? decodeChinese(bytes);
  if (text !== null) return text;
  throw new InvalidInputError(
    "The file is not UTF-8 text, and its bytes make sense in none of UTF-16, Windows-1252, GB 18030 and Big5.",
  );
}

function read(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

/** Nothing but assigned characters, mostly letters, digits and spaces. */
function isPlain(text: string): boolean {
  if (/[\p{Cn}\p{Co}\p{Cs}\u0000-\u0008\u000e-\u001f]/u.test(text)) return false;
  const told = text.match(/[\p{L}\p{N}\s]/gu)?.length ?? 0;
  return told * 2 > text.length && /[\p{Script=Latin}\n ]/u.test(text);
}

/** The bytes 80 to 9F, which some versions of Node read as control characters. */
const marks = [
  ..."€",
  undefined,
  ..."‚ƒ„…†‡ˆ‰Š‹Œ",
  undefined,
  ..."Ž",
  undefined,
  undefined,
  ..."‘’“”•–—˜™š›œ",
  undefined,
  ..."žŸ",
];

function western(bytes: Uint8Array): string | null {
  let text = "";
  for (const byte of bytes) {
    text += byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : (marks[byte - 0x80] ?? "");
  }
  // Five bytes have no character.
  if (text.length !== bytes.length) return null;
  const high = text.match(/[^\u0000-\u007f]/g) ?? [];
  const isSeldom = high.length * 5 <= text.length + 10;
  // An accented capital after a small letter, or a mark that no text has, means another encoding.
  const isOdd = /\p{Ll}[À-ÖØ-Þ]|[¤¦¨¬¯²³´¶¸¹¼½¾ƒˆ˜]{1}\p{L}|[À-ÿ]{4}/u.test(text);
  return isSeldom && !isOdd ? text : null;
}
