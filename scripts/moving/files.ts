// Files of one store, in another. Each is read to its end where it was copied, which checks its hash.
import { InvalidInputError } from "@/lib/base/errors";
import { DamagedFileError } from "@/lib/base/storage/checked";
import { copyFiles } from "@/lib/base/storage/copy";
import type { FileStore } from "@/lib/base/storage/storage";

/** Files that are read at once. */
const mostAtOnce = 4;

export type MovedFiles = {
  /** Those that both stores have now. */
  count: number;
  /** Keys of files that were damaged where they are. The target has none of them. */
  damaged: string[];
};

/**
 * Refuses a store that has files, and none of this newsroom's: another newsroom may delete what both have.
 * @param name of the store, for the sentence
 * @throws InvalidInputError
 */
export async function assertNotOfOthers(
  source: FileStore,
  target: FileStore,
  name: string,
): Promise<void> {
  const known = new Set<string>();
  for await (const keys of source.list()) for (const key of keys) known.add(key);
  let isEmpty = true;
  for await (const keys of target.list()) {
    if (keys.some((key) => known.has(key))) return;
    isEmpty &&= keys.length === 0;
  }
  if (isEmpty) return;
  throw new InvalidInputError(
    `${name} has files, and none of this newsroom's. Name an empty folder instead.`,
  );
}

/** @throws InvalidInputError if the target does not give back what it was given */
export async function moveFiles(
  source: FileStore,
  target: FileStore,
  told: (line: string) => void,
): Promise<MovedFiles> {
  await copyAll(source, target, told);
  const spoilt = await keysOfDamaged(source, target);
  // What stands under its key is never written again by itself.
  for (const { error } of await target.remove(spoilt)) throw error;
  const { count, damaged } = await copyAll(source, target, told);
  if (spoilt.length > 0 && (await keysOfDamaged(source, target)).length > 0) {
    throw new InvalidInputError("The store does not give back what it was given.");
  }
  return { count, damaged };
}

async function copyAll(
  source: FileStore,
  target: FileStore,
  told: (line: string) => void,
): Promise<MovedFiles> {
  const { copied, there, failures } = await copyFiles(source, target);
  for (const { error } of failures) if (!(error instanceof DamagedFileError)) throw error;
  told(`Files: ${copied} copied, ${there} were there already`);
  return { count: copied + there, damaged: failures.map(({ key }) => key).sort() };
}

/** Those of the source that the target has damaged. */
async function keysOfDamaged(source: FileStore, target: FileStore): Promise<string[]> {
  const damaged: string[] = [];
  for await (const keys of source.list()) {
    for (let at = 0; at < keys.length; at += mostAtOnce) {
      const some = keys.slice(at, at + mostAtOnce);
      const whole = await Promise.all(some.map((key) => isWholeOrMissing(target, key)));
      damaged.push(...some.filter((_, index) => !whole[index]));
    }
  }
  return damaged;
}

async function isWholeOrMissing(store: FileStore, key: string): Promise<boolean> {
  const file = await store.find(key);
  if (file === null) return true;
  try {
    await file.read().pipeTo(new WritableStream());
    return true;
  } catch (error) {
    if (error instanceof DamagedFileError) return false;
    throw error;
  }
}
