// The one door to the database. Nothing else builds a Prisma client.
import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { serverState } from "@/lib/base/process/once-in-process";
import { env, type Env } from "@/lib/base/env";
import { metrics } from "@/lib/base/metrics/metrics";
import { postgresqlAdapter } from "@/lib/base/postgresql/adapter";
import { unbatched } from "@/lib/base/sql/unbatched";
import { sqliteAdapter } from "@/lib/base/sqlite/adapter";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { PrismaClient as PostgresqlClient } from "@/prisma/generated/postgresql/client";

/** The database file of a data folder. */
export function databaseFile(dataFolder: string): string {
  return join(/* turbopackIgnore: true */ dataFolder, "stet.db");
}

/** The URL by which libsql opens the file of an absolute path, whatever characters are in it. */
export function databaseUrl(file: string): string {
  return `file:${file.replaceAll(/[%?#]/g, encodeURIComponent)}`;
}

/** Which database a newsroom has. */
export type DatabaseSettings = Pick<Env, "databaseUrl" | "dataFolder">;

/** An error says what is wrong, and not what somebody wrote: it comes into the log. */
const options = { errorFormat: "minimal" } as const;

/**
 * The database of some settings, connected at its first query. All of the newsroom but its move asks `db()`.
 * @param querySeconds after which PostgreSQL gives a query up; null: never
 */
export function connect(
  { databaseUrl: url, dataFolder }: DatabaseSettings,
  querySeconds: number | null = null,
): PrismaClient {
  if (url === null) {
    return unbatched(
      new PrismaClient({ ...options, adapter: sqliteAdapter(databaseFile(dataFolder)) }),
    );
  }
  const client = unbatched(
    new PostgresqlClient({ ...options, adapter: postgresqlAdapter(url, querySeconds) }),
  );
  // Made from the same schema: the models are the same, and PostgreSQL's client knows more ways to ask for them.
  return client as unknown as PrismaClient;
}

export type SnapshotClient = {
  database: PrismaClient;
  /** By which other connections, such as pg_dump's, read the same moment while this one lasts. */
  snapshot: string;
};

/** A PostgreSQL database as it is now, to be read until it is disconnected. */
export async function connectToSnapshot(url: string): Promise<SnapshotClient> {
  // Not loaded by a newsroom in SQLite.
  const { snapshotAdapter } = await import("@/lib/base/postgresql/snapshot");
  const database = new PostgresqlClient({
    adapter: snapshotAdapter(url),
  }) as unknown as PrismaClient;
  const [exported] = await database.$queryRaw<{ snapshot: string }[]>`
    SELECT pg_export_snapshot() AS "snapshot"`;
  return { database, snapshot: exported?.snapshot ?? "" };
}

/** The database of this process, connected at the first call. */
export function db(): PrismaClient {
  if (serverState.database === undefined) {
    const { databaseUrl, dataFolder } = env();
    const file = databaseUrl === null ? databaseFile(dataFolder) : null;
    serverState.databaseInode =
      file === null
        ? undefined
        : statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.ino;
    serverState.database = connect(env(), env().querySeconds);
  }
  return serverState.database;
}

export type Transaction = Prisma.TransactionClient;

/** Times that a transaction is begun in all when another process keeps writing. */
const attempts = 4;

/** Milliseconds that a transaction waits for those that were begun before it. */
const longestWait = 10_000;

/** Seconds after which it is not begun again: a browser waits twenty seconds, and must hear what is the matter. */
const lastAttempt = 8;

/**
 * Runs `work` as one transaction: all of it is written, or none. Nobody else writes from its
 * beginning to its end, so what `work` reads still stands when it writes.
 *
 * Numbers that the database gives in `work` grow in the order of the commits, whichever process writes. Editions rely on
 * it: who has seen edition 7 asks for those after it, and would miss a 6 that came later. So a number that others read on
 * from is given in `work`, never before it.
 *
 * `work` may run again from its beginning if another transaction got in between, so it
 * must do nothing but read and write the database, and only through the `tx` it is given
 * (`db()` reads what stood before, and waits for its end to write).
 */
export async function transaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  let isBegun = false;
  const begin = (tx: Transaction) => {
    isBegun = true;
    return work(tx);
  };
  const asked = performance.now();
  const seconds = () => (performance.now() - asked) / 1_000;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await db().$transaction(begin, { maxWait: longestWait, timeout: 20_000 });
      metrics.databaseWait.observe(seconds());
      serverState.onCommit?.();
      return result;
    } catch (error) {
      if (!isBegun && isOutOfTime(error)) {
        metrics.databaseBusy.inc();
        const sentence = `The database was busy with other writes for ${longestWait / 1_000} seconds: nothing was written. Try again in a moment.`;
        throw new Error(sentence, { cause: error });
      }
      if (isWriteConflict(error)) metrics.databaseBusy.inc();
      const isLate = seconds() > lastAttempt;
      if (attempt === attempts || isLate || !isWriteConflict(error)) throw error;
      await wait(attempt * 20);
    }
  }
}

/** Prisma waited for a transaction's beginning or end as long as it was told to. */
function isOutOfTime(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2028";
}

/** Another process wrote for longer than a statement waits (SQLITE_BUSY); Prisma names it P1008 or P2034. */
function isWriteConflict(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError && ["P1008", "P2034"].includes(error.code)
  );
}
