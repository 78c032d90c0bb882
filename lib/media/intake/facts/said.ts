// What one kind of metadata says, as it says it: not cleaned yet.
import type { FactName } from "@/lib/media/intake/facts/facts";

export type Said = Partial<Record<FactName, string>>;

/**
 * Text of an unknown encoding: UTF-8 if the bytes are that, else Windows-1252, of which Latin-1 and ASCII are parts.
 * A NUL ends it, as cameras fill fields up with them.
 */
export function decode(bytes: Uint8Array): string {
  const [text = ""] = decodeAll(bytes).split("\0", 1);
  return text;
}

function decodeAll(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's own decoder takes Windows-1252 for Latin-1 in some versions.
    const text = Buffer.from(bytes).toString("latin1");
    return text.replace(/[\x80-\x9f]/g, (one) => windows1252[one.charCodeAt(0) - 0x80] ?? "");
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; a space is nothing. */
const windows1252 = [..."€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"];

/** What stands between the parts where a record has one field for several. */
export function joined(parts: (string | undefined)[]): string {
  return parts
    .map((part) => part?.trim())
    .filter((part) => part)
    .join(", ");
}
