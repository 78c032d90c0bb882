// An article is shared with its front picture, or its lead picture, or with one that is drawn.
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

/** 1.91 to 1, as the sites that show it recommend. */
export type Drawn = { siteName: string; section: string; headline: string };
export const drawnSize = { width: 1200, height: 630 };

/** A new number for each design, so that no cache shows the old one. */
const design = 1;

/** Pixels. Sites show narrower pictures as a thumbnail, or not at all. */
const narrowest = 600;

export function sharePictureOf(slug: string, story: Story, siteName: string): SharePicture {
  for (const picture of [story.frontPicture, story.leadPicture]) {
    const file = picture?.file && sharedFile(picture.file.renditions);
    if (!picture || !file) continue;
    const { key, width, height } = file;
    const altText = picture.altText || picture.caption || story.headline;
    return { path: mediaAddress(key), mimeType: mimeTypes.jpg, width, height, altText };
  }
  const version = versionOf(drawnOf(story, siteName));
  const path = sharePicturePath(slug, version);
  return { path, mimeType: mimeTypes.png, ...drawnSize, altText: story.headline };
}

export function drawnOf(story: Story, siteName: string): Drawn {
  const headline = story.shortHeadline || story.headline;
  return { siteName, section: story.section?.name ?? "", headline };
}

/** Two different pictures never share an address. */
export function versionOf(drawn: Drawn): string {
  const said = JSON.stringify([design, drawn.siteName, drawn.section, drawn.headline]);
  return createHash("sha256").update(said).digest("base64url").slice(0, 16);
}

/** The wide shape, or else the whole picture, in the format that every site shows. */
function sharedFile(renditions: readonly Rendition[]): Rendition | null {
  const large = renditions.filter(({ format, width }) => format === "jpeg" && width >= narrowest);
  return (
    large.find(({ shape }) => shape === "wide") ??
    large.find(({ shape }) => shape === "full") ??
    null
  );
}
