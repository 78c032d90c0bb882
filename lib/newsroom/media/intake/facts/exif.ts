// What EXIF says (CIPA DC-008, section 4.6). Position and device are not read: no record keeps them.
import { decode, isUnread } from "@/lib/base/encodings/encodings";
import { joined, type Said } from "@/lib/newsroom/media/intake/facts/said";

const tags = {
  description: 0x010e,
  artist: 0x013b,
  copyright: 0x8298,
  photo: 0x8769,
  takenAt: 0x9003,
  takenAtOffset: 0x9011,
} as const;

/** Entries of one directory; no camera writes a tenth of it. */
const mostEntries = 1_000;
/** Bytes of one text. */
const longestText = 16_000;

/**
 * Reads the few texts that a record has fields for, and nothing else. Readers of all of EXIF trust the counts in it:
 * a small file can have them fill the memory.
 */
export function readExif(block: Buffer | undefined): Said {
  if (!block) return {};
  const tiff = block.toString("latin1", 0, 6) === "Exif\0\0" ? block.subarray(6) : block;
  const order = tiff.toString("latin1", 0, 4);
  if (order !== "II*\0" && order !== "MM\0*") return {};
  const read = readerOf(tiff, order === "II*\0");
  const image = directory(read, read.long(4));
  const photo = directory(read, read.long((image.get(tags.photo) ?? NaN) + 8));
  let hasUnreadText = false;
  const text = (entry: number | undefined) => {
    const bytes = entry === undefined ? null : textAt(read, entry);
    if (bytes === null) return "";
    const decoded = decode(bytes);
    hasUnreadText ||= isUnread(bytes, decoded);
    return decoded;
  };
  const takenAt = isoTime(text(photo.get(tags.takenAt)), text(photo.get(tags.takenAtOffset)));
  const said = {
    caption: text(image.get(tags.description)),
    creator: joined(text(image.get(tags.artist)).split(";")),
    copyright: text(image.get(tags.copyright)),
    takenAt,
  };
  return { ...said, hasUnreadText };
}

/** Numbers at an offset; NaN behind the end, where nothing is. */
type Reader = { short: (at: number) => number; long: (at: number) => number; bytes: Buffer };

function readerOf(bytes: Buffer, isLittle: boolean): Reader {
  const has = (at: number, size: number) => at >= 0 && at + size <= bytes.length;
  return {
    bytes,
    short: (at) => {
      if (!has(at, 2)) return NaN;
      return isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
    },
    long: (at) => {
      if (!has(at, 4)) return NaN;
      return isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    },
  };
}

/** Where each tag's entry is. */
function directory(read: Reader, start: number): Map<number, number> {
  const entries = new Map<number, number>();
  const count = Math.min(read.short(start), mostEntries);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * 12;
    entries.set(read.short(at), at);
  }
  return entries;
}

/** The text of an entry: ASCII by its type, UTF-8 in practice and as type 129 of EXIF 3. */
function textAt(read: Reader, entry: number): Buffer | null {
  const [type, count] = [read.short(entry + 2), read.long(entry + 4)];
  if ((type !== 2 && type !== 129) || !(count <= longestText)) return null;
  const at = count <= 4 ? entry + 8 : read.long(entry + 8);
  return at + count <= read.bytes.length ? read.bytes.subarray(at, at + count) : null;
}

/** “2026:01:31 18:05:00” with an offset such as “+08:00”, which may be missing. */
function isoTime(time: string, offset: string): string {
  const [, year, month, day, clock] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(time) ?? [];
  if (year === undefined) return "";
  const zone = /^(?:[+-]\d\d:\d\d|Z)$/.test(offset.trim()) ? offset.trim() : "";
  return `${year}-${month}-${day}T${clock}${zone}`;
}
