// Walks boxes (ISO/IEC 14496-12, section 4.2): what an AVIF is made of, and the clip that a phone appends to a JPEG.
import { InvalidInputError } from "@/lib/base/errors";
import { broken, cutOff, type Walk } from "@/lib/newsroom/media/intake/containers/container";

/** What stands at the top of such files. Behind them anything else is none of theirs. */
const known = new Set(
  "ftyp meta mdat moov free skip uuid wide udta pdin moof mfra styp sidx ssix mpvd".split(" "),
);

/** As far as boxes follow each other; the first must be `ftyp`. */
export const walkBoxes: Walk = (bytes, start, tell) => {
  let at = start;
  while (at + 8 <= bytes.length) {
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (!known.has(kind)) break;
    const size = sizeOf(bytes, at);
    if (size === 0) {
      throw new InvalidInputError("The file does not say where the picture ends.");
    }
    if (size < 8) broken();
    if (at + size > bytes.length) cutOff();
    // A picture's words are in its data too: they are looked at once they are read out of it.
    if (kind !== "mdat") tell(at, at + size);
    at += size;
  }
  return at;
};

/** An AVIF has its description (`meta`) and its data (`mdat`, or within the description). */
export const walkAvif: Walk = (bytes, start, tell) => {
  const end = walkBoxes(bytes, start, tell);
  return bytes.subarray(start, end).includes("meta") ? end : cutOff();
};

function sizeOf(bytes: Buffer, at: number): number {
  const size = bytes.readUInt32BE(at);
  if (size !== 1) return size;
  if (at + 16 > bytes.length) cutOff();
  return Number(bytes.readBigUInt64BE(at + 8));
}
