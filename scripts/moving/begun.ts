// What says in a database that a newsroom is being moved into it. It goes with the move's last transaction.
import { connect, type DatabaseSettings, type Transaction } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";

/** `source` is the identity of the database that the newsroom comes from. */
const mark = "BegunMove";

/** The names of all tables that the database has. */
export async function listTables(
  database: Transaction,
  { databaseUrl }: DatabaseSettings,
): Promise<string[]> {
  const tables = await database.$queryRawUnsafe<{ name: string }[]>(
    databaseUrl === null
      ? `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite%'`
      : `SELECT "tablename" AS "name" FROM "pg_tables" WHERE "schemaname" = current_schema()`,
  );
  return tables.map(({ name }) => name);
}

/** @param tables of the database. @returns the identity of the source; null: no move into it is begun */
export async function findBegunMove(
  database: Transaction,
  tables: readonly string[],
): Promise<string | null> {
  if (!tables.includes(mark)) return null;
  const rows = await database.$queryRawUnsafe<{ source: string }[]>(
    `SELECT "source" FROM "${mark}"`,
  );
  return rows[0]?.source ?? "";
}

export async function beginMove(tx: Transaction, source: string): Promise<void> {
  await tx.$executeRawUnsafe(`CREATE TABLE "${mark}" ("source" TEXT NOT NULL)`);
  await tx.$executeRawUnsafe(`INSERT INTO "${mark}" VALUES ($1)`, source);
}

export async function endMove(tx: Transaction): Promise<void> {
  await tx.$executeRawUnsafe(`DROP TABLE "${mark}"`);
}

/** @throws InvalidInputError if a move into the database of the settings is begun and not ended */
export async function assertNoBegunMove(settings: DatabaseSettings): Promise<void> {
  const database = connect(settings);
  try {
    if (!(await listTables(database, settings)).includes(mark)) return;
  } finally {
    await database.$disconnect();
  }
  throw new InvalidInputError(
    "A newsroom is being moved into this database, and the move has not ended. Run the same npm run move again, with the settings from before.",
  );
}
