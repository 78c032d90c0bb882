// Walks a PNG chunk by chunk (W3C PNG, third edition, section 5).
import { InvalidInputError } from "@/lib/base/errors";
import { unpackedSize } from "@/lib/newsroom/media/intake/containers/png-texts";
import { broken, cutOff, type Walk } from "@/lib/newsroom/media/intake/containers/container";

export const pngSignature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** Bytes that all compressed texts and profiles may unpack to: those of honest files are some hundred kilobytes. */
const mostText = 4 * 1024 * 1024;

/** Compressed dots of the picture, and of the further ones of an animation. */
const dots = ["IDAT", "fdAT"];

export const walkPng: Walk = (bytes, start, tell) => {
  let at = start + pngSignature.length;
  let room = mostText;
  for (let isFirst = true; ; isFirst = false) {
    if (at + 12 > bytes.length) cutOff();
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(kind) || isFirst !== (kind === "IHDR")) broken();
    const next = at + 12 + length;
    if (next > bytes.length) cutOff();
    if (!dots.includes(kind)) tell(at, next);
    room -= unpackedSize(kind, bytes.subarray(at + 8, next - 4), room);
    if (room < 0) {
      throw new InvalidInputError("The words in the picture’s file are too long to be read.");
    }
    at = next;
    if (kind === "IEND") return at;
  }
};
