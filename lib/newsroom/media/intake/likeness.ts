// How alike two pictures look, by hashes of what is to be seen: a near-duplicate is pointed out, never refused.
import type { Sharp } from "sharp";

/** Of 64 differences so many may be others in a copy that was resized, saved anew or slightly toned. */
export const mostDifferences = 6;

const size = { width: 9, height: 8 };

/**
 * A picture's difference hash: shrunk to nine by eight grey dots, each bit says whether a dot is
 * brighter than its right neighbour. As 16 hexadecimal digits. Decodes the whole picture.
 */
export async function likenessOf(picture: Sharp): Promise<string> {
  const dots = await picture
    .autoOrient()
    .flatten({ background: "#808080" })
    .resize({ ...size, fit: "fill" })
    .toColourspace("b-w")
    .raw()
    .toBuffer();
  let hash = 0n;
  for (let row = 0; row < size.height; row += 1) {
    for (let column = 0; column < size.width - 1; column += 1) {
      const at = row * size.width + column;
      hash = (hash << 1n) | ((dots[at] ?? 0) > (dots[at + 1] ?? 0) ? 1n : 0n);
    }
  }
  return hash.toString(16).padStart(16, "0");
}

/** How many of the 64 bits of two hashes differ. */
export function differences(one: string, other: string): number {
  const half = (from: number) =>
    bits(parseInt(one.slice(from, from + 8), 16) ^ parseInt(other.slice(from, from + 8), 16));
  return half(0) + half(8);
}

/** The ones in 32 bits. */
function bits(value: number): number {
  let pairs = value - ((value >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
