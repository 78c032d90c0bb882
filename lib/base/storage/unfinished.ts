// Files on the disk that are not whole yet.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";

/** A file that is whole, on the disk itself and not only on its way there. */
export type Written = { path: string; sha256: string; size: number };

/** Writes the bytes into a file of the folder, lets `use` move or read it, and removes what is left of it. */
export async function withWritten<Result>(
  folder: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  use: (written: Written) => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  const path = join(/* turbopackIgnore: true */ folder, randomUUID());
  try {
    return await use({ path, ...(await writeThrough(path, bytes)) });
  } finally {
    await rm(path, { force: true });
  }
}

async function writeThrough(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>) {
  const hash = createHash("sha256");
  const file = await open(path, "wx");
  try {
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(part);
      await file.writeFile(part);
    }
    await file.sync();
    return { sha256: hash.digest("hex"), size: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

/** Takes away what killed processes left. Call it before anything is written. */
export async function sweepFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
