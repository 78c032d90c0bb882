import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { isOnPostgresql, listTables } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { readTables, tablesOf } from "@/lib/base/tables/tables";

useThrowAwayNewsroom();

/** The columns that a statement writes: none that the database works out by itself. */
async function columnsOf(table: string): Promise<string[]> {
  const columns = await db().$queryRawUnsafe<{ name: string }[]>(
    isOnPostgresql
      ? `SELECT "column_name" AS "name" FROM information_schema.columns
         WHERE "table_name" = '${table}' AND "is_generated" = 'NEVER'`
      : `SELECT "name" FROM pragma_table_info('${table}')`,
  );
  return columns.map(({ name }) => name).sort();
}

// What servers run is no record of the newsroom: it stays.
test("no table and no column of the database is left out", async () => {
  const there = (await listTables()).filter(
    (name) => !/^(_prisma_migrations|sqlite_.*|Server)$/.test(name),
  );
  const tables = await readTables();
  expect(tables.map(({ name }) => name).sort()).toEqual([...there].sort());
  for (const { name, columns } of tables) {
    expect([name, ...columns.map((column) => column.name).sort()]).toEqual([
      name,
      ...(await columnsOf(name)),
    ]);
  }
});

test("a new table and a new column move by themselves", () => {
  const schema = `enum Kind {\n  a\n}\n
model Desk {\n  id Int @id @default(autoincrement()) /// its Number\n  kind Kind?\n  topics Topic[]\n}\n
model Topic {\n  desk Int\n  slug String\n  facts Json\n  desks Desk[]\n\n  @@id([desk, slug])\n}\n`;
  const text = (name: string) => ({ name, type: "String" });
  expect(tablesOf(schema)).toEqual([
    {
      name: "Desk",
      columns: [{ name: "id", type: "Int" }, text("kind")],
      key: ["id"],
      counter: "id",
    },
    {
      name: "Topic",
      columns: [{ name: "desk", type: "Int" }, text("slug"), { name: "facts", type: "Json" }],
      key: ["desk", "slug"],
      counter: null,
    },
    { name: "_DeskToTopic", columns: [text("A"), text("B")], key: ["A", "B"], counter: null },
  ]);
});

test("a table without a key, or with a name of its own in the database, is an error", () => {
  expect(() => tablesOf("model Desk {\n  name String\n}\n")).toThrow("no key");
  expect(() => tablesOf('model Desk {\n  id Int @id\n  @@map("d")\n}\n')).toThrow("not named");
});
