// Proves the newest backup: it is restored aside, counted and compared, and what was restored is removed again.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { now } from "@/lib/base/clock";
import { createDatabase, dropDatabase, nameInUrl } from "@/lib/base/dumps/databases";
import { InvalidInputError } from "@/lib/base/errors";
import { checkFiles } from "@/lib/newsroom/backups/check";
import { getBackup } from "@/lib/newsroom/backups/list";
import type { Manifest } from "@/lib/newsroom/backups/manifest";
import { assertRestorable } from "@/lib/newsroom/backups/restore";
import { restoreRecords } from "@/lib/newsroom/backups/restored-records";
import type { Place } from "@/lib/newsroom/backups/snapshot";
import { targetOf, type BackupTarget } from "@/lib/newsroom/backups/target";
import { whileFilesAreKept } from "@/lib/newsroom/media/renditions/deletion";

/** Every file is read to its end once in so many drills, a part in each. Of all files each drill sees that they are there. */
const parts = 7;

const day = 86_400_000;

/** @throws InvalidInputError with a sentence if the newest backup cannot be restored */
export async function drill(settings: Place, from: string): Promise<Manifest> {
  const target = targetOf(from, settings);
  // A backup that begins meanwhile would take away what is restored aside.
  const proven = await whileFilesAreKept(async () => {
    const { manifest } = await getBackup(target);
    assertRestorable(manifest, settings.databaseUrl);
    await restoreAside(settings, target, manifest);
    const today = Math.floor(now().getTime() / day) % parts;
    await checkFiles(target, manifest, {
      told: () => {},
      isRead: (key) => parseInt(key.slice(0, 2), 16) % parts === today,
    });
    return manifest;
  });
  if (proven === null) throw new InvalidInputError("Another backup is being made.");
  return proven;
}

async function restoreAside(
  settings: Place,
  target: BackupTarget,
  manifest: Manifest,
): Promise<void> {
  await withPlaceAside(settings, target, (place) => restoreRecords(target, manifest, place));
}

/** A place that has no records yet, for as long as `use` needs it. */
export async function withPlaceAside<Result>(
  settings: Place,
  { scratch }: BackupTarget,
  use: (place: Place) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl: url } = settings;
  if (url === null) {
    const dataFolder = join(scratch, "aside");
    const remove = () => rm(scratch, { recursive: true, force: true });
    await remove();
    try {
      return await use({ databaseUrl: null, store: null, dataFolder });
    } finally {
      await remove();
    }
  }
  const name = `${nameInUrl(url)}_aside`;
  await dropDatabase(url, name);
  try {
    return await use({ ...settings, databaseUrl: await createDatabase(url, name) });
  } finally {
    await dropDatabase(url, name);
  }
}
