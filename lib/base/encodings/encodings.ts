// Reads texts that do not say how they are encoded, in the encoding in which they look most like words.
import { isUtf8 } from "node:buffer";
import { centralEuropean } from "@/lib/base/encodings/central-european";
import { decoderOf, plausibility, type Encoding } from "@/lib/base/encodings/plausible";

/** In the order in which equals are preferred. What browsers call Latin-1 is the first. */
const alphabetic: readonly Encoding[] = [
  "windows-1252",
  "macintosh",
  "windows-1251",
  "koi8-r",
  "windows-1253",
];
const ofTwoBytes: readonly Encoding[] = ["euc-jp", "euc-kr", "gbk", "big5", "shift_jis"];
/** Nearly every byte is a letter in it. */
const last: Encoding = "windows-1250";

/** Lets pass one odd sign among ten. */
const least = 0.85;

const sample = 4_000;

/** A NUL ends the text, since cameras pad fields with it. Empty if it makes sense in no encoding. */
export function decode(bytes: Uint8Array): string {
  return decodeAlike([bytes])[0] ?? "";
}

export function isUnread(bytes: Uint8Array, text: string): boolean {
  return text === "" && upToNul(bytes).length > 0;
}

/** Decodes texts of one encoding together: more words make a better guess. */
export function decodeAlike(texts: readonly Uint8Array[]): string[] {
  const parts = texts.map(upToNul);
  const encoding = parts.every(isUtf8) ? "utf-8" : guess(parts);
  if (encoding === null) return parts.map((part) => (isUtf8(part) ? inUtf8(part) : ""));
  const read = encoding === "utf-8" ? inUtf8 : decoderOf(encoding);
  return parts.map((part) => read(part) ?? Buffer.from(part).toString("latin1"));
}

function guess(parts: readonly Uint8Array[]): Encoding | null {
  const bytes = Buffer.concat(parts.flatMap((part) => [part, Buffer.from("\n")])).subarray(
    0,
    sample,
  );
  // One unknown sign is no reason to lose the words around it.
  return guessEncoding(bytes) ?? (isMostlyAscii(bytes) ? "windows-1252" : null);
}

/** The encoding in which bytes look most like words; null if in none. */
export function guessEncoding(bytes: Uint8Array): Encoding | null {
  let [best, most]: [Encoding | null, number] = [null, least];
  // The second byte of a sign may be ASCII.
  const order = isMostlyAscii(bytes)
    ? [...alphabetic, last, ...ofTwoBytes]
    : [...alphabetic, ...ofTwoBytes, last];
  for (const encoding of order) {
    const score = plausibility(bytes, encoding);
    if (score > most || (best === null && score === most)) [best, most] = [encoding, score];
  }
  // The two share nearly all their letters.
  if (best !== "windows-1252" && best !== "windows-1250") return best;
  return plausibility(bytes, "windows-1250") >= least ? westOrCentre(bytes, best) : best;
}

function westOrCentre(bytes: Uint8Array, best: Encoding): Encoding {
  const votes = centralEuropean(decoderOf("windows-1252")(bytes) ?? "");
  if (votes === 0) return best;
  return votes > 0 ? "windows-1250" : "windows-1252";
}

function isMostlyAscii(bytes: Uint8Array): boolean {
  return bytes.filter((byte) => byte > 0x7f).length * 5 < bytes.length;
}

function upToNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

function inUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
