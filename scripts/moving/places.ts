// Where a newsroom is, and where it goes: checked before anything is written.
import { existsSync } from "node:fs";
import pg from "pg";
import { connect, databaseFile, type DatabaseSettings, type Transaction } from "@/lib/base/db";
import { parseEnv, type Env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { postgresqlAdapter } from "@/lib/base/postgresql/adapter";
import { connectionProblem } from "@/lib/base/postgresql/problems";
import { sqliteAdapter } from "@/lib/base/sqlite/adapter";
import { assertNoLogOf } from "@/scripts/migrations/apply";
import { findPending, readHistory, refuseNewer } from "@/scripts/migrations/history";
import { readMigrations } from "@/scripts/migrations/folder";
import { findBegunMove, listTables } from "@/scripts/moving/begun";
import { assertNoServerOf } from "@/scripts/stopped";
import type { Table } from "@/lib/base/tables/tables";

export type Place = Pick<Env, "databaseUrl" | "store" | "dataFolder">;

/** What `npm run move` was told; what is not named stays. */
export type Destination = { to?: string | undefined; store?: string | undefined };

/**
 * The settings of the newsroom at its destination.
 * @throws InvalidInputError if an address is wrong, or the newsroom is there already
 */
export function destinationOf(
  from: Place,
  { to, store }: Destination,
  variables: Record<string, string | undefined>,
): Place {
  const place = inWordsOfMove(() =>
    parseEnv({
      ...variables,
      ...(to === undefined ? {} : { DATABASE_URL: to === "sqlite" ? "" : to }),
      ...(store === undefined ? {} : { STORE_URL: store === "disk" ? "" : store }),
    }),
  );
  const problems = [
    ...(to !== undefined && place.databaseUrl === from.databaseUrl
      ? [`The newsroom's records are in ${nameOfDatabase(place)} already: leave --to out.`]
      : []),
    ...(store !== undefined && isSameStore(place, from)
      ? [`The newsroom's files are in ${nameOfStore(place)} already: leave --store out.`]
      : []),
  ];
  if (problems.length > 0) throw new InvalidInputError(problems);
  return {
    dataFolder: from.dataFolder,
    databaseUrl: to === undefined ? from.databaseUrl : place.databaseUrl,
    store: store === undefined ? from.store : place.store,
  };
}

/** The words of the settings say the names of settings: here they are options. */
function inWordsOfMove(parse: () => Env): Env {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InvalidInputError(error.problems.map(asOptions));
  }
}

/** A sentence about settings as one about the options of `npm run move`. */
export function asOptions(sentence: string): string {
  return sentence
    .replace(" Without it, the newsroom is in SQLite.", " Or it is “sqlite”.")
    .replaceAll("DATABASE_URL", "--to")
    .replaceAll("STORE_URL", "--store");
}

export function isSameStore({ store: one }: Place, { store: other }: Place): boolean {
  if (one === null || other === null) return one === other;
  return one.origin === other.origin && one.bucket === other.bucket && one.folder === other.folder;
}

/** The database without its password. */
export function nameOfDatabase({ databaseUrl: url, dataFolder }: DatabaseSettings): string {
  if (url === null) return databaseFile(dataFolder);
  const { hostname, port, pathname } = new URL(url);
  return `PostgreSQL at ${hostname || "this machine"}${port && `:${port}`}${pathname}`;
}

export function nameOfStore({ store, dataFolder }: Place): string {
  if (store === null) return dataFolder;
  return `${store.origin}/${store.bucket}/${store.folder}`.replace(/\/$/, "");
}

/**
 * What tells the database from all others: the id of its first migration.
 * @throws InvalidInputError if there is no newsroom, or one of another version, or one that a server on another machine serves
 */
export async function sourceIdentity(from: Place): Promise<string> {
  await assertReachable(from);
  if (from.databaseUrl === null && !existsSync(databaseFile(from.dataFolder))) {
    throw new InvalidInputError(`There is no newsroom in ${from.dataFolder}.`);
  }
  await assertNewest(from);
  const database = connect(from);
  try {
    if ((await findBegunMove(database, await listTables(database, from))) !== null) {
      throw new InvalidInputError(`A move into ${nameOfDatabase(from)} has not ended.`);
    }
    if (from.databaseUrl !== null) await assertNoServerOf(database);
    const [first] = await database.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "_prisma_migrations" ORDER BY "started_at", "migration_name" LIMIT 1`;
    return first?.id ?? "";
  } finally {
    await database.$disconnect();
  }
}

async function assertNewest({ databaseUrl, dataFolder }: Place): Promise<void> {
  const adapter =
    databaseUrl === null ? sqliteAdapter(databaseFile(dataFolder)) : postgresqlAdapter(databaseUrl);
  const folder = databaseUrl === null ? "prisma/migrations" : "prisma/postgresql/migrations";
  const connection = await adapter.connect();
  try {
    const pending = findPending(
      await readMigrations(folder),
      await readHistory(connection),
      refuseNewer,
    );
    if (pending.length === 0) return;
  } finally {
    await connection.dispose();
  }
  throw new InvalidInputError(
    "The newsroom is of an older version: run npm run migrate -- apply first.",
  );
}

async function assertReachable({ databaseUrl: url }: Place): Promise<void> {
  if (url === null) return;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new InvalidInputError(connectionProblem(error, url));
  }
  await client.end();
}

/**
 * Sees that a database is empty, or that a move of this newsroom into it is begun.
 * @returns whether one is begun
 * @throws InvalidInputError if it has anything else, or cannot be reached
 */
export async function assertMayMoveInto(
  to: Place,
  source: string,
  tables: readonly Table[],
): Promise<boolean> {
  await assertReachable(to).catch((error: unknown) => {
    throw error instanceof InvalidInputError
      ? new InvalidInputError(asOptions(error.message))
      : error;
  });
  if (to.databaseUrl === null && !existsSync(databaseFile(to.dataFolder))) {
    assertNoLogOf(databaseFile(to.dataFolder));
    return false;
  }
  const database = connect(to);
  try {
    const there = await listTables(database, to);
    const begun = await findBegunMove(database, there);
    if (begun !== null && begun !== source) {
      throw new InvalidInputError(`${nameOfDatabase(to)} has a begun move of another newsroom.`);
    }
    await assertNoRows(database, to, there, tables);
    return begun !== null;
  } finally {
    await database.$disconnect();
  }
}

async function assertNoRows(
  database: Transaction,
  to: Place,
  there: readonly string[],
  tables: readonly Table[],
): Promise<void> {
  const advice =
    to.databaseUrl === null
      ? "Move the file, and those beside it that end with -wal and -shm, to another folder first."
      : "Name an empty database instead.";
  if (there.length > 0 && !there.includes("_prisma_migrations")) {
    throw new InvalidInputError(`${nameOfDatabase(to)} has tables of another program. ${advice}`);
  }
  for (const { name } of tables.filter((table) => there.includes(table.name))) {
    const rows = await database.$queryRawUnsafe<unknown[]>(
      `SELECT 1 AS "one" FROM "${name}" LIMIT 1`,
    );
    if (rows.length === 0) continue;
    throw new InvalidInputError(`${nameOfDatabase(to)} has a newsroom of its own. ${advice}`);
  }
}
