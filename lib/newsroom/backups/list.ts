// The backups that a target has.
import { InvalidInputError } from "@/lib/base/errors";
import { DamagedFileError } from "@/lib/base/storage/checked";
import { readManifest, type Manifest } from "@/lib/newsroom/backups/manifest";
import type { BackupStores } from "@/lib/newsroom/backups/target";

export type Backup = { key: string; manifest: Manifest };

export type ListedBackups = {
  /** The oldest first. */
  backups: Backup[];
  /** A sentence for each that cannot be read. */
  unreadable: string[];
};

export async function listBackups({ manifests }: BackupStores): Promise<ListedBackups> {
  const listed: ListedBackups = { backups: [], unreadable: [] };
  for await (const keys of manifests.list()) {
    for (const key of keys) {
      try {
        const bytes = await manifests.get(key);
        if (bytes === null) continue;
        listed.backups.push({ key, manifest: readManifest(Buffer.from(bytes).toString("utf8")) });
      } catch (error) {
        if (!(error instanceof InvalidInputError || error instanceof DamagedFileError)) throw error;
        listed.unreadable.push(`${key}: ${error.message}`);
      }
    }
  }
  listed.backups.sort((one, other) =>
    one.manifest.moment < other.manifest.moment
      ? -1
      : Number(one.manifest.moment > other.manifest.moment),
  );
  return listed;
}

/**
 * The newest backup, or the one of a moment that begins so.
 * @throws InvalidInputError if there is none, or if the newest cannot be told from one that cannot be read
 */
export async function getBackup(
  target: BackupStores & { name: string },
  moment?: string,
): Promise<Backup> {
  const { backups, unreadable } = await listBackups(target);
  if (moment === undefined) {
    if (unreadable.length > 0) {
      const others = backups.map((backup) => backup.manifest.moment).join(", ");
      throw new InvalidInputError([
        `A backup in ${target.name} cannot be read, and it may be the newest one.`,
        ...unreadable,
        ...(others === "" ? [] : [`Choose one of the others by --backup MOMENT: ${others}`]),
      ]);
    }
    const newest = backups.at(-1);
    if (newest === undefined) throw new InvalidInputError(`${target.name} has no backup.`);
    return newest;
  }
  const found = backups.filter((backup) => backup.manifest.moment.startsWith(moment));
  const [one] = found;
  if (one !== undefined && found.length === 1) return one;
  throw new InvalidInputError([
    found.length === 0
      ? `${target.name} has no backup of ${moment}.`
      : `${target.name} has several backups of ${moment}.`,
    ...unreadable,
  ]);
}
