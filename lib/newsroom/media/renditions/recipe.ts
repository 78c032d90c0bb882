// What is made of each picture: which widths of which shapes, and how each format is compressed.
import { cropTo, type Crop, type FocalPoint, type Size } from "@/lib/content/media/crop";
import { formats, shapes, type Format, type Shape } from "@/lib/content/media/rendition";

/**
 * Grows when pictures that were made before are to be made once more: a migration says of which records. The schema has it as
 * the default of new ones.
 */
export const currentRecipe = 1;
export const formerRecipes = Array.from({ length: currentRecipe }, (_, number) => number);

/** Pixels. The widths of each shape by where the site shows it: a column of a phone to a lead on a large, dense screen. */
const widths: Record<Shape, readonly number[]> = {
  full: [320, 480, 640, 960, 1280, 1920, 2560],
  wide: [480, 640, 960, 1280, 1920],
  classic: [320, 480, 640, 960],
  square: [320, 640],
  portrait: [320, 640, 960],
};

/** JPEG is for the few browsers, and the machines, that take nothing else: one width serves them. */
const widestJpeg = 1280;

/** Pixels. WebP takes no more of them each way, and AVIF hardly more. */
const tallest = 16_383;

/**
 * Qualities at which a press photograph looks as filed, on each format's own scale. AVIF's effort
 * is low on purpose: the next steps save a tenth of the bytes for up to ten times the time.
 */
export const compression = {
  avif: { quality: 52, effort: 1 },
  webp: { quality: 76, effort: 3 },
  jpeg: { quality: 78, mozjpeg: true },
} as const satisfies Record<Format, object>;

/** One width of one shape, to be written in one or more formats. */
export type Piece = { shape: Shape; crop: Crop; size: Size; formats: readonly Format[] };

/** All that is to be made of a picture of that size: never larger than the picture, the widest first. */
export function piecesOf(picture: Size, focal: FocalPoint): Piece[] {
  return (Object.keys(shapes) as Shape[]).flatMap((shape) => {
    const crop = cropOf(shape, picture, focal);
    const wanted = widthsWithin(widths[shape], widestOf(crop));
    const jpegWidth = wanted.findLast((width) => width <= widestJpeg) ?? wanted[0];
    return wanted.toReversed().map((width) => ({
      shape,
      crop,
      size: sizeAt(width, crop),
      formats: width === jpegWidth ? formats : (["avif", "webp"] as const),
    }));
  });
}

/** What is made while somebody waits for the upload: one whole picture that every browser can show. */
export function firstPieceOf(picture: Size): Piece {
  const crop = { ...picture, left: 0, top: 0 };
  const size = sizeAt(Math.min(widestJpeg, widestOf(crop)), crop);
  return { shape: "full", crop, size, formats: ["webp", "jpeg"] };
}

function cropOf(shape: Shape, picture: Size, focal: FocalPoint): Crop {
  const ratio = shapes[shape];
  return ratio === null ? { ...picture, left: 0, top: 0 } : cropTo(ratio, picture, focal);
}

/** Of the widths those that the crop has; its own too if it lies between two of them, or below all. */
function widthsWithin(all: readonly number[], width: number): number[] {
  const within = all.filter((one) => one <= width);
  const widest = within.at(-1) ?? 0;
  return all.some((one) => one > width) && widest < width ? [...within, width] : within;
}

/** The crop's own width, or less if it is so tall that no format takes it. */
function widestOf({ width, height }: Size): number {
  return Math.max(1, Math.min(width, Math.floor((width * tallest) / height)));
}

function sizeAt(width: number, crop: Size): Size {
  const height = Math.round((crop.height * width) / crop.width);
  return { width, height: Math.min(Math.max(1, height), tallest) };
}
