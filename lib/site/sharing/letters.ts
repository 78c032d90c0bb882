// A letter that a font lacks would be drawn as an empty box.
import { inflateSync } from "node:zlib";

/**
 * The code points of a font file in WOFF 1.0 (w3.org/TR/WOFF): its table `cmap` in format 4, which every font for the
 * Basic Multilingual Plane has (OpenType 1.9, “cmap”). @throws RangeError if the file ends too soon
 */
export function lettersOf(woff: Buffer): Set<number> {
  const cmap = tableOf(woff, "cmap");
  const letters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) === 4) addSegments(table, letters);
  }
  return letters;
}

function tableOf(woff: Buffer, name: string): Buffer {
  for (let entry = 44; ; entry += 20) {
    if (woff.toString("latin1", entry, entry + 4) !== name) continue;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const bytes = woff.subarray(offset, offset + packed);
    return packed < woff.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
  }
}

/** Four parallel arrays: the last and the first code of each segment, and how a code becomes a glyph. */
function addSegments(table: Buffer, letters: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const last = table.readUInt16BE(at);
    const first = table.readUInt16BE(at + size + 2);
    const delta = table.readUInt16BE(at + 2 * size + 2);
    const range = table.readUInt16BE(at + 3 * size + 2);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        range === 0
          ? (code + delta) & 0xffff
          : table.readUInt16BE(at + 3 * size + 2 + range + 2 * (code - first));
      if (glyph !== 0) letters.add(code);
    }
  }
}
