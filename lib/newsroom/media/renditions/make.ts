// Makes the files of a picture: cut, shrunk, upright, in sRGB, with the words that go with it and
// nothing else that the file said. Works in a process of its own, see lib/newsroom/media/worker/.
import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { InvalidInputError } from "@/lib/base/errors";
import { withReadableProfile } from "@/lib/newsroom/media/colours/with-profile";
import { openPicture } from "@/lib/newsroom/media/open-picture";
import type { FocalPoint, Size } from "@/lib/content/media/crop";
import { xmpOf, type EmbeddedWords } from "@/lib/newsroom/media/renditions/embedded-words";
import {
  compression,
  firstPieceOf,
  piecesOf,
  type Piece,
} from "@/lib/newsroom/media/renditions/recipe";
import {
  endings,
  shapes,
  type Format,
  type Rendition,
  type Shape,
} from "@/lib/content/media/rendition";
import { keyOf } from "@/lib/base/storage/storage";
import { logError } from "@/lib/base/log/log";

export type MadeFile = { rendition: Rendition; bytes: Buffer };
/** `placeholder`: some hundred bytes that hint at the picture until it is there. */
export type Made = { files: MadeFile[]; placeholder: string };

/**
 * What is needed at once: one whole picture of modest width. `bytes` are a picture that was checked.
 * @throws InvalidInputError if they cannot be read to the end all the same
 */
export function makeFirst(bytes: Uint8Array, words: EmbeddedWords): Promise<Made> {
  return readToTheEnd(make(bytes, words, (size) => [firstPieceOf(size)]));
}

/** All that the recipe asks for, with each shape cut around the focal point. */
export function makeAll(bytes: Uint8Array, focal: FocalPoint, words: EmbeddedWords): Promise<Made> {
  return readToTheEnd(make(bytes, words, (size) => piecesOf(size, focal)));
}

function readToTheEnd(made: Promise<Made>): Promise<Made> {
  return made.catch((error: unknown) => {
    logError("A picture could not be made ready.", { error });
    throw new InvalidInputError("Its file cannot be read to the end.");
  });
}

async function make(
  file: Uint8Array,
  words: EmbeddedWords,
  recipe: (picture: Size) => Piece[],
): Promise<Made> {
  const bytes = await withReadableProfile(file);
  const { autoOrient, icc } = await openPicture(bytes).metadata();
  const open = () => openUpright(bytes, icc !== undefined);
  const files = await renderPieces(open, recipe(autoOrient), words);
  return { files, placeholder: await placeholderOf(open()) };
}

/**
 * The picture in the screen's colours, on white: dark lines on nothing could not be seen on a dark page. A colour profile is
 * named as the wanted one, since of more than eight bits a colour space's name alone leaves the numbers as they are; and only
 * where the picture has one, since such numbers without any would be taken for Display P3.
 */
function openUpright(bytes: Uint8Array, hasProfile: boolean): Sharp {
  const picture = openPicture(bytes).autoOrient().flatten({ background: "#ffffff" });
  return hasProfile
    ? picture.withIccProfile("srgb", { attach: false })
    : picture.toColourspace("srgb");
}

/** Works through the pieces of each shape from the widest down, each made from the one cut for the widest. */
async function renderPieces(
  open: () => Sharp,
  pieces: readonly Piece[],
  words: EmbeddedWords,
): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const shape of Object.keys(shapes) as Shape[]) {
    const [widest, ...narrower] = pieces.filter((piece) => piece.shape === shape);
    if (widest === undefined) continue;
    const cut = await open()
      .extract(widest.crop)
      .resize({ ...widest.size, fit: "fill" })
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

function compress(piece: Sharp, format: Format, words: EmbeddedWords): Promise<Buffer> {
  const xmp = xmpOf(words);
  const withWords = xmp === null ? piece : piece.withXmp(xmp);
  return withWords.toFormat(format, compression[format]).toBuffer();
}

async function placeholderOf(picture: Sharp): Promise<string> {
  const tiny = await picture
    .resize({ width: 16, height: 16, fit: "inside" })
    .webp({ quality: 30, effort: 4 })
    .toBuffer();
  return `data:image/webp;base64,${tiny.toString("base64")}`;
}
