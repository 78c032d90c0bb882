// The kinds of picture that come in, known by their first bytes and never by their names.
import type { Walk } from "@/lib/newsroom/media/intake/containers/container";
import { walkAvif } from "@/lib/newsroom/media/intake/containers/boxes";
import { walkGif } from "@/lib/newsroom/media/intake/containers/gif";
import { walkJpeg } from "@/lib/newsroom/media/intake/containers/jpeg";
import { pngSignature, walkPng } from "@/lib/newsroom/media/intake/containers/png";
import { walkWebp } from "@/lib/newsroom/media/intake/containers/webp";
import type { Ending } from "@/lib/base/storage/storage";

export type Kind = {
  ending: Ending;
  /** Whether a file begins as this kind does. */
  begins: (bytes: Buffer) => boolean;
  walk: Walk;
};

const text = (bytes: Buffer, from: number, to: number) => bytes.toString("latin1", from, to);

export const kinds: readonly Kind[] = [
  { ending: "jpg", begins: (bytes) => text(bytes, 0, 3) === "\xff\xd8\xff", walk: walkJpeg },
  {
    ending: "png",
    begins: (bytes) => bytes.subarray(0, pngSignature.length).equals(pngSignature),
    walk: walkPng,
  },
  { ending: "gif", begins: (bytes) => /^GIF8[79]a$/.test(text(bytes, 0, 6)), walk: walkGif },
  {
    ending: "webp",
    begins: (bytes) => text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP",
    walk: walkWebp,
  },
  { ending: "avif", begins: (bytes) => brands(bytes).includes("avif"), walk: walkAvif },
];

/** The brands that a file made of boxes says it is of; none if it is made of something else. */
export function brands(bytes: Buffer): string[] {
  if (bytes.length < 16 || text(bytes, 4, 8) !== "ftyp") return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const compatible = text(bytes, 16, end).match(/.{4}/gs) ?? [];
  return [text(bytes, 8, 12), ...compatible];
}
