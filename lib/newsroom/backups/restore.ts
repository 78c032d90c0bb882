// Puts a backup in the newsroom's place. What was there stays, under another name. Everything is read and compared before
// anything is renamed.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { now } from "@/lib/base/clock";
import type { Env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import {
  createDatabase,
  dropDatabase,
  exchangeDatabase,
  nameInUrl,
} from "@/lib/base/dumps/databases";
import { copyNamedFiles } from "@/lib/newsroom/backups/files";
import { assertPictureKeys, type Manifest } from "@/lib/newsroom/backups/manifest";
import { readLines, readPieces } from "@/lib/newsroom/backups/pieces";
import { restoreNewsroom } from "@/lib/newsroom/backups/restored-records";
import type { Place } from "@/lib/newsroom/backups/snapshot";
import type { BackupTarget } from "@/lib/newsroom/backups/target";
import { folderStores, storesOf, type Stores } from "@/lib/newsroom/media/stores";
import { secretFile } from "@/lib/newsroom/users/server-secret";

type Told = (line: string) => void;

/** Where a newsroom is put together before it takes the place of the former one. */
export function restoringFolder(dataFolder: string): string {
  return `${dataFolder}.restoring`;
}

/**
 * @throws InvalidInputError if the backup is of a newer program, or of another kind of database
 */
export function assertRestorable(
  { kind, migrations, program }: Manifest,
  databaseUrl: string | null,
): void {
  const folder = kind === "sqlite" ? "prisma/migrations" : "prisma/postgresql/migrations";
  const known = new Set(readdirSync(folder));
  if (migrations.some((name) => !known.has(name))) {
    throw new InvalidInputError(
      `This backup was made by a newer Stet (${program}), with a database that this one does not know. Restore it with that version.`,
    );
  }
  if ((kind === "postgresql") === (databaseUrl !== null)) return;
  const [its, ours] = kind === "sqlite" ? ["SQLite", "PostgreSQL"] : ["PostgreSQL", "SQLite"];
  throw new InvalidInputError(
    `This backup is of a newsroom in ${its}, and the settings name ${ours}. Restore it with the settings of then, and move it by npm run move.`,
  );
}

export type Restored = {
  /** What the former newsroom is called now; null: there was none. */
  former: string | null;
  /** Files that records name and the backup lacks. */
  lacking: string[];
};

type Options = { told: Told; assertStopped: () => Promise<void> };

/**
 * Restores into the place of the settings.
 * @throws InvalidInputError with a sentence: then the newsroom is as it was
 */
export async function restoreInPlace(
  settings: Place & Pick<Env, "secret">,
  target: BackupTarget,
  manifest: Manifest,
  options: Options,
): Promise<Restored> {
  assertRestorable(manifest, settings.databaseUrl);
  await options.assertStopped();
  return settings.databaseUrl === null
    ? inFolder(settings, target, manifest, options)
    : inPostgresql(settings, settings.databaseUrl, target, manifest, options);
}

/**
 * Restores into a place of its own, which must be empty.
 * @throws InvalidInputError as `restoreInPlace`
 */
export async function restoreInto(
  place: Place,
  target: BackupTarget,
  manifest: Manifest,
  told: Told,
): Promise<Restored> {
  assertRestorable(manifest, place.databaseUrl);
  const { dataFolder } = place;
  if (place.databaseUrl === null && existsSync(dataFolder) && readdirSync(dataFolder).length > 0) {
    throw new InvalidInputError(`${dataFolder} is not empty. Name a folder that is not there yet.`);
  }
  await restoreNewsroom(target, manifest, place);
  told("Records: the same as in the backup");
  const lacking = await restoreFiles(target, manifest, storesOf(place), told);
  if (place.databaseUrl === null) await restoreSecret(target, manifest, dataFolder);
  return { former: null, lacking };
}

async function inFolder(
  settings: Place,
  target: BackupTarget,
  manifest: Manifest,
  { told, assertStopped }: Options,
): Promise<Restored> {
  const { dataFolder, store } = settings;
  const aside = restoringFolder(dataFolder);
  await makeAside(aside, dataFolder);
  try {
    const place = { databaseUrl: null, store: null, dataFolder: aside };
    await restoreNewsroom(target, manifest, place);
    told("Records: the same as in the backup");
    const stores = store === null ? folderStores(place) : storesOf(settings);
    const lacking = await restoreFiles(target, manifest, stores, told);
    await restoreSecret(target, manifest, aside, dataFolder);
    await assertStopped();
    return { former: await exchangeFolder(dataFolder, aside), lacking };
  } catch (error) {
    // Once the former folder has its other name, the restored one is the newsroom.
    if (existsSync(dataFolder)) await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** @throws InvalidInputError if the folder cannot be renamed later: it is a disk of its own, or others own what is above */
async function makeAside(aside: string, dataFolder: string): Promise<void> {
  const advice = `Restore into another folder by --to FOLDER, and name it in STET_DATA.`;
  const parent = dirname(dataFolder);
  if (existsSync(dataFolder) && statSync(dataFolder).dev !== statSync(parent).dev) {
    throw new InvalidInputError(
      `${dataFolder} is a disk of its own and cannot be renamed. ${advice}`,
    );
  }
  try {
    await rm(aside, { recursive: true, force: true });
    mkdirSync(aside, { mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError(`Nothing can be put beside ${dataFolder}: ${reason}. ${advice}`);
  }
}

/** A start between the two renames is refused (scripts/prepare/data-folder.ts). */
async function exchangeFolder(dataFolder: string, aside: string): Promise<string | null> {
  const former = existsSync(dataFolder) ? `${dataFolder}.before-restore-${stamp()}` : null;
  if (former !== null) await rename(dataFolder, former);
  await rename(aside, dataFolder);
  return former;
}

async function inPostgresql(
  settings: Place & Pick<Env, "secret">,
  url: string,
  target: BackupTarget,
  manifest: Manifest,
  { told, assertStopped }: Options,
): Promise<Restored> {
  const own = nameInUrl(url);
  const next = `${own}_restoring`;
  await dropDatabase(url, next);
  const databaseUrl = await createDatabase(url, next);
  try {
    await restoreNewsroom(target, manifest, { ...settings, databaseUrl });
    told("Records: the same as in the backup");
    const lacking = await restoreFiles(target, manifest, storesOf(settings), told);
    await assertStopped();
    const at = stamp();
    const former = `${own}_before_restore_${at.replaceAll("-", "_").toLowerCase()}`;
    await exchangeDatabase(url, { next, former, by: "postgres" });
    if (settings.secret === null) await exchangeSecret(target, manifest, settings.dataFolder, at);
    return { former: `the database ${former}`, lacking };
  } catch (error) {
    await dropDatabase(url, next);
    throw error;
  }
}

/**
 * Copies the files that are not there. One that is there and damaged is replaced.
 * @returns those that the newsroom lacked when it was backed up
 * @throws InvalidInputError if the backup has a file no more, or has it damaged
 */
async function restoreFiles(
  target: BackupTarget,
  manifest: Manifest,
  into: Stores,
  told: Told,
): Promise<string[]> {
  for (const which of ["originals", "served"] as const) {
    const keys = await readLines(target.pieces, manifest[which].keys);
    assertPictureKeys(keys);
    const name = which === "served" ? "renditions" : "originals";
    const { copied, there, lacking } = await copyNamedFiles(target[which], into[which], keys, {
      isRead: true,
      told: (done) => told(`Files (${name}): ${done} of ${keys.length}`),
    });
    if (lacking.length > 0) {
      throw new InvalidInputError([
        `The backup is not whole: ${lacking.length} files (${name}) are missing or damaged in it.`,
        ...lacking.slice(0, 20),
      ]);
    }
    told(`Files (${name}): ${copied} restored, ${there} were there already`);
  }
  return manifest.lacking;
}

/** `former`: a data folder that has a secret, for a backup that has none. */
async function restoreSecret(
  { pieces }: BackupTarget,
  manifest: Manifest,
  dataFolder: string,
  former?: string,
): Promise<void> {
  const secret = await readSecret(pieces, manifest, former);
  if (secret !== null) await writeFile(secretFile(dataFolder), secret, { mode: 0o600 });
}

async function readSecret(
  pieces: BackupTarget["pieces"],
  { secret }: Manifest,
  former?: string,
): Promise<Buffer | null> {
  if (secret === null) {
    const file = former === undefined ? null : secretFile(former);
    return file !== null && existsSync(file) ? readFileSync(file) : null;
  }
  const parts: Uint8Array[] = [];
  for await (const part of readPieces(pieces, secret)) parts.push(part);
  return Buffer.concat(parts);
}

/** The files of a newsroom in PostgreSQL stay where they are, and so does its former secret. */
async function exchangeSecret(
  target: BackupTarget,
  manifest: Manifest,
  dataFolder: string,
  at: string,
): Promise<void> {
  const secret = await readSecret(target.pieces, manifest);
  const file = secretFile(dataFolder);
  if (secret === null || (existsSync(file) && readFileSync(file).equals(secret))) return;
  if (existsSync(file)) await rename(file, `${file}.before-restore-${at}`);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(file, secret, { mode: 0o600 });
}

/** A moment as a part of a name, in UTC. */
function stamp(): string {
  return now().toISOString().slice(0, 19).replaceAll(":", "-");
}
