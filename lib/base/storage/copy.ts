// Takes the files of one store into another.
import { partsOf } from "@/lib/base/storage/parts";
import { readKey, type FileStore } from "@/lib/base/storage/storage";

/** How many files are copied at once. */
const mostAtOnce = 4;

export type Copied = {
  copied: number;
  /** Files that the other store had already. */
  there: number;
  failures: { key: string; error: unknown }[];
};

/** Copies what `to` lacks. A file that cannot be copied, such as a damaged one, holds up no other. */
export async function copyFiles(from: FileStore, to: FileStore): Promise<Copied> {
  const there = new Set<string>();
  for await (const keys of to.list()) for (const key of keys) there.add(key);
  const result: Copied = { copied: 0, there: 0, failures: [] };
  for await (const keys of from.list()) {
    const missing = keys.filter((key) => !there.has(key));
    result.there += keys.length - missing.length;
    for (let at = 0; at < missing.length; at += mostAtOnce) {
      await Promise.all(
        missing.slice(at, at + mostAtOnce).map(async (key) => {
          try {
            if (await copyFile(from, to, key)) result.copied += 1;
          } catch (error) {
            result.failures.push({ key, error });
          }
        }),
      );
    }
  }
  return result;
}

/** False if it was removed since it was listed. */
async function copyFile(from: FileStore, to: FileStore, key: string): Promise<boolean> {
  const read = readKey(key);
  const file = read && (await from.find(key));
  if (!read || !file) return false;
  await to.put(partsOf(file.read()), read.ending);
  return true;
}
