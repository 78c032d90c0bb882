// A picture's file is looked at before anything of it is kept: its content decides, its name does not.
import sharp, { type Metadata } from "sharp";
import { InvalidInputError } from "@/lib/base/errors";
import { isHdr } from "@/lib/newsroom/media/colours/profile";
import { statedColours } from "@/lib/newsroom/media/colours/stated";
import { iptcOf } from "@/lib/newsroom/media/intake/containers/iptc";
import { nameOfForeign } from "@/lib/newsroom/media/intake/foreign";
import { nameOfSmuggled, searchIn } from "@/lib/newsroom/media/intake/smuggled";
import type { Facts } from "@/lib/content/media/facts";
import { hasUnreadText, readFacts } from "@/lib/newsroom/media/intake/facts/read-facts";
import { kinds, type Kind } from "@/lib/newsroom/media/intake/kinds";
import { likenessOf } from "@/lib/newsroom/media/intake/likeness";
import { assertNotTooLarge, mostPixels } from "@/lib/newsroom/media/intake/limits";
import { checkTrailer } from "@/lib/newsroom/media/intake/trailer";
import { openPicture } from "@/lib/newsroom/media/open-picture";
import { textUpTo } from "@/lib/base/text-input";
import type { Ending } from "@/lib/base/storage/storage";

export type ReadPicture = {
  ending: Ending;
  /** Pixels, upright. */
  width: number;
  height: number;
  /** The last part of the name it came with, 255 characters at most. It is a label and nothing else. */
  fileName: string;
  /** See lib/newsroom/media/intake/likeness.ts. */
  likeness: string;
  facts: Facts;
  /** Whether the file has words that are not among them, since they make sense in no encoding. */
  hasUnreadText: boolean;
};

/**
 * Reads a JPEG, PNG, WebP, AVIF or GIF (its first picture): checks that it is one, whole and nothing else
 * besides, and gives its upright size, its facts and its likeness. The size in pixels is known from the
 * file's head before anything is decoded.
 * @throws InvalidInputError with a sentence that says what is wrong
 */
export async function readPicture(bytes: Buffer, fileName: string): Promise<ReadPicture> {
  assertNotTooLarge(bytes.length);
  const kind = kindOf(bytes);
  const { tell, found } = searchIn(bytes);
  checkTrailer(bytes, kind.walk(bytes, 0, tell), kind, tell);
  refuse(found());
  // The head alone is read here, so that a bomb is known before it goes off.
  const metadata = await opened(sharp(bytes, { limitInputPixels: false }).metadata());
  assertNotTooManyPixels(metadata);
  // Some formats keep their words among the picture's data, or packed.
  for (const words of [metadata.xmp, metadata.exif]) if (words) refuse(nameOfSmuggled(words));
  assertNotHdr(bytes, metadata);
  const { width, height } = metadata.autoOrient;
  const likeness = await opened(likenessOf(openPicture(bytes)));
  const label = labelOf(fileName);
  const told = { ...metadata, iptc: kind.ending === "jpg" ? iptcOf(bytes) : metadata.iptc };
  return {
    ending: kind.ending,
    width,
    height,
    fileName: label,
    likeness,
    facts: readFacts(told),
    hasUnreadText: hasUnreadText(told),
  };
}

function refuse(smuggled: string | null): void {
  if (smuggled === null) return;
  throw new InvalidInputError(
    `The file contains ${smuggled} besides the picture. Save it as a new file in a photo program.`,
  );
}

function kindOf(bytes: Buffer): Kind {
  if (bytes.length === 0) throw new InvalidInputError("The file is empty.");
  const kind = kinds.find(({ begins }) => begins(bytes));
  if (kind) return kind;
  const name = nameOfForeign(bytes);
  const says = name === null ? "is not a picture" : `is ${name}`;
  throw new InvalidInputError(`The file ${says}. Send a JPEG, PNG, WebP, AVIF or GIF.`);
}

function assertNotTooManyPixels({ width, height }: Metadata): void {
  if (width * height <= mostPixels()) return;
  const most = mostPixels() / 1_000_000;
  throw new InvalidInputError(`The picture is too large: the limit is ${most} megapixels.`);
}

/** On a page its light would be grey: nothing here knows how bright it was meant. */
function assertNotHdr(bytes: Buffer, { format, icc }: Metadata): void {
  const stated = format === "png" || !icc ? statedColours(bytes) : null;
  if (stated === null || !isHdr(stated)) return;
  throw new InvalidInputError(
    "The picture is in HDR, which readers’ screens do not all show. Save it as a new file in sRGB or Display P3.",
  );
}

/** What the picture cannot be opened for lies in its file, whatever the decoder calls it. */
async function opened<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch(() => {
    throw new InvalidInputError("The picture cannot be opened: its file is damaged or cut off.");
  });
}

function labelOf(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? "";
  return textUpTo("A file name", Infinity).parse(last).slice(-255);
}
