// Makes the files of a picture: cut, shrunk, upright, in sRGB, with the words that go with it and
// nothing else that the file said.
import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { InvalidInputError } from "@/lib/errors";
import { xmpOf, type EmbeddedWords } from "@/lib/media/renditions/embedded-words";
import type { Point, Size } from "@/lib/media/renditions/crop";
import { leaveUnlessNamed } from "@/lib/media/renditions/leftovers";
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
import { keyOf, type Ending } from "@/lib/storage/storage";

const endings: Record<Format, Ending> = { avif: "avif", webp: "webp", jpeg: "jpg" };

export type Rendered = { renditions: Rendition[]; placeholder: string };

type MadeFile = { rendition: Rendition; bytes: Buffer };

/**
 * Makes what is needed at once, one whole picture of modest width and the placeholder, and keeps
 * the files in the store of what is served. `bytes` are a picture that was checked.
 * @throws InvalidInputError if they cannot be read to the end all the same
 */
export async function renderFirst(bytes: Uint8Array, words: EmbeddedWords): Promise<Rendered> {
  return render(bytes, words, (size) => [firstPieceOf(size)]);
}

/** Makes all that the recipe asks for, with each shape cut around the focal point; keeps the files likewise. */
export async function renderAll(
  bytes: Uint8Array,
  focal: Point,
  words: EmbeddedWords,
): Promise<Rendered> {
  return render(bytes, words, (size) => piecesOf(size, focal));
}

async function render(
  bytes: Uint8Array,
  words: EmbeddedWords,
  recipe: (picture: Size) => Piece[],
): Promise<Rendered> {
  const { files, placeholder } = await make(bytes, words, recipe).catch((error: unknown) => {
    console.error("A picture could not be made ready:", error);
    throw new InvalidInputError("Its file cannot be read to the end.");
  });
  return { renditions: await keep(files), placeholder };
}

async function make(
  bytes: Uint8Array,
  words: EmbeddedWords,
  recipe: (picture: Size) => Piece[],
): Promise<{ files: MadeFile[]; placeholder: string }> {
  const { autoOrient } = await openPicture(bytes).metadata();
  const files = await renderPieces(bytes, recipe(autoOrient), words);
  return { files, placeholder: await placeholderOf(bytes) };
}

/** Works through the pieces of each shape from the widest down, each made from the one cut for the widest. */
async function renderPieces(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  words: EmbeddedWords,
): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const shape of Object.keys(shapes) as Shape[]) {
    const [widest, ...narrower] = pieces.filter((piece) => piece.shape === shape);
    if (widest === undefined) continue;
    const cut = await openPicture(bytes)
      .autoOrient()
      .extract(widest.crop)
      .resize({ ...widest.size, fit: "fill" })
      // Dark lines on nothing could not be seen on a dark page.
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    for (const { size, formats: wanted } of [widest, ...narrower]) {
      const piece = sharp(cut.data, { raw: cut.info }).resize({ ...size, fit: "fill" });
      for (const format of wanted) {
        const file = await compress(piece.clone(), format, words);
        const key = keyOf(createHash("sha256").update(file).digest("hex"), endings[format]);
        const rendition = { shape, format, ...size, byteSize: file.byteLength, key };
        made.push({ rendition, bytes: file });
      }
    }
  }
  return made;
}

/** Keeps the files; gives their renditions in the order of a record. */
async function keep(files: readonly MadeFile[]): Promise<Rendition[]> {
  await leaveUnlessNamed(files.map(({ rendition }) => rendition.key));
  for (const { rendition, bytes } of files) await served().put(bytes, endings[rendition.format]);
  return files
    .map(({ rendition }) => rendition)
    .toSorted(
      (one, other) =>
        Object.keys(shapes).indexOf(one.shape) - Object.keys(shapes).indexOf(other.shape) ||
        formats.indexOf(one.format) - formats.indexOf(other.format) ||
        one.width - other.width,
    );
}

function compress(piece: Sharp, format: Format, words: EmbeddedWords): Promise<Buffer> {
  const xmp = xmpOf(words);
  const withWords = xmp === null ? piece : piece.withXmp(xmp);
  return withWords.toFormat(format, compression[format]).toBuffer();
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
