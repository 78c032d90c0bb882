// A database's migrations, read without the engine so that a start with nothing to do stays fast.
import { PrismaLibSql } from "@prisma/adapter-libsql";
import type { SqlDriverAdapter, SqlQuery } from "@prisma/driver-adapter-utils";
import { databaseUrl } from "@/lib/base/db";
import { programVersion } from "@/lib/base/versions/program-version";
import { MigrationError } from "./error";
import type { Migration } from "./folder";

/** A row of `_prisma_migrations`. */
export type HistoryEntry = { name: string; checksum: string; isFinished: boolean };

/** A connection to either kind of database. */
export type HistorySource = {
  provider: SqlDriverAdapter["provider"];
  queryRaw: (query: SqlQuery) => Promise<{ rows: unknown[][] }>;
};

/** The database of a file, which is made if its folder is there. */
export function sqliteFile(file: string): PrismaLibSql {
  return new PrismaLibSql({ url: databaseUrl(file), timeout: 5_000 });
}

/** Closes the connection after `work`. Creates a missing file. */
export async function withConnection<Result>(
  file: string,
  work: (connection: SqlDriverAdapter) => Promise<Result>,
): Promise<Result> {
  const connection = await sqliteFile(file).connect();
  try {
    return await work(connection);
  } finally {
    await connection.dispose();
  }
}

const historyTable = {
  sqlite: `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`,
  postgres: `SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL`,
} as const;

/** Without those that were rolled back; empty without the table. */
export async function readHistory(connection: HistorySource): Promise<HistoryEntry[]> {
  const { provider } = connection;
  const isPostgresql = provider === "postgres";
  const tables = await rows(connection, historyTable[isPostgresql ? "postgres" : "sqlite"]);
  if (tables.length === 0) return [];
  const records = await rows(
    connection,
    `SELECT migration_name, checksum, finished_at IS NOT NULL FROM _prisma_migrations
      WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return records.map(([name, checksum, isFinished]) => ({
    name: String(name),
    checksum: String(checksum),
    isFinished: Boolean(isFinished),
  }));
}

async function rows(connection: HistorySource, sql: string): Promise<unknown[][]> {
  return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
}

/**
 * Oldest first. @throws MigrationError if an applied migration was edited or is not known to these sources and
 * `assertMayServe` refuses it, or if one never finished
 */
export function findPending(
  migrations: readonly Migration[],
  history: readonly HistoryEntry[],
  assertMayServe: (unknown: string) => void,
): Migration[] {
  for (const { name, checksum, isFinished } of history) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (!isFinished) {
      throw new MigrationError(
        `Migration ${name} was begun on this database and did not finish. ` +
          `Put back the copy that was made before it (of SQLite: stet.db.before-...) and start again.`,
      );
    }
    if (!migration) {
      assertOfNewer(name, migrations);
      assertMayServe(name);
    } else if (migration.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${name} was edited after it had been applied to this database. ` +
          `Undo the edit and make a new migration instead.`,
      );
    }
  }
  const applied = new Set(history.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/** Where one program has a newsroom for itself, an older one is there by mistake. @throws MigrationError always */
export function refuseNewer(unknown: string): never {
  throw new MigrationError(
    `This newsroom was written by a newer Stet (its database has the migration ${unknown}, and this is Stet ` +
      `${programVersion()}). Use the newer one, or put back the copy from before the upgrade.`,
  );
}

/** What a newer version adds comes after all that this one knows. */
function assertOfNewer(unknown: string, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1);
  if (newest === undefined || unknown > newest.name) return;
  throw new MigrationError(
    `This database has the migration ${unknown}, which these sources do not know, and which is older than their newest ` +
      `one: it belongs to another program than Stet ${programVersion()}.`,
  );
}
