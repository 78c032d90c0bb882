// Which backups are kept, and which files then have no name.
import type { FileStore } from "@/lib/base/storage/storage";
import { listAll } from "@/lib/newsroom/backups/files";
import { listBackups, type Backup } from "@/lib/newsroom/backups/list";
import { readLines } from "@/lib/newsroom/backups/pieces";
import type { BackupStores } from "@/lib/newsroom/backups/target";
import { InvalidInputError } from "@/lib/base/errors";

/**
 * Keeps the newest backups and removes the others, then every file that none of those kept names. A manifest goes before
 * its files: what is left of a backup is no backup.
 * @returns how many backups were removed
 * @throws InvalidInputError if one cannot be read: nothing was removed, since its files cannot be told from others
 */
export async function pruneBackups(target: BackupStores, keep: number): Promise<number> {
  const { backups, unreadable } = await listBackups(target);
  if (unreadable.length > 0) {
    throw new InvalidInputError([
      "No older backup was removed, since one cannot be read:",
      ...unreadable,
    ]);
  }
  const kept = backups.slice(-keep);
  const old = backups.slice(0, -keep);
  const named = await namesOf(target, kept);
  await removeAll(
    target.manifests,
    old.map(({ key }) => key),
  );
  for (const kind of ["pieces", "originals", "served"] as const) {
    const there = await listAll(target[kind]);
    await removeAll(
      target[kind],
      [...there].filter((key) => !named[kind].has(key)),
    );
  }
  return old.length;
}

async function namesOf(target: BackupStores, backups: readonly Backup[]) {
  const named = {
    pieces: new Set<string>(),
    originals: new Set<string>(),
    served: new Set<string>(),
  };
  for (const { manifest } of backups) {
    const { database, originals, served, secret } = manifest;
    for (const { parts } of [database, originals.keys, served.keys, ...(secret ? [secret] : [])]) {
      for (const key of parts) named.pieces.add(key);
    }
    for (const kind of ["originals", "served"] as const) {
      for (const key of await readLines(target.pieces, manifest[kind].keys)) named[kind].add(key);
    }
  }
  return named;
}

async function removeAll(store: FileStore, keys: readonly string[]): Promise<void> {
  for (const { error } of await store.remove(keys)) throw error;
}
