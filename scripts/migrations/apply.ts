import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { putInPlace } from "../prepare/put-in-place";
import { runMigrations } from "./engine";
import { readMigrations, toMigrationList, type Migration } from "./folder";
import { MigrationError } from "./error";
import { findPending, readHistory, refuseNewer, sqliteFile, withConnection } from "./history";

/**
 * Applies the missing migrations in `folder` to the database `file`, and creates the file and its folder if need be. A
 * new database appears only when it is complete. Of an old one a copy is kept beside it, named after the first missing
 * migration.
 * @returns the names of the applied migrations
 * @throws MigrationError as `findPending` does, and if a migration fails
 */
export async function applyMigrations(file: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  if (!existsSync(file)) {
    await make(file, folder, migrations);
    await withConnection(file, useWriteAheadLog);
    return migrations.map(({ name }) => name);
  }

  const pending = await withConnection(file, async (connection) => {
    await useWriteAheadLog(connection);
    const history = await readHistory(connection);
    const lacking = findPending(migrations, history, refuseNewer);
    const copy = `${file}.before-${lacking[0]?.name}`;
    if (lacking.length > 0 && history.length > 0 && !existsSync(copy)) {
      await keepCopy(connection, copy);
    }
    return lacking;
  });
  if (pending.length > 0) await run(file, folder, migrations);
  return pending.map(({ name }) => name);
}

async function make(file: string, folder: string, migrations: Migration[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  assertNoLogOf(file);
  await inPlaceWhenDone(file, (unfinished) => run(unfinished, folder, migrations));
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

async function keepCopy(connection: SqlDriverAdapter, copy: string): Promise<void> {
  await inPlaceWhenDone(copy, (unfinished) =>
    connection.executeScript(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`),
  );
}

/** `write` makes a database under a name of this process. Only a complete one gets the name `file`. */
async function inPlaceWhenDone(
  file: string,
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  try {
    // From a killed process with the same number.
    await removeDatabase(unfinished);
    await write(unfinished);
    putInPlace(unfinished, file);
  } finally {
    await removeDatabase(unfinished);
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const ending of ["", "-journal", "-wal", "-shm"]) await rm(file + ending, { force: true });
}

function run(file: string, folder: string, migrations: Migration[]): Promise<void> {
  return runMigrations(sqliteFile(file), toMigrationList(folder, migrations));
}

/** Readers and one writer then do not wait for each other. The setting stays with the file. */
async function useWriteAheadLog(connection: SqlDriverAdapter): Promise<void> {
  await connection.executeScript("PRAGMA journal_mode = WAL");
}
