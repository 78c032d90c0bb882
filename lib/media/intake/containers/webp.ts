// Walks a WebP chunk by chunk (RFC 9649, section 2).
import { broken, cutOff, type Walk } from "@/lib/media/intake/containers/container";

export const walkWebp: Walk = (bytes, start) => {
  const end = start + 8 + bytes.readUInt32LE(start + 4);
  if (end > bytes.length) cutOff();
  let hasPicture = false;
  for (let at = start + 12; at < end;) {
    if (at + 8 > end) broken();
    const kind = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    // A chunk of an odd length is filled up by one byte.
    at += 8 + length + (length % 2);
    if (at > end) broken();
    hasPicture ||= ["VP8 ", "VP8L", "ANMF"].includes(kind);
  }
  return hasPicture ? end : broken();
};
