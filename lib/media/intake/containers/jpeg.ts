// Walks a JPEG marker by marker (ITU-T T.81, annex B).
import { InvalidInputError } from "@/lib/errors";
import { broken, cutOff, type Walk } from "@/lib/media/intake/containers/container";

const marker = { prefix: 0xff, begin: 0xd8, end: 0xd9, scan: 0xda };

/** A file with more says the same pixels over and over, so that each decoding takes minutes. Honest ones have about ten. */
const mostScans = 100;

export const walkJpeg: Walk = (bytes, start) => {
  let at = start + 2;
  for (let scans = 0; ;) {
    if (at + 2 > bytes.length) cutOff();
    if (bytes[at] !== marker.prefix) broken();
    const kind = bytes[at + 1] ?? 0;
    if (kind === marker.prefix) {
      at += 1; // A marker may be filled up with any number of prefixes.
      continue;
    }
    at += 2;
    if (kind === marker.end) return scans > 0 ? at : broken();
    if (isAlone(kind)) continue;
    if (at + 2 > bytes.length) cutOff();
    const length = bytes.readUInt16BE(at);
    if (length < 2) broken();
    at += length;
    if (at > bytes.length) cutOff();
    if (kind !== marker.scan) continue;
    if ((scans += 1) > mostScans) {
      throw new InvalidInputError("The picture is packed so that it would take too long to open.");
    }
    at = endOfScan(bytes, at);
  }
};

/** Markers without a length: TEM, the restarts, and a beginning where none belongs is broken. */
function isAlone(kind: number): boolean {
  if (kind === 0 || kind === marker.begin) broken();
  return kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7);
}

/** The next marker that ends a scan's data: in it 0xff is followed by 0, or by a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(marker.prefix, start); at !== -1;) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== marker.prefix) return at;
    at = bytes.indexOf(marker.prefix, next === marker.prefix ? at + 1 : at + 2);
  }
  return cutOff();
}
