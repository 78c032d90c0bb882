// Walks a JPEG marker by marker (ITU-T T.81, annex B).
import { InvalidInputError } from "@/lib/base/errors";
import { broken, cutOff, type Walk } from "@/lib/newsroom/media/intake/containers/container";

const marker = { prefix: 0xff, begin: 0xd8, end: 0xd9, scan: 0xda };

/** A file with more says the same pixels over and over, so that each decoding takes minutes. Honest ones have about ten. */
const mostScans = 100;

export const walkJpeg: Walk = (bytes, start, tell) => {
  let at = start + 2;
  for (let scans = 0, saidFrom = start; ;) {
    const { kind, behind } = nextMarker(bytes, at);
    at = behind;
    if (kind === marker.end) {
      tell(saidFrom, at);
      return scans > 0 ? at : broken();
    }
    if (isAlone(kind)) continue;
    at = endOfSegment(bytes, at);
    if (kind !== marker.scan) continue;
    if ((scans += 1) > mostScans) {
      throw new InvalidInputError(
        "The picture is compressed so much that it would take too long to open.",
      );
    }
    tell(saidFrom, at);
    at = saidFrom = endOfScan(bytes, at);
  }
};

/** Where each of the segments is that come before the picture's data, by its kind. The file was walked. */
export function segmentsOf(bytes: Buffer): { kind: number; from: number; to: number }[] {
  const segments = [];
  for (let at = 2; ;) {
    const { kind, behind } = nextMarker(bytes, at);
    if (kind === marker.end || kind === marker.scan) return segments;
    at = behind;
    if (isAlone(kind)) continue;
    at = endOfSegment(bytes, at);
    segments.push({ kind, from: behind + 2, to: at });
  }
}

/**
 * The next marker, and the offset behind it. Before it may stand any number of prefixes, and bytes that belong to nothing, as
 * some programs leave them: decoders pass over them too.
 */
function nextMarker(bytes: Buffer, start: number): { kind: number; behind: number } {
  let at = bytes.indexOf(marker.prefix, start);
  while (at !== -1) {
    const kind = bytes[at + 1];
    if (kind === undefined) break;
    if (kind !== 0 && kind !== marker.prefix) return { kind, behind: at + 2 };
    at = bytes.indexOf(marker.prefix, kind === 0 ? at + 2 : at + 1);
  }
  return cutOff();
}

function endOfSegment(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) cutOff();
  const length = bytes.readUInt16BE(at);
  if (length < 2) broken();
  return at + length <= bytes.length ? at + length : cutOff();
}

/** Markers without a length: TEM, the restarts, and a beginning where none belongs is broken. */
function isAlone(kind: number): boolean {
  if (kind === marker.begin) broken();
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
