// Texts and profiles that a PNG holds compressed (W3C PNG, third edition, sections 11.3.2.3 and 11.3.3).
import { inflateSync } from "node:zlib";

/** Deflate packs no tighter: so many bytes to one. */
const tightest = 1032;

/** Each is some work, however small it is. */
const least = 1024;

/**
 * How many bytes a chunk's compressed part unpacks to, or more than `most`; 0 where it has none. What cannot be unpacked
 * counts as if it could.
 */
export function unpackedSize(kind: string, chunk: Buffer, most: number): number {
  const packed = packedIn(kind, chunk);
  if (packed === null) return 0;
  const room = Math.max(1, most + 1);
  try {
    return Math.max(inflateSync(packed, { maxOutputLength: room }).length, least);
  } catch {
    // Too large, or broken: a decoder unpacks it as far as it goes.
    return Math.min(Math.max(packed.length * tightest, least), room);
  }
}

function packedIn(kind: string, chunk: Buffer): Buffer | null {
  const name = chunk.indexOf(0);
  if (name === -1) return null;
  // After the name: in two kinds the method, in texts of any script whether it is compressed, the method and two more names.
  if (kind === "zTXt" || kind === "iCCP") return chunk.subarray(name + 2);
  if (kind !== "iTXt" || chunk[name + 1] !== 1) return null;
  const language = chunk.indexOf(0, name + 3);
  const translated = language === -1 ? -1 : chunk.indexOf(0, language + 1);
  return translated === -1 ? null : chunk.subarray(translated + 1);
}
