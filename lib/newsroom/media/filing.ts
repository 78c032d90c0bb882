// A picture's file is kept before its record is written, and let go again if that fails.
import { createHash } from "node:crypto";
import type { Facts } from "@/lib/content/media/facts";
import { assertNotTooLarge } from "@/lib/newsroom/media/intake/limits";
import { embeddedWordsOf } from "@/lib/newsroom/media/renditions/embedded-words";
import { abandonFile, leaveUnlessNamed } from "@/lib/newsroom/media/renditions/leftovers";
import { toBeRendered } from "@/lib/newsroom/media/renditions/pending";
import { renderFirst } from "@/lib/newsroom/media/renditions/render";
import type { Rendition } from "@/lib/content/media/rendition";
import { originals } from "@/lib/newsroom/media/stores";
import { whileSomebodyWaits } from "@/lib/newsroom/media/worker/apart";
import { keyOf, mimeTypes, pictureEndings } from "@/lib/base/storage/storage";

export type PictureFile = { bytes: Buffer; fileName: string };

/** The columns of a record that its file alone decides. */
export type FileColumns = {
  fileKey: string;
  mimeType: string;
  width: number;
  height: number;
  byteSize: number;
  fileName: string;
  likeness: string;
  renditions: Rendition[];
  placeholder: string;
} & typeof toBeRendered;

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The keys that these bytes may be kept under, whichever kind of picture they are. */
export function keysOf(bytes: Uint8Array): string[] {
  const sha256 = sha256Of(bytes);
  return pictureEndings.map((ending) => keyOf(sha256, ending));
}

/**
 * Checks a file and keeps it with its first renditions, which carry its own words or those given; gives what its record
 * is to say. The caller who writes the record calls `leaveFiles`; files that no record names go a day later.
 * @throws InvalidInputError if it is no picture that may come in: then nothing was kept
 */
export async function keep(
  { bytes, fileName }: PictureFile,
  words: Partial<Facts> = {},
): Promise<{ columns: FileColumns; facts: Facts; hasUnreadText: boolean; since: Date }> {
  assertNotTooLarge(bytes.length);
  const read = await whileSomebodyWaits("readPicture", bytes, fileName);
  const { ending, facts, hasUnreadText, ...picture } = read;
  const fileKey = keysOf(bytes).find((key) => key.endsWith(`.${ending}`)) ?? "";
  const since = await leaveUnlessNamed([fileKey]);
  await originals().put(bytes, ending);
  try {
    const first = await renderFirst(bytes, embeddedWordsOf({ ...facts, ...words }));
    const about = { fileKey, mimeType: mimeTypes[ending], byteSize: bytes.length };
    const columns = { ...picture, ...about, ...first, ...toBeRendered };
    return { columns, facts, hasUnreadText, since };
  } catch (error) {
    await abandonFile(fileKey, since);
    throw error;
  }
}

/** Keeps a file, and lets `write` put it into a record. If that fails, the file is let go. */
export async function keepWhile<Result>(
  file: PictureFile,
  write: (columns: FileColumns, facts: Facts, hasUnreadText: boolean) => Promise<Result>,
): Promise<Result> {
  const { columns, facts, hasUnreadText, since } = await keep(file);
  try {
    return await write(columns, facts, hasUnreadText);
  } catch (error) {
    await abandonFile(columns.fileKey, since);
    throw error;
  }
}

/** All files of a record, for `leaveFiles`. */
export function filesOf({ fileKey, renditions }: FileColumns): { key: string }[] {
  return [{ key: fileKey }, ...renditions];
}
