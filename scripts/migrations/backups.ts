// The backup that precedes migrations: one file in the data folder, which has what the database had.
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { now } from "@/lib/base/clock";
import { MigrationError, reasonOf } from "./error";

/** How many a data folder keeps. */
const kept = 2;

const unfinished = "unfinished";

/** Says what is being done, a line for each thing. */
export type Tell = (line: string) => void;

/** Where the backups of a data folder are. */
export function backupsFolder(dataFolder: string): string {
  return join(dataFolder, "before-upgrades");
}

/**
 * Lets `write` make a backup under a name that does not count yet, names it, and removes all but the newest ones.
 * @param after the newest migration that the database has
 * @returns the backup's path
 * @throws MigrationError if it cannot be written
 */
export async function keepBackup(
  folder: string,
  after: string,
  ending: "db" | "dump",
  write: (file: string) => Promise<void>,
): Promise<string> {
  const time = now().toISOString().replaceAll(/[-:]/g, "").replace(/\..*/, "Z");
  const file = join(folder, `${time}-after-${after}.${ending}`);
  const draft = join(folder, `${unfinished}-${process.pid}.${ending}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    clearUnfinished(folder);
    await write(draft);
    chmodSync(draft, 0o600);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new MigrationError(
      `The backup that precedes an upgrade cannot be written to ${folder}. Nothing was changed. ${reasonOf(error)}`,
      { cause: error },
    );
  }
  for (const name of listBackups(folder).slice(0, -kept)) rmSync(join(folder, name));
  return file;
}

/** Oldest first. */
function listBackups(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{8}T\d{6}Z-after-.*\.(db|dump)$/.test(name))
    .sort();
}

/** What a killed process left. Migrations are applied by one process at a time. */
function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${unfinished}-`)) rmSync(join(folder, name));
  }
}

/** @throws MigrationError if the disk of a folder has less room than `bytes` */
export function assertRoom(folder: string, bytes: number, forWhat: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new MigrationError(
    `The upgrade needs ${inMegabytes(bytes)} of room in ${folder} for ${forWhat}, and ${inMegabytes(free)} are free. ` +
      "Nothing was changed.",
  );
}

export function sizeOf(file: string): string {
  return inMegabytes(statSync(file).size);
}

export function inMegabytes(bytes: number): string {
  const number = bytes / 1_000_000;
  return `${number < 10 ? Math.ceil(number * 10) / 10 : Math.ceil(number).toLocaleString("en")} MB`;
}
