// Brings a PostgreSQL database to the newest migration. No copy is made before: PostgreSQL has its own ways (pg_dump, a
// base backup).
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { postgresqlAdapter } from "@/lib/base/postgresql/adapter";
import { isHeardOf, migrationsLock } from "@/lib/base/cluster/times";
import { connectionProblem } from "@/lib/base/postgresql/problems";
import { isLeftBehind, leftBehindSentence, oldestServedBy } from "@/lib/base/versions/contraction";
import { programVersion } from "@/lib/base/versions/program-version";
import { runMigrations } from "./engine";
import { MigrationError } from "./error";
import { readMigrations, toMigrationList, type Migration } from "./folder";
import { findPending, readHistory } from "./history";

/** What applies migrations: its own, and the version of the program that they come with. */
type Program = { folder: string; version: string };

const thisProgram = (): Program => ({
  folder: "prisma/postgresql/migrations",
  version: programVersion(),
});

/** Of servers that start at once, one applies the migrations and the others wait. */
const lock = `SELECT pg_advisory_lock(${migrationsLock})`;

/** As `server_version_num` counts. */
const oldestVersion = 150_000;

/**
 * Applies the missing migrations to the database of an address.
 * @returns their names
 * @throws MigrationError as `findPending` does, if a migration fails, if the database cannot be used, or if this program
 * cannot run beside the others
 */
export async function applyPostgresqlMigrations(
  url: string,
  program: Program = thisProgram(),
): Promise<string[]> {
  const holder = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await holder.connect();
  } catch (error) {
    throw new MigrationError(connectionProblem(error, url), { cause: error });
  }
  try {
    await assertNewEnough(holder);
    await holder.query(lock);
    return await apply(url, holder, program);
  } finally {
    // The lock ends with its connection.
    await holder.end();
  }
}

async function assertNewEnough(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: string; words: string }>(
    `SELECT current_setting('server_version_num') AS "number", current_setting('server_version') AS "words"`,
  );
  const [version] = rows;
  if (version && Number(version.number) >= oldestVersion) return;
  throw new MigrationError(
    `The database of DATABASE_URL is PostgreSQL ${version?.words}. Stet needs 15 or newer.`,
  );
}

async function apply(
  url: string,
  holder: pg.Client,
  { folder, version }: Program,
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const { database, dispose } = postgresqlDatabase(url);
  try {
    const history = await readHistory(await database.connect());
    const pending = findPending(migrations, history, (unknown) =>
      assertNotLeftBehind(version, unknown),
    );
    await assertNobodyLeftBehind(holder, pending);
    if (pending.length > 0) {
      await runMigrations(database, toMigrationList(folder, migrations, "postgresql"));
    }
    return pending.map(({ name }) => name);
  } finally {
    await dispose();
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

/** The engine leaves the connections that it made open: `dispose` ends them all. */
function postgresqlDatabase(url: string) {
  const made: SqlDriverAdapter[] = [];
  const adapter = postgresqlAdapter(url);
  const database: SqlMigrationAwareDriverAdapterFactory = {
    ...adapter,
    async connect() {
      const connection = await adapter.connect();
      made.push(connection);
      return connection;
    },
    connectToShadowDb() {
      throw new Error("Migrations are made without a shadow database.");
    },
  };
  const dispose = async () => {
    for (const connection of made) await connection.dispose();
  };
  return { database, dispose };
}
