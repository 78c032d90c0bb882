// The picture that stands for a story where its address is shared: its lead picture, or one that is drawn.
import { createHash } from "node:crypto";
import type { Story } from "@/lib/content/articles/story";
import { mediaAddress } from "@/lib/content/media/address";
import type { Rendition } from "@/lib/content/media/rendition";
import { sharePicturePath } from "@/lib/base/site-addresses";
import { mimeTypes } from "@/lib/base/storage/storage";

export type SharePicture = {
  path: string;
  mimeType: string;
  /** Pixels. */
  width: number;
  height: number;
  altText: string;
};

/** What is drawn where a story has no lead picture: 1.91 to 1, as those who show it want it. */
export type Drawn = { siteName: string; section: string; headline: string };
export const drawnSize = { width: 1200, height: 630 };

/** Grows with the design, so that pictures of an older one are not taken for it. */
const design = 1;

/** Pixels. Narrower pictures are shown as a thumbnail, or not at all. */
const narrowest = 600;

export function sharePictureOf(slug: string, story: Story, siteName: string): SharePicture {
  const { leadPicture } = story;
  const file = leadPicture?.file && sharedFile(leadPicture.file.renditions);
  if (leadPicture && file) {
    const { key, width, height } = file;
    const altText = leadPicture.altText || leadPicture.caption || story.headline;
    return { path: mediaAddress(key), mimeType: mimeTypes.jpg, width, height, altText };
  }
  const version = versionOf(drawnOf(story, siteName));
  const path = sharePicturePath(slug, version);
  return { path, mimeType: mimeTypes.png, ...drawnSize, altText: story.headline };
}

export function drawnOf(story: Story, siteName: string): Drawn {
  return { siteName, section: story.section?.name ?? "", headline: story.headline };
}

/** A name for what is drawn: the address of a picture is never that of another. */
export function versionOf(drawn: Drawn): string {
  const said = JSON.stringify([design, drawn.siteName, drawn.section, drawn.headline]);
  return createHash("sha256").update(said).digest("base64url").slice(0, 16);
}

/** The wide shape, or else the whole picture, in the format that everything shows. */
function sharedFile(renditions: readonly Rendition[]): Rendition | null {
  const large = renditions.filter(({ format, width }) => format === "jpeg" && width >= narrowest);
  return (
    large.find(({ shape }) => shape === "wide") ??
    large.find(({ shape }) => shape === "full") ??
    null
  );
}
