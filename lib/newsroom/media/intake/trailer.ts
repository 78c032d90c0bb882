// What may stand behind a picture's end. Phones append second pictures, clips and data of their own; nothing else does.
import { isUtf8 } from "node:buffer";
import { InvalidInputError } from "@/lib/base/errors";
import { brands, type Kind } from "@/lib/newsroom/media/intake/kinds";
import { nameOfForeign } from "@/lib/newsroom/media/intake/foreign";
import type { Tell } from "@/lib/newsroom/media/intake/containers/container";
import { walkBoxes } from "@/lib/newsroom/media/intake/containers/boxes";

/**
 * Looks at what follows the picture, from `end` on: padding, and behind a JPEG further JPEGs (CIPA DC-007, the
 * multi-picture format), a clip, and data that only the phone's maker reads.
 * @throws InvalidInputError if it is anything that is known to be something else, or mere text
 */
export function checkTrailer(bytes: Buffer, end: number, kind: Kind, tell: Tell): void {
  let at = behindPadding(bytes, end);
  while (kind.ending === "jpg" && at < bytes.length) {
    const behind = endOfPart(bytes, at, kind, tell);
    if (behind === at) break;
    at = behindPadding(bytes, behind);
  }
  if (at === bytes.length) return;
  tell(at, bytes.length);
  const rest = bytes.subarray(at);
  const name = nameOfForeign(rest) ?? (isText(rest) ? "text" : null);
  if (name !== null) {
    throw new InvalidInputError(
      `The file contains ${name} after the picture. Save it as a new file in a photo program.`,
    );
  }
}

/** The end of a second picture or clip that begins there; there itself if neither does. */
function endOfPart(bytes: Buffer, at: number, jpeg: Kind, tell: Tell): number {
  const rest = bytes.subarray(at);
  if (jpeg.begins(rest)) return jpeg.walk(bytes, at, tell);
  const isClip = brands(rest).some((brand) => /^(?:mp4|iso|qt)/.test(brand));
  return isClip ? walkBoxes(bytes, at, tell) : at;
}

const padding = new Set([0x00, 0xff, 0x0a, 0x0d, 0x20]);

function behindPadding(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && padding.has(bytes[at] ?? 0)) at += 1;
  if (at === bytes.length) return at;
  // What looks like padding may begin a picture, or be the length of a clip's first box.
  const box = bytes.subarray(at, at + 8).indexOf("ftyp");
  if (box !== -1) return Math.max(at + box - 4, start);
  return at > start && bytes[at - 1] === 0xff ? at - 1 : at;
}

function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !/[\0-\x08\x0e-\x1f]/.test(bytes.toString("latin1"));
}
