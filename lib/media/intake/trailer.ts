// What may stand behind a picture's end. Phones append second pictures, clips and data of their own; nothing else does.
import { isUtf8 } from "node:buffer";
import { InvalidInputError } from "@/lib/errors";
import { brands, type Kind } from "@/lib/media/intake/kinds";
import { nameOfForeign } from "@/lib/media/intake/foreign";
import { walkBoxes } from "@/lib/media/intake/containers/boxes";

/**
 * Looks at what follows the picture: padding, and behind a JPEG further JPEGs (CIPA DC-007, the
 * multi-picture format), a clip, and data that only the phone's maker reads.
 * @throws InvalidInputError if it is anything that is known to be something else, or mere text
 */
export function checkTrailer(bytes: Buffer, end: number, kind: Kind): void {
  let rest = withoutPadding(bytes.subarray(end));
  while (kind.ending === "jpg" && rest.length > 0) {
    const length = lengthOfPart(rest, kind);
    if (length === 0) break;
    rest = withoutPadding(rest.subarray(length));
  }
  if (rest.length === 0) return;
  const name = nameOfForeign(rest) ?? (isText(rest) ? "text" : null);
  if (name !== null) {
    throw new InvalidInputError(
      `Behind the picture the file holds ${name}. Save the picture anew.`,
    );
  }
}

/** The length of a second picture or clip that the bytes begin with; 0 if they begin with neither. */
function lengthOfPart(bytes: Buffer, jpeg: Kind): number {
  if (jpeg.begins(bytes)) return jpeg.walk(bytes, 0);
  const isClip = brands(bytes).some((brand) => /^(?:mp4|iso|qt)/.test(brand));
  return isClip ? walkBoxes(bytes, 0) : 0;
}

const padding = [0x00, 0xff, 0x0a, 0x0d, 0x20];

function withoutPadding(bytes: Buffer): Buffer {
  const at = bytes.findIndex((byte) => !padding.includes(byte));
  if (at === -1) return bytes.subarray(bytes.length);
  // What looks like padding may begin a picture, or be the length of a clip's first box.
  const box = bytes.subarray(at, at + 8).indexOf("ftyp");
  if (box !== -1) return bytes.subarray(Math.max(at + box - 4, 0));
  return bytes.subarray(bytes[at - 1] === 0xff ? at - 1 : at);
}

function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !/[\0-\x08\x0e-\x1f]/.test(bytes.toString("latin1"));
}
