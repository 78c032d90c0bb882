// A newsroom of a release on each kind of database, with some thousand articles: migrations then take long enough to be killed.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { databaseFile, type DatabaseSettings } from "@/lib/base/db";
import { Connection } from "@/lib/base/sqlite/connection";
import { readFacts, type Facts } from "@/scripts/releases/facts";
import { dumpOfRelease, unpackRelease, type Release } from "@/scripts/releases/release";
import type { PostgresqlServer } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

export type Place = {
  name: string;
  dataFolder: string;
  database: DatabaseSettings;
  settings: Record<string, string>;
  /** The newsroom as the release left it, afresh. */
  make: () => Promise<void>;
  listMigrations: () => Promise<string[]>;
  listSchema: () => Promise<string[]>;
  /** @throws Error if the database finds a fault in itself */
  assertSound: () => Promise<void>;
  readBackup: (file: string, release: Release) => Promise<Facts>;
};

/** How often each article is there. */
const copies = 15;

const numbered = ["id", "articleId", "revisionId", "draftId", "liveId", "scheduledId"];
const tables = ["Article", "Revision", "Byline"];

/** The statement that copies the rows of a table, in the words that both databases know. */
function copying(table: string, columns: string[]): string {
  const isNumbered = (name: string) =>
    numbered.includes(name) || (table === "Article" && name === "slug");
  const values = columns.map((name) =>
    isNumbered(name) ? `"${name}" || '-copy-' || n.i` : `"${name}"`,
  );
  return `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${copies})
    INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")})
    SELECT ${values.join(", ")} FROM "${table}" CROSS JOIN n`;
}

const migrations = `SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY 1`;
const unfinished = `SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NULL`;

export function onSqlite(release: Release, scratch: string): Place {
  const dataFolder = join(scratch, `sqlite-${release.version}`);
  const database = { databaseUrl: null, dataFolder };
  const query = async (sql: string, folder = dataFolder): Promise<unknown[][]> => {
    const connection = new Connection(databaseFile(folder));
    try {
      return (await connection.query({ sql, args: [], argTypes: [] })).rows;
    } finally {
      connection.close();
    }
  };
  const list = async (sql: string) => (await query(sql)).map((row) => row.join(" "));
  return {
    ...{ name: `SQLite, ${release.version}`, dataFolder, database },
    settings: { STET_DATA: dataFolder, DATABASE_URL: "" },
    async make() {
      rmSync(dataFolder, { recursive: true, force: true });
      unpackRelease(release, dataFolder);
      const connection = new Connection(databaseFile(dataFolder));
      const columnsOf = async (table: string) => {
        const info = { sql: `PRAGMA table_info("${table}")`, args: [], argTypes: [] };
        return (await connection.query(info)).rows.map(([, name]) => String(name));
      };
      await connection.script("PRAGMA foreign_keys = OFF; BEGIN");
      for (const table of tables) {
        await connection.script(copying(table, await columnsOf(table)));
      }
      await connection.script("COMMIT");
      connection.close();
    },
    async listMigrations() {
      if ((await list(unfinished)).length > 0) throw new Error("A migration is unfinished.");
      return list(migrations);
    },
    listSchema: () =>
      list(
        `SELECT "type", "name", "sql" FROM "sqlite_master" WHERE "name" NOT LIKE 'sqlite_%' ORDER BY 1, 2`,
      ),
    async assertSound() {
      const words = [
        ...(await list("PRAGMA integrity_check")),
        ...(await list("PRAGMA foreign_key_check")),
      ];
      if (words.join() !== "ok") throw new Error(`SQLite finds faults: ${words.join(", ")}`);
    },
    async readBackup(file, { facts }) {
      const folder = join(scratch, "restored");
      rmSync(folder, { recursive: true, force: true });
      unpackRelease(release, folder);
      execFileSync("cp", [file, databaseFile(folder)]);
      return readFacts({ databaseUrl: null, dataFolder: folder }, facts);
    },
  };
}

/** Null: the release did not know PostgreSQL. */
export function onPostgresql(
  release: Release,
  scratch: string,
  server: PostgresqlServer,
): Place | null {
  const dump = dumpOfRelease(release);
  if (dump === null) return null;
  const dataFolder = join(scratch, `postgresql-${release.version}`);
  const databaseUrl = server.urlOf("newsroom");
  const admin = (statement: string) => queryServer(server.urlOf("postgres"), statement);
  const query = async (sql: string): Promise<unknown[][]> => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      return (await client.query<unknown[]>({ text: sql, rowMode: "array" })).rows;
    } finally {
      await client.end();
    }
  };
  const list = async (sql: string) => (await query(sql)).map((row) => row.join(" "));
  const makeEmpty = async (name: string) => {
    await admin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin(`CREATE DATABASE "${name}"`);
  };
  return {
    ...{ name: `PostgreSQL, ${release.version}`, dataFolder },
    database: { databaseUrl, dataFolder },
    settings: { STET_DATA: dataFolder, DATABASE_URL: databaseUrl },
    async make() {
      rmSync(dataFolder, { recursive: true, force: true });
      await makeEmpty("newsroom");
      const options = ["--quiet", "--set=ON_ERROR_STOP=1", databaseUrl];
      execFileSync("psql", options, { input: dump, stdio: ["pipe", "ignore", "inherit"] });
      for (const table of tables) {
        const columns = await list(
          `SELECT "column_name" FROM "information_schema"."columns" WHERE "table_name" = '${table}' AND "table_schema" = 'public' AND "is_generated" = 'NEVER' ORDER BY "ordinal_position"`,
        );
        // Keys wait for the other tables, and no trigger refuses.
        const client = new pg.Client({ connectionString: databaseUrl });
        await client.connect();
        try {
          await client.query("SET session_replication_role = replica");
          await client.query(copying(table, columns));
        } finally {
          await client.end();
        }
      }
    },
    async listMigrations() {
      if ((await list(unfinished)).length > 0) throw new Error("A migration is unfinished.");
      return list(migrations);
    },
    listSchema: () =>
      list(`SELECT "table_name"::text, "column_name"::text, "data_type"::text FROM "information_schema"."columns" WHERE "table_schema" = 'public'
        UNION ALL SELECT "tablename"::text, "indexdef", '' FROM "pg_indexes" WHERE "schemaname" = 'public'
        UNION ALL SELECT "conname"::text, pg_get_constraintdef(oid), '' FROM "pg_constraint" ORDER BY 1, 2, 3`),
    assertSound: async () => {},
    async readBackup(file, { facts }) {
      await makeEmpty("restored");
      const restored = server.urlOf("restored");
      execFileSync("pg_restore", ["--no-owner", "--exit-on-error", `--dbname=${restored}`, file]);
      return readFacts({ databaseUrl: restored, dataFolder }, facts);
    },
  };
}
