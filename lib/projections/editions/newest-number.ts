// The newest edition's number, as the server asks for it before Next has opened the database, and after each page that
// it made. A line of its own to the database: to SQLite it costs microseconds, where a query of the newsroom's costs a
// millisecond.
import Database from "libsql";
import type { Pool } from "pg";
import { databaseFile } from "@/lib/base/db";
import type { Env } from "@/lib/base/env";

export type NewestNumber = {
  /** 0 before there is an edition. Sees what other processes wrote, too. */
  read: () => Promise<number>;
  close: () => Promise<void>;
};

const newest = `SELECT max("number") AS "number" FROM "Edition"`;

/** Opens the database of the settings, which is prepared, at the first look. */
export function newestNumber({ databaseUrl, dataFolder }: Env): NewestNumber {
  return databaseUrl === null ? inSqlite(databaseFile(dataFolder)) : inPostgresql(databaseUrl);
}

function inPostgresql(url: string): NewestNumber {
  let pool: Promise<Pool> | undefined;
  const begin = async () => {
    // Not loaded by a newsroom in SQLite.
    const { default: pg } = await import("pg");
    const begun = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000 });
    // A connection that PostgreSQL ends while it rests is made again at the next look.
    begun.on("error", () => undefined);
    return begun;
  };
  return {
    read: async () => {
      pool ??= begin();
      const { rows } = await (await pool).query<{ number: number | null }>(newest);
      return rows[0]?.number ?? 0;
    },
    close: async () => {
      await (await pool)?.end();
      pool = undefined;
    },
  };
}

function inSqlite(file: string): NewestNumber {
  let open: { database: Database.Database; statement: Database.Statement } | undefined;
  const begin = () => {
    const database = new Database(file);
    const statement = database.prepare(newest);
    return { database, statement };
  };
  return {
    read: async () => {
      open ??= begin();
      // All rows: a statement that was not read to its end would go on seeing the database as it was.
      const [row] = open.statement.all() as { number: number | null }[];
      return row?.number ?? 0;
    },
    close: async () => {
      open?.database.close();
      open = undefined;
    },
  };
}
