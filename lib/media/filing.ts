// A picture's file is kept before its record is written, and let go again if that fails.
import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import type { Facts } from "@/lib/media/intake/facts/facts";
import { readPicture } from "@/lib/media/intake/read-picture";
import { toBeRendered } from "@/lib/media/renditions/pending";
import { renderFirst } from "@/lib/media/renditions/render";
import type { Rendition } from "@/lib/media/renditions/rendition";
import { originals, served } from "@/lib/media/stores";
import { keyOf, mimeTypes, type Ending } from "@/lib/storage/storage";

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

/** The keys that these bytes may be kept under, whichever kind of picture they are. */
export function keysOf(bytes: Uint8Array): string[] {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return (Object.keys(mimeTypes) as Ending[]).map((ending) => keyOf(sha256, ending));
}

/**
 * Checks a file and keeps it with its first renditions; gives what its record is to say.
 * @throws InvalidInputError if it is no picture that may come in: then nothing was kept
 */
export async function keep(file: PictureFile): Promise<{ columns: FileColumns; facts: Facts }> {
  const { bytes } = file;
  const { ending, facts, ...picture } = await readPicture(bytes, file.fileName);
  const fileKey = await originals().put(bytes, ending);
  try {
    const first = await renderFirst(bytes, facts);
    const about = { fileKey, mimeType: mimeTypes[ending], byteSize: bytes.length };
    return { columns: { ...picture, ...about, ...first, ...toBeRendered }, facts };
  } catch (error) {
    await letGo({ fileKey, renditions: [] });
    throw error;
  }
}

/** Keeps a file, and lets `write` put it into a record. If that fails, what was kept is let go. */
export async function keepWhile<Result>(
  file: PictureFile,
  write: (columns: FileColumns, facts: Facts) => Promise<Result>,
): Promise<Result> {
  const { columns, facts } = await keep(file);
  try {
    return await write(columns, facts);
  } catch (error) {
    await letGo(columns);
    throw error;
  }
}

type KeptFiles = { fileKey: string | null; renditions: readonly Rendition[] };

/** Removes files, except those that a record has. */
export async function letGo({ fileKey, renditions }: KeptFiles): Promise<void> {
  if (fileKey !== null && (await db().media.count({ where: { fileKey } })) === 0) {
    await originals().remove(fileKey);
  }
  for (const { key } of renditions) {
    if (!(await isServed(key))) await served().remove(key);
  }
}

/** Whether a record has this rendition. Two records have one if their files differ in nothing that is seen or said. */
async function isServed(key: string): Promise<boolean> {
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "Media" WHERE instr("renditions", ${key}) > 0 LIMIT 1`;
  return found !== undefined;
}
