// Makes the files of a picture: cut, shrunk, upright, in sRGB, with the words that go with it and
// nothing else that the file said.
import sharp, { type Sharp } from "sharp";
import { xmpOf, type EmbeddedWords } from "@/lib/media/renditions/embedded-words";
import type { Point, Size } from "@/lib/media/renditions/crop";
import { compression, firstPieceOf, piecesOf, type Piece } from "@/lib/media/renditions/recipe";
import {
  formats,
  shapes,
  type Format,
  type Rendition,
  type Shape,
} from "@/lib/media/renditions/rendition";
import { openPicture } from "@/lib/media/open-picture";
import { served } from "@/lib/media/stores";
import type { Ending } from "@/lib/storage/storage";

const endings: Record<Format, Ending> = { avif: "avif", webp: "webp", jpeg: "jpg" };

export type Rendered = { renditions: Rendition[]; placeholder: string };

/**
 * Makes what is needed at once, one whole picture of modest width and the placeholder, and keeps
 * the files in the store of what is served. `bytes` are a picture that was checked.
 */
export async function renderFirst(bytes: Uint8Array, words: EmbeddedWords): Promise<Rendered> {
  const renditions = await renderPieces(bytes, [firstPieceOf(await sizeOf(bytes))], words);
  return { renditions, placeholder: await placeholderOf(bytes) };
}

/** Makes all that the recipe asks for, with each shape cut around the focal point; keeps the files likewise. */
export async function renderAll(
  bytes: Uint8Array,
  focal: Point,
  words: EmbeddedWords,
): Promise<Rendered> {
  const renditions = await renderPieces(bytes, piecesOf(await sizeOf(bytes), focal), words);
  return { renditions, placeholder: await placeholderOf(bytes) };
}

async function sizeOf(bytes: Uint8Array): Promise<Size> {
  return (await openPicture(bytes).metadata()).autoOrient;
}

/** Works through the pieces of each shape from the widest down, each made from the one cut for the widest. */
async function renderPieces(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  words: EmbeddedWords,
): Promise<Rendition[]> {
  const made: Rendition[] = [];
  for (const shape of Object.keys(shapes) as Shape[]) {
    const [widest, ...narrower] = pieces.filter((piece) => piece.shape === shape);
    if (widest === undefined) continue;
    const cut = await openPicture(bytes)
      .autoOrient()
      .extract(widest.crop)
      .resize({ ...widest.size, fit: "fill" })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    for (const { size, formats: wanted } of [widest, ...narrower]) {
      const piece = sharp(cut.data, { raw: cut.info }).resize({ ...size, fit: "fill" });
      for (const format of wanted) {
        const file = await compress(piece.clone(), format, words);
        const key = await served().put(file, endings[format]);
        made.push({ shape, format, ...size, byteSize: file.byteLength, key });
      }
    }
  }
  return made.toSorted(
    (one, other) =>
      Object.keys(shapes).indexOf(one.shape) - Object.keys(shapes).indexOf(other.shape) ||
      formats.indexOf(one.format) - formats.indexOf(other.format) ||
      one.width - other.width,
  );
}

function compress(piece: Sharp, format: Format, words: EmbeddedWords): Promise<Buffer> {
  const xmp = xmpOf(words);
  const withWords = xmp === null ? piece : piece.withXmp(xmp);
  // What is clear in the picture shows the page in the other formats; JPEG has no such thing.
  const flat = format === "jpeg" ? withWords.flatten({ background: "#ffffff" }) : withWords;
  return flat.toFormat(format, compression[format]).toBuffer();
}

/** Some hundred bytes that hint at the picture until it is there. */
async function placeholderOf(bytes: Uint8Array): Promise<string> {
  const tiny = await openPicture(bytes)
    .autoOrient()
    .flatten({ background: "#ffffff" })
    .resize({ width: 16, height: 16, fit: "inside" })
    .toColourspace("srgb")
    .webp({ quality: 30, effort: 4 })
    .toBuffer();
  return `data:image/webp;base64,${tiny.toString("base64")}`;
}
