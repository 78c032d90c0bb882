// The tables that a database has, as its own catalog says. A backup may be of an older schema than prisma/schema.prisma.
import type { Transaction } from "@/lib/base/db";
import type { ColumnType, Table } from "@/lib/base/tables/tables";

/** `keyAt`: where the column stands in the table's key, from 1; 0: it is no part of it. */
type Column = { table: string; column: string; type: string; keyAt: number };

/** All tables with rows of their own: none that an index of words is made of. */
const ofSqlite = `
  SELECT "t"."name" AS "table", "c"."name" AS "column", "c"."type" AS "type", "c"."pk" AS "keyAt"
  FROM pragma_table_list AS "t", pragma_table_info("t"."name") AS "c"
  WHERE "t"."schema" = 'main' AND "t"."type" = 'table' AND "t"."name" NOT LIKE 'sqlite%'
  ORDER BY "t"."name", "c"."name"`;

/** Without the servers that run, which are unlogged, and without columns that PostgreSQL fills by itself. */
const ofPostgresql = `
  SELECT "t"."relname" AS "table", "c"."attname" AS "column", format_type("c"."atttypid", NULL) AS "type",
    coalesce(array_position("k"."indkey"::int2[], "c"."attnum") + 1, 0) AS "keyAt"
  FROM pg_class AS "t"
  JOIN pg_attribute AS "c" ON "c"."attrelid" = "t"."oid" AND "c"."attnum" > 0
    AND NOT "c"."attisdropped" AND "c"."attgenerated" = ''
  LEFT JOIN pg_index AS "k" ON "k"."indrelid" = "t"."oid" AND "k"."indisprimary"
  WHERE "t"."relnamespace" = current_schema()::regnamespace AND "t"."relkind" = 'r' AND "t"."relpersistence" = 'p'
  ORDER BY "t"."relname" COLLATE "C", "c"."attname" COLLATE "C"`;

/** Sorted by name, and the columns of each. Where a table has no key, all its columns are the key. */
export async function readCatalog(
  database: Transaction,
  kind: "sqlite" | "postgresql",
): Promise<Table[]> {
  const columns = await database.$queryRawUnsafe<Column[]>(
    kind === "sqlite" ? ofSqlite : ofPostgresql,
  );
  const names = [...new Set(columns.map(({ table }) => table))];
  return names.map((name) => {
    const own = columns.filter(({ table }) => table === name);
    const inKey = own.filter(({ keyAt }) => keyAt > 0).sort((a, b) => Number(a.keyAt - b.keyAt));
    return {
      name,
      columns: own.map(({ column, type }) => ({ name: column, type: columnTypeOf(type) })),
      key: (inKey.length > 0 ? inKey : own).map(({ column }) => column),
      counter: null,
    };
  });
}

/** As far as rows are read in different ways: what is no plain value is read as text. */
function columnTypeOf(type: string): ColumnType {
  if (/json|tsvector|\[\]/i.test(type)) return "Json";
  return /blob|bytea/i.test(type) ? "Bytes" : "String";
}
