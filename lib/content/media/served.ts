import { mediaAddress } from "@/lib/content/media/address";
import { coverPosition, type FocalPoint, type Size } from "@/lib/content/media/crop";
import {
  formats,
  renditions as renditionList,
  shapes,
  type Format,
  type Rendition,
  type Shape,
} from "@/lib/content/media/rendition";
import { mimeTypes } from "@/lib/base/storage/storage";

export type ServedPicture = Size & {
  focal: FocalPoint;
  /** As a data: address. */
  placeholder: string;
  renditions: Rendition[];
};

export type ServedRecord = {
  focalX: number;
  focalY: number;
  placeholder: string;
  renditions: unknown;
};

/** Null while the record awaits its file. */
export function servedPicture(record: ServedRecord): ServedPicture | null {
  const renditions = renditionList.parse(record.renditions);
  const widest = renditions
    .filter(({ shape }) => shape === "full")
    .reduce<Rendition | null>((one, other) => (one && one.width > other.width ? one : other), null);
  if (widest === null) return null;
  const { width, height } = widest;
  const focal = { x: record.focalX, y: record.focalY };
  return { width, height, focal, placeholder: record.placeholder, renditions };
}

/** The parts of a `<picture>`: sources, best first, and the fallback image. */
export type Sources = Size & {
  sources: { type: string; srcSet: string }[];
  src: string;
  /** Positions the uncropped picture until the shape is made. */
  position: FocalPoint | null;
};

/** Uses the uncropped picture until the shape is made. */
export function sourcesOf(picture: ServedPicture, shape: Shape): Sources {
  const ratio = shapes[shape];
  const ofShape = picture.renditions.filter((one) => one.shape === shape);
  const isMade = ofShape.length > 0;
  const files = isMade ? ofShape : picture.renditions.filter((one) => one.shape === "full");
  const sources = formats.flatMap((format) => {
    const ofFormat = files.filter((one) => one.format === format);
    if (format === "jpeg" || ofFormat.length === 0) return [];
    const srcSet = ofFormat.map(({ key, width }) => `${mediaAddress(key)} ${width}w`).join(", ");
    return [{ type: mimeTypeOf(format), srcSet }];
  });
  const image = files.find(({ format }) => format === "jpeg") ?? files.at(-1);
  const widest = files.reduce((one, other) => (other.width > one.width ? other : one));
  const size = isMade || ratio === null ? widest : boxIn(widest, ratio);
  return {
    sources,
    src: image ? mediaAddress(image.key) : "",
    width: size.width,
    height: size.height,
    position: isMade || ratio === null ? null : coverPosition(ratio, widest, picture.focal),
  };
}

/** A small file for the desk; null while the record awaits its file. */
export function previewAddress(record: { renditions: unknown }): string | null {
  const whole = renditionList
    .parse(record.renditions)
    .filter(({ shape, format }) => shape === "full" && format === "webp");
  const file = whole.find(({ width }) => width >= 640) ?? whole.at(-1);
  return file ? mediaAddress(file.key) : null;
}

function mimeTypeOf(format: Format): string {
  return mimeTypes[format === "jpeg" ? "jpg" : format];
}

function boxIn({ width, height }: Size, ratio: number): Size {
  return width > height * ratio
    ? { width: Math.max(1, Math.round(height * ratio)), height }
    : { width, height: Math.max(1, Math.round(width / ratio)) };
}
