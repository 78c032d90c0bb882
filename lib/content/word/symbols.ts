// Signs that Word names by their place in a font.
import type { WordElement } from "@/lib/content/word/xml";

/** The font Symbol has Greek letters and signs on Latin keys. */
const greek = zip(
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ°±³´·£",
  "αβχδεφγηιϕκλμνοπθρστυϖωξψζΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ°±≥×•≤",
);

function zip(from: string, to: string): Map<string, string> {
  const written = [...to];
  return new Map([...from].map((one, at) => [one, written[at] ?? one]));
}

export function symbolOf({ attrs }: WordElement): string {
  const code = parseInt(attrs["w:char"] ?? "", 16);
  if (!(code > 0 && code <= 0xffff)) return "";
  if (code < 0xf000) return String.fromCharCode(code);
  const key = String.fromCharCode(code - 0xf000);
  return /symbol/i.test(attrs["w:font"] ?? "") ? (greek.get(key) ?? key) : "•";
}
