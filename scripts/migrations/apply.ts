import { existsSync, statSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Connection } from "@/lib/base/sqlite/connection";
import { putInPlace } from "../prepare/put-in-place";
import { assertRoom, backupsFolder, keepBackup, sizeOf, type Tell } from "./backups";
import { readMigrations, type Migration } from "./folder";
import { migrationFailed, MigrationError } from "./error";
import {
  findPending,
  readHistory,
  refuseNewer,
  type HistoryEntry,
  type HistorySource,
} from "./history";
import { makeHistoryTable, recordOf } from "./record";

type Options = { hasBackup?: boolean; tell?: Tell };

/**
 * Applies the missing migrations in `folder` to the database `file`, and creates the file and its folder if need be. A
 * new database appears only when it is complete. An old one is backed up before, and gets all of them in one transaction: a
 * process that is killed, or a migration that fails, leaves what was there.
 * @param options `hasBackup`: somebody has backed it up
 * @returns the names of the applied migrations
 * @throws MigrationError as `findPending` does, if there is too little room, and if a migration fails
 */
export async function applyMigrations(
  file: string,
  folder: string,
  { hasBackup = false, tell = () => {} }: Options = {},
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  if (!existsSync(file)) {
    await make(file, migrations);
    return migrations.map(({ name }) => name);
  }
  const connection = new Connection(file);
  try {
    await useWriteAheadLog(connection);
    const history = await readHistory(sourceOf(connection));
    const pending = findPending(migrations, history, refuseNewer);
    if (pending.length === 0) return [];
    const isBackedUp = hasBackup || history.length === 0;
    if (!isBackedUp) assertRoom(dirname(file), roomNeeded(file), "a backup and the new tables");
    const before = isBackedUp ? null : (held: HistoryEntry[]) => keepCopy(file, held, tell);
    const needsKeysOff = pending.some(makesTablesAgain);
    const applied = await applyAtOnce(connection, migrations, needsKeysOff, before);
    for (const name of applied) tell(`Applied the migration ${name}.`);
    return applied;
  } finally {
    connection.close();
  }
}

/** Bytes: the backup, and as much again for tables that are made again, which are in the log first. */
export function roomNeeded(file: string): number {
  const sizes = [file, `${file}-wal`].map((path) => (existsSync(path) ? statSync(path).size : 0));
  return 2.5 * sizes.reduce((sum, size) => sum + size) + 16_000_000;
}

/** A table that is made again would take along the rows that refer to it. */
function makesTablesAgain({ sql }: Migration): boolean {
  return /PRAGMA foreign_keys *= *off/i.test(sql);
}

/**
 * Nobody writes from the backup to the end.
 * @param before is called once there is something to apply
 */
async function applyAtOnce(
  connection: Connection,
  migrations: Migration[],
  needsKeysOff: boolean,
  before: ((history: HistoryEntry[]) => Promise<void>) | null,
): Promise<string[]> {
  // Within a transaction this does nothing, where a migration says it.
  await connection.script(`PRAGMA foreign_keys = ${needsKeysOff ? "OFF" : "ON"}`);
  await connection.script("BEGIN IMMEDIATE");
  try {
    const history = await readHistory(sourceOf(connection));
    const pending = findPending(migrations, history, refuseNewer);
    if (pending.length > 0) await before?.(history);
    await connection.script(makeHistoryTable.sqlite);
    for (const migration of pending) await apply(connection, migration);
    if (needsKeysOff) await assertKeys(connection);
    await connection.script("COMMIT");
    return pending.map(({ name }) => name);
  } catch (error) {
    if (connection.isInTransaction) await connection.script("ROLLBACK");
    throw error;
  } finally {
    await connection.script("PRAGMA foreign_keys = ON");
  }
}

async function apply(connection: Connection, migration: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await connection.script(migration.sql);
    await connection.script(recordOf(migration, startedAt, new Date()));
  } catch (error) {
    throw migrationFailed(migration.name, error);
  }
}

/** @throws MigrationError if a row refers to one that is not there */
async function assertKeys(connection: Connection): Promise<void> {
  const query = { sql: "PRAGMA foreign_key_check", args: [], argTypes: [] };
  const { rows } = await connection.query(query);
  const [first] = rows;
  if (first === undefined) return;
  throw new MigrationError(
    `After the migrations a row of ${String(first[0])} would refer to one of ${String(first[2])} that is not there. Nothing was changed.`,
  );
}

async function make(file: string, migrations: Migration[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  assertNoLogOf(file);
  const unfinished = `${file}.${process.pid}`;
  try {
    // From a killed process with the same number.
    await removeDatabase(unfinished);
    await makeAt(unfinished, migrations);
    putInPlace(unfinished, file);
  } finally {
    await removeDatabase(unfinished);
  }
}

async function makeAt(file: string, migrations: Migration[]): Promise<void> {
  const connection = new Connection(file);
  try {
    await applyAtOnce(connection, migrations, true, null);
    await useWriteAheadLog(connection);
  } finally {
    connection.close();
  }
}

/**
 * SQLite would take the log of a file that is gone for the new file's own.
 * @throws MigrationError if there is one
 */
export function assertNoLogOf(file: string): void {
  const left = ["-wal", "-shm", "-journal"].map((ending) => file + ending).filter(existsSync);
  // Another process may have made the file meanwhile.
  if (left.length === 0 || existsSync(file)) return;
  throw new MigrationError(
    `There is no ${file}, but what a killed process left beside it: ${left.join(", ")}. ` +
      "Put these where the file is now, or delete them if it was deleted.",
  );
}

/** By a connection of its own: the other one holds the right to write. */
async function keepCopy(file: string, history: HistoryEntry[], tell: Tell): Promise<void> {
  const newest = history.at(-1)?.name ?? "";
  const backup = await keepBackup(backupsFolder(dirname(file)), newest, "db", async (draft) => {
    const reading = new Connection(file);
    try {
      await reading.script(`VACUUM INTO '${draft.replaceAll("'", "''")}'`);
    } finally {
      reading.close();
    }
  });
  tell(`Backed up the database to ${backup} (${sizeOf(backup)}).`);
}

async function removeDatabase(file: string): Promise<void> {
  for (const ending of ["", "-journal", "-wal", "-shm"]) await rm(file + ending, { force: true });
}

/** Readers and one writer then do not wait for each other. The setting stays with the file. */
async function useWriteAheadLog(connection: Connection): Promise<void> {
  await connection.script("PRAGMA journal_mode = WAL");
}

function sourceOf(connection: Connection): HistorySource {
  return { provider: "sqlite", queryRaw: (query) => connection.query(query) };
}
