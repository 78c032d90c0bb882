// What a command asks that takes the newsroom's place, or copies it row by row.
import { isHeardOf } from "@/lib/base/cluster/times";
import { connect, type DatabaseSettings, type Transaction } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { findRunningServer } from "@/lib/web/running-server/server-note";

/** @throws InvalidInputError if a server on this machine serves the data folder */
export async function assertNoServer(dataFolder: string): Promise<void> {
  const server = await findRunningServer(dataFolder);
  if (server === null) return;
  throw new InvalidInputError(
    `A server at port ${server.port} (process ${server.pid}) serves ${dataFolder}: stop it first.`,
  );
}

/** @throws InvalidInputError if a server on any machine runs on this PostgreSQL database */
export async function assertNoServerOf(database: Transaction): Promise<void> {
  const [table] = await database.$queryRawUnsafe<{ isThere: boolean }[]>(
    `SELECT to_regclass('"Server"') IS NOT NULL AS "isThere"`,
  );
  if (table?.isThere !== true) return;
  const [server] = await database.$queryRawUnsafe<{ name: string }[]>(
    `SELECT "name" FROM "Server" WHERE ${isHeardOf} LIMIT 1`,
  );
  if (server === undefined) return;
  throw new InvalidInputError(`The server ${server.name} runs on this newsroom: stop it first.`);
}

/** @throws InvalidInputError if any server runs on the newsroom */
export async function assertStopped(settings: DatabaseSettings): Promise<void> {
  await assertNoServer(settings.dataFolder);
  if (settings.databaseUrl === null) return;
  const database = connect(settings);
  try {
    await assertNoServerOf(database);
  } finally {
    await database.$disconnect();
  }
}
