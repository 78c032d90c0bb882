// The colours that a picture's file states by numbers alone, without a profile: by a PNG's chunk `cICP` (W3C PNG, third edition,
// section 11.3.2.6), by an AVIF's property `colr` of type `nclx` (ISO/IEC 14496-12, section 12.1.5).
import { pngSignature } from "@/lib/newsroom/media/intake/containers/png";

/** By the numbers of ITU-T H.273: which colours red, green and blue are, and how light grows with their values. */
export type StatedColours = { primaries: number; transfer: number };

/** What the file states of the picture that is shown; null if it states nothing in this way. The file was walked. */
export function statedColours(bytes: Buffer): StatedColours | null {
  if (bytes.subarray(0, pngSignature.length).equals(pngSignature)) return inPng(bytes);
  return bytes.toString("latin1", 4, 8) === "ftyp" ? inBoxes(bytes) : null;
}

function inPng(bytes: Buffer): StatedColours | null {
  for (let at = pngSignature.length; at + 12 <= bytes.length;) {
    const [length, kind] = [bytes.readUInt32BE(at), bytes.toString("latin1", at + 4, at + 8)];
    if (kind === "cICP") return { primaries: bytes[at + 8] ?? 0, transfer: bytes[at + 9] ?? 0 };
    // What stands behind the picture's data says nothing about it.
    if (kind === "IDAT") return null;
    at += 12 + length;
  }
  return null;
}

type Box = { kind: string; from: number; to: number };

/** Of several pictures in a file (its clearness, a smaller one, one with more light) the one that is shown counts. */
function inBoxes(bytes: Buffer): StatedColours | null {
  const whole = { from: 0, to: bytes.length };
  const meta = inner(bytes, whole, "meta", 4);
  const properties = meta && inner(bytes, meta, "iprp");
  const all = properties && inner(bytes, properties, "ipco");
  const shown = meta && inner(bytes, meta, "pitm");
  const owners = properties && inner(bytes, properties, "ipma");
  if (!all || !shown || !owners) return null;
  const id = numberAt(bytes, shown.from + 4, numberAt(bytes, shown.from, 1) === 0 ? 2 : 4);
  const boxes = boxesIn(bytes, all.from, all.to);
  for (const index of propertiesOf(bytes, owners, id)) {
    const box = boxes[index - 1];
    if (box?.kind !== "colr" || bytes.toString("latin1", box.from, box.from + 4) !== "nclx")
      continue;
    return {
      primaries: numberAt(bytes, box.from + 4, 2),
      transfer: numberAt(bytes, box.from + 6, 2),
    };
  }
  return null;
}

/** What is in the first box of a kind; `head`: how many bytes of its own it begins with. */
function inner(bytes: Buffer, outer: Pick<Box, "from" | "to">, kind: string, head = 0): Box | null {
  const box = boxesIn(bytes, outer.from, outer.to).find((one) => one.kind === kind);
  return box ? { ...box, from: box.from + head } : null;
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const kind = bytes.toString("latin1", at + 4, at + 8);
    const small = numberAt(bytes, at, 4);
    const [head, size] = small === 1 ? [16, numberAt(bytes, at + 8, 8)] : [8, small];
    if (size < head || at + size > to) break;
    boxes.push({ kind, from: at + head, to: at + size });
    at += size;
  }
  return boxes;
}

/** The numbers of an item's properties, from 1 on (ISO/IEC 23008-12, section 9.3.1). */
function propertiesOf(bytes: Buffer, { from, to }: Box, id: number): number[] {
  const idSize = numberAt(bytes, from, 1) === 0 ? 2 : 4;
  const [size, most] = numberAt(bytes, from + 3, 1) & 1 ? [2, 0x7fff] : [1, 0x7f];
  for (let at = from + 8; at < to;) {
    const item = numberAt(bytes, at, idSize);
    const count = numberAt(bytes, at + idSize, 1);
    const first = at + idSize + 1;
    at = first + count * size;
    if (item !== id) continue;
    return Array.from(
      { length: count },
      (_, index) => numberAt(bytes, first + index * size, size) & most,
    );
  }
  return [];
}

/** A number of some bytes; what is behind the file's end is 0. */
function numberAt(bytes: Buffer, at: number, size: number): number {
  let number = 0;
  for (let index = 0; index < size; index += 1) number = number * 256 + (bytes[at + index] ?? 0);
  return number;
}
