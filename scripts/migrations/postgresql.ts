// Brings a PostgreSQL database to the newest migration. No copy is made before: PostgreSQL has its own ways (pg_dump, a
// base backup).
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { postgresqlAdapter } from "@/lib/base/postgresql/adapter";
import { connectionProblem } from "@/lib/base/postgresql/problems";
import { runMigrations } from "./engine";
import { MigrationError } from "./error";
import { readMigrations, toMigrationList } from "./folder";
import { findPending, readHistory } from "./history";

const folder = "prisma/postgresql/migrations";

/** Held while migrations are applied: of servers that start at once, one applies them and the others wait. */
const migrationsLock = "SELECT pg_advisory_lock(7838002)";

/** As `server_version_num` counts. */
const oldestVersion = 150_000;

/**
 * Applies the missing migrations to the database of an address.
 * @returns their names
 * @throws MigrationError as `findPending` does, if a migration fails, or if the database cannot be used
 */
export async function applyPostgresqlMigrations(url: string): Promise<string[]> {
  const holder = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await holder.connect();
  } catch (error) {
    throw new MigrationError(connectionProblem(error, url), { cause: error });
  }
  try {
    await assertNewEnough(holder);
    await holder.query(migrationsLock);
    return await apply(url);
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

async function apply(url: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const { database, dispose } = postgresqlDatabase(url);
  try {
    const pending = findPending(migrations, await readHistory(await database.connect()));
    if (pending.length > 0) {
      await runMigrations(database, toMigrationList(folder, migrations, "postgresql"));
    }
    return pending.map(({ name }) => name);
  } finally {
    await dispose();
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
