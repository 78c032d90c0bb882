// Brings a PostgreSQL database to the newest migration.
import pg from "pg";
import { isHeardOf, migrationsLock } from "@/lib/base/cluster/times";
import { connectionProblem } from "@/lib/base/postgresql/problems";
import { isLeftBehind, leftBehindSentence, oldestServedBy } from "@/lib/base/versions/contraction";
import { programVersion } from "@/lib/base/versions/program-version";
import { backupsFolder, keepBackup, sizeOf, type Tell } from "./backups";
import { migrationFailed, MigrationError } from "./error";
import { readMigrations, type Migration } from "./folder";
import { findPending, readHistory, type HistorySource } from "./history";
import { assertDumpable, dumpDatabase } from "./pg-dump";
import { makeHistoryTable, recordOf } from "./record";

const ownFolder = "prisma/postgresql/migrations";

/** Of servers that start at once, one applies the migrations and the others wait. */
const lock = `SELECT pg_advisory_lock(${migrationsLock})`;

/** That of lib/base/postgresql/adapter.ts. */
const writersLock = "SELECT pg_advisory_xact_lock(7838001)";

/** As `server_version_num` counts. */
const oldestVersion = 150_000;

type Options = {
  /** Where the backup of a newsroom goes; null: somebody has backed it up. */
  dataFolder: string | null;
  tell?: Tell;
  folder?: string;
  /** Of the program that the migrations come with. */
  version?: string;
};

/**
 * Applies the missing migrations to the database of an address, all of them in one transaction. A newsroom is backed up
 * before.
 * @returns their names
 * @throws MigrationError as `findPending` does, if there can be no backup, if a migration fails, if the database cannot be
 *   used, or if this program cannot run beside the others
 */
export async function applyPostgresqlMigrations(url: string, options: Options): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that is lost fails the query that it is used for.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new MigrationError(connectionProblem(error, url), { cause: error });
  }
  try {
    const serverVersion = await getVersion(client);
    await client.query(lock);
    const migrations = await readMigrations(options.folder ?? ownFolder);
    const history = await readHistory(sourceOf(client));
    const { version = programVersion() } = options;
    const pending = findPending(migrations, history, (unknown) =>
      assertNotLeftBehind(version, unknown),
    );
    if (pending.length === 0) return [];
    await assertNobodyLeftBehind(client, pending);
    const { dataFolder, tell = () => {} } = options;
    const newest = history.at(-1);
    if (newest !== undefined && dataFolder !== null) {
      await assertDumpable(serverVersion);
      await keepDump(url, dataFolder, newest.name, tell);
    }
    await applyAtOnce(client, pending);
    if (newest !== undefined) {
      for (const { name } of pending) tell(`Applied the migration ${name}.`);
    }
    return pending.map(({ name }) => name);
  } finally {
    // The lock ends with its connection.
    await client.end();
  }
}

/** Servers of two versions may run beside each other, as long as nothing was taken away that the older one needs. */
function assertNotLeftBehind(version: string, unknown: string): void {
  if (isLeftBehind(version, unknown))
    throw new MigrationError(leftBehindSentence(version, unknown));
}

/** @throws MigrationError if a server that runs is too old for what is to be applied */
async function assertNobodyLeftBehind(client: pg.Client, pending: Migration[]): Promise<void> {
  const { rows: tables } = await client.query(`SELECT WHERE to_regclass('"Server"') IS NOT NULL`);
  if (tables.length === 0) return;
  // A table from before servers said their version has none.
  const { rows: servers } = await client.query<{ name: string; version: string | null }>(
    `SELECT "name", to_jsonb("Server") ->> 'version' AS "version" FROM "Server" WHERE ${isHeardOf}`,
  );
  for (const { name: migration } of pending) {
    const old = servers.find(({ version }) => isLeftBehind(version ?? "", migration));
    if (old === undefined) continue;
    throw new MigrationError(
      `The server ${old.name} runs ${old.version ? `Stet ${old.version}` : "an older Stet"} and needs what migration ` +
        `${migration} takes away. Bring that server to Stet ${oldestServedBy(migration)} first, or stop it.`,
    );
  }
}

/** Servers of the version from before may write meanwhile, and what they write stays. */
async function keepDump(url: string, dataFolder: string, newest: string, tell: Tell) {
  const backup = await keepBackup(backupsFolder(dataFolder), newest, "dump", (draft) =>
    dumpDatabase(url, draft),
  );
  tell(`Backed up the database to ${backup} (${sizeOf(backup)}).`);
}

async function applyAtOnce(client: pg.Client, pending: Migration[]): Promise<void> {
  await client.query("BEGIN");
  try {
    // Servers of the version from before may run: their transactions wait for this one, and it for theirs.
    await client.query(writersLock);
    await client.query(makeHistoryTable.postgresql);
    for (const migration of pending) await apply(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    // The connection may be the fault; then PostgreSQL undoes by itself.
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query(migration.sql);
    // A table is not altered while keys of its rows are still to be checked.
    await client.query("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED");
    await client.query(recordOf(migration, startedAt, new Date()));
  } catch (error) {
    throw migrationFailed(migration.name, error);
  }
}

/** @throws MigrationError if it is too old */
async function getVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ number: string; words: string }>(
    `SELECT current_setting('server_version_num') AS "number", current_setting('server_version') AS "words"`,
  );
  const [version] = rows;
  if (version && Number(version.number) >= oldestVersion) return Number(version.number);
  throw new MigrationError(
    `The database of DATABASE_URL is PostgreSQL ${version?.words}. Stet needs 15 or newer.`,
  );
}

function sourceOf(client: pg.Client): HistorySource {
  return {
    provider: "postgres",
    queryRaw: async ({ sql }) => client.query({ text: sql, rowMode: "array" }),
  };
}
