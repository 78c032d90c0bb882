import type { ImageObject } from "schema-dts";
import type { StoryPicture } from "@/lib/content/articles/story";
import { mediaAddress } from "@/lib/content/media/address";
import type { Shape } from "@/lib/content/media/rendition";
import type { Site } from "@/lib/site/structured-data/publisher";

/** Each ratio that search engines ask for, if it is rendered: 16:9, 4:3 and 1:1; else the whole picture. */
export function imagesOf(
  { file, caption, credit }: StoryPicture,
  site: Site,
  wanted: readonly Shape[] = ["wide", "classic", "square"],
): ImageObject[] {
  const jpegs = file?.renditions.filter(({ format }) => format === "jpeg") ?? [];
  const cut = jpegs.filter(({ shape }) => wanted.includes(shape));
  const shown = cut.length > 0 ? cut : jpegs.filter(({ shape }) => shape === "full");
  return shown.map(({ key, width, height }) => ({
    "@type": "ImageObject",
    url: site.url + mediaAddress(key),
    width: String(width),
    height: String(height),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  }));
}
