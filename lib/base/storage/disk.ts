// A store in a folder of the disk.
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checked, DamagedFileError, hashOf, streamOf } from "@/lib/base/storage/checked";
import {
  keyOf,
  readKey,
  type FileStore,
  type Part,
  type RemovalFailure,
} from "@/lib/base/storage/storage";
import { sweepFolder, withWritten } from "@/lib/base/storage/unfinished";

/**
 * Keeps files below the folder. A file gets its own name once all of it is on the disk, so under
 * that name it is whole, whenever the process is killed; what a killed process leaves is in
 * `unfinished/` and is swept away by `sweepUnfinished`.
 */
export function diskStore(folder: string): FileStore {
  const pathOf = (key: string) => join(/* turbopackIgnore: true */ folder, key);

  return {
    put(bytes, ending) {
      return withWritten(pathOf("unfinished"), bytes, async ({ path, sha256 }) => {
        const key = keyOf(sha256, ending);
        await mkdir(dirname(pathOf(key)), { recursive: true });
        await rename(path, pathOf(key));
        return key;
      });
    },

    async get(key) {
      const read = readKey(key);
      if (read === null) return null;
      const bytes = await nullIfMissing(readFile(pathOf(key)));
      if (bytes !== null && hashOf(bytes) !== read.sha256) throw new DamagedFileError(key);
      return bytes;
    },

    async find(key) {
      const read = readKey(key);
      const found = read && (await nullIfMissing(stat(pathOf(key))));
      if (read === null || found === null) return null;
      return {
        size: found.size,
        read(part) {
          const parts = partsOf(pathOf(key), part);
          return streamOf(part ? parts : checked(parts, key, read.sha256));
        },
      };
    },

    async *list() {
      const folders = (await nullIfMissing(readdir(pathOf("")))) ?? [];
      for (const name of folders.filter((one) => /^[0-9a-f]{2}$/.test(one))) {
        const files = (await nullIfMissing(readdir(pathOf(name)))) ?? [];
        yield files.map((file) => `${name}/${file}`).filter((key) => readKey(key) !== null);
      }
    },

    async remove(keys) {
      const failures: RemovalFailure[] = [];
      for (const key of keys.filter((one) => readKey(one) !== null)) {
        await rm(pathOf(key), { force: true }).catch((error: unknown) =>
          failures.push({ key, error }),
        );
      }
      return failures;
    },
  };
}

/** Takes away what killed processes left half written. Call it before anything is put. */
export async function sweepUnfinished(folder: string): Promise<void> {
  await sweepFolder(join(folder, "unfinished"));
}

async function* partsOf(path: string, part: Part | undefined): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, part);
}

function nullIfMissing<Result>(work: Promise<Result>): Promise<Result | null> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
