// Walks a GIF block by block (GIF89a specification, section 12).
import { InvalidInputError } from "@/lib/base/errors";
import { broken, cutOff, type Walk } from "@/lib/newsroom/media/intake/containers/container";

const block = { extension: 0x21, image: 0x2c, trailer: 0x3b };

export const walkGif: Walk = (bytes, start, tell) => {
  if (start + 13 > bytes.length) cutOff();
  // A width that reads as the beginning of a comment makes the file a script as well.
  if (/^\/[*/]$/.test(bytes.toString("latin1", start + 6, start + 8))) {
    throw new InvalidInputError("The file is a script that passes itself off as a GIF.");
  }
  let at = start + 13 + tableSize(bytes[start + 10] ?? 0);
  for (let images = 0, saidFrom = start; ;) {
    const kind = bytes[at];
    if (kind === undefined) cutOff();
    if (kind === block.trailer) {
      tell(saidFrom, at + 1);
      return images > 0 ? at + 1 : broken();
    }
    if (kind === block.extension) at = endOfSubBlocks(bytes, at + 2);
    else if (kind === block.image) {
      if (at + 10 > bytes.length) cutOff();
      const dots = at + 11 + tableSize(bytes[at + 9] ?? 0);
      tell(saidFrom, dots);
      at = saidFrom = endOfSubBlocks(bytes, dots);
      images += 1;
    } else broken();
  }
};

/** Bytes of the colour table that the packed field announces. */
function tableSize(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 0x07) + 1) : 0;
}

function endOfSubBlocks(bytes: Buffer, start: number): number {
  for (let at = start; ;) {
    const size = bytes[at];
    if (size === undefined) cutOff();
    at += 1 + size;
    if (size === 0) return at;
  }
}
