// The first rendition of a picture, made while it is added, so that it can be used at once.
import sharp from "sharp";
import type { Format, Rendition } from "@/lib/media/renditions/rendition";
import { served } from "@/lib/media/stores";
import type { Ending } from "@/lib/storage/storage";

/** Pixels; the widest that is made at once. */
const firstWidth = 1280;
const placeholderWidth = 24;

/** The words that are written into what is served. */
export type EmbeddedWords = {
  caption: string;
  credit: string;
  creator: string;
  copyright: string;
  digitalSourceType: string;
};

/** Makes the uncropped picture as WebP and JPEG, puts both where they are served from, and makes the placeholder. */
export async function renderFirst(
  bytes: Uint8Array,
  _: EmbeddedWords,
): Promise<{ renditions: Rendition[]; placeholder: string }> {
  const first = sharp(bytes)
    .autoOrient()
    .resize({ width: firstWidth, withoutEnlargement: true })
    .toColourspace("srgb");
  const renditions: Rendition[] = [];
  for (const [format, ending] of [
    ["webp", "webp"],
    ["jpeg", "jpg"],
  ] as const satisfies [Format, Ending][]) {
    const { data, info } = await first.toFormat(format).toBuffer({ resolveWithObject: true });
    const { width, height, size: byteSize } = info;
    const key = await served().put(data, ending);
    renditions.push({ shape: "full", format, width, height, byteSize, key });
  }
  const tiny = await sharp(bytes)
    .autoOrient()
    .resize({ width: placeholderWidth })
    .webp()
    .toBuffer();
  return { renditions, placeholder: `data:image/webp;base64,${tiny.toString("base64")}` };
}
