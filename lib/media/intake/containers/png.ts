// Walks a PNG chunk by chunk (W3C PNG, third edition, section 5).
import { broken, cutOff, type Walk } from "@/lib/media/intake/containers/container";

export const pngSignature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** Compressed dots of the picture, and of the further ones of an animation. */
const dots = ["IDAT", "fdAT"];

export const walkPng: Walk = (bytes, start, tell) => {
  let at = start + pngSignature.length;
  for (let isFirst = true; ; isFirst = false) {
    if (at + 12 > bytes.length) cutOff();
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(kind) || isFirst !== (kind === "IHDR")) broken();
    const next = at + 12 + length;
    if (next > bytes.length) cutOff();
    if (!dots.includes(kind)) tell(at, next);
    at = next;
    if (kind === "IEND") return at;
  }
};
