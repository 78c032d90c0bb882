// A store in a folder of the disk.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { keyOf, readKey, type Storage } from "@/lib/base/storage/storage";

/**
 * Keeps files below the folder. A file gets its own name once all of it is on the disk, so under
 * that name it is whole, whenever the process is killed; what a killed process leaves is in
 * `unfinished/` and is swept away by `sweepUnfinished`.
 */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => join(/* turbopackIgnore: true */ folder, key);

  return {
    async put(bytes, ending) {
      const key = keyOf(hashOf(bytes), ending);
      const unfinished = pathOf(`unfinished/${randomUUID()}`);
      await mkdir(dirname(unfinished), { recursive: true });
      await mkdir(dirname(pathOf(key)), { recursive: true });
      try {
        await writeThrough(unfinished, bytes);
        await rename(unfinished, pathOf(key));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      return key;
    },

    async get(key) {
      const read = readKey(key);
      if (read === null) return null;
      const bytes = await readFile(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      if (bytes !== null && hashOf(bytes) !== read.sha256) {
        throw new Error(`The file ${key} is damaged: its bytes are not those that were kept.`);
      }
      return bytes;
    },

    async remove(key) {
      if (readKey(key) !== null) await rm(pathOf(key), { force: true });
    },
  };
}

/** Takes away what killed processes left half written. Call it before anything is put. */
export async function sweepUnfinished(folder: string): Promise<void> {
  await rm(join(folder, "unfinished"), { recursive: true, force: true });
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** On the disk itself, not only on its way there, when it is fulfilled. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
