// Walks a WebP chunk by chunk (RFC 9649, section 2).
import { broken, cutOff, type Walk } from "@/lib/newsroom/media/intake/containers/container";

/** Compressed dots, and their clearness. */
const dots = ["VP8 ", "VP8L", "ALPH"];
/** One picture of an animation: 16 bytes about it, and chunks of its own. */
const frame = "ANMF";

export const walkWebp: Walk = (bytes, start, tell) => {
  const end = start + 8 + bytes.readUInt32LE(start + 4);
  if (end > bytes.length) cutOff();
  let hasPicture = false;
  tell(start, start + 12);
  for (let at = start + 12; at < end;) {
    if (at + 8 > end) broken();
    const kind = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    // A chunk of an odd length is filled up by one byte.
    const next = at + 8 + length + (length % 2);
    if (next > end) broken();
    hasPicture ||= kind === frame || ["VP8 ", "VP8L"].includes(kind);
    const inner = Math.min(at + 8 + 16, next);
    if (kind === frame) tell(at, inner);
    else if (!dots.includes(kind)) tell(at, next);
    // A frame's chunks are walked as the file's own are.
    at = kind === frame ? inner : next;
  }
  return hasPicture ? end : broken();
};
