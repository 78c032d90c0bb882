// What tests do to the database itself, in the words of each kind. For tests only.
import { db, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { queryServer } from "@/scripts/testing/query-server";

/** Whether the tests run on PostgreSQL: some are about SQLite alone. */
export const isOnPostgresql = process.env["TEST_DATABASE"] === "postgresql";

/** From now on the database refuses a change of a table: the transaction that it is in fails. */
export async function refuseChanges(
  change: "INSERT" | "UPDATE",
  table: string,
  tx: Transaction = db(),
): Promise<void> {
  const trigger = `CREATE TRIGGER "refused" BEFORE ${change} ON "${table}"`;
  await tx.$executeRawUnsafe(
    isOnPostgresql
      ? `${trigger} FOR EACH ROW EXECUTE FUNCTION "refuse"('refused')`
      : `${trigger} BEGIN SELECT RAISE(ABORT, 'refused'); END`,
  );
}

/** The names of all tables, but those that are made from others. */
export async function listTables(): Promise<string[]> {
  const names = isOnPostgresql
    ? `SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public'`
    : `SELECT name FROM sqlite_master WHERE type = 'table'`;
  const tables = await db().$queryRawUnsafe<{ name: string }[]>(`${names} ORDER BY 1`);
  return tables.map(({ name }) => name).filter((name) => !/Trigram|^SearchWords/.test(name));
}

/** From now on nobody gets to the test's PostgreSQL database, and whoever was there is cut off. */
export async function shutDatabase(): Promise<void> {
  const { server, name } = testDatabase();
  await queryServer(server, `ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  await queryServer(
    server,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
}

/** It can be reached again. */
export async function openDatabase(): Promise<void> {
  const { server, name } = testDatabase();
  await queryServer(server, `ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
}

function testDatabase(): { server: string; name: string } {
  const url = new URL(env().databaseUrl ?? "");
  const name = url.pathname.slice(1);
  url.pathname = "/postgres";
  return { server: url.href, name };
}
