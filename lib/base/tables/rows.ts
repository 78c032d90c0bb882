// Rows of a table as they go from one database to another: read in the order of their key, and written as they were read.
import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/base/db";
import { Prisma } from "@/prisma/generated/client";
import type { Table } from "@/lib/base/tables/tables";

const { sql, raw, join } = Prisma;

type Value = string | number | bigint | boolean | Date | Uint8Array | null;

/** Values in the order of the table's columns. */
export type Row = readonly Value[];

/**
 * Rows of one statement. A text or a file of wire copy can be long, and Prisma keeps the last hundred statements with all
 * their values in memory.
 */
function mostRows({ columns }: Table): number {
  return columns.some(({ type }) => type === "Json" || type === "Bytes") ? 20 : 200;
}

/** All rows, some at a time. */
export async function* readRows(database: Transaction, table: Table): AsyncGenerator<Row[]> {
  const most = mostRows(table);
  const key = list(table.key);
  const places = table.key.map((name) => table.columns.findIndex((one) => one.name === name));
  let behind = sql`1 = 1`;
  for (;;) {
    const found = await database.$queryRaw<Record<string, Value>[]>`
      SELECT ${selected(table)} FROM ${quoted(table.name)}
      WHERE ${behind} ORDER BY ${key} LIMIT ${raw(String(most))}`;
    const rows = found.map((row) => table.columns.map(({ name }) => row[name] ?? null));
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < most) return;
    behind = sql`(${key}) > (${join(places.map((place) => last[place] ?? null))})`;
  }
}

export async function writeRows(
  tx: Transaction,
  table: Table,
  rows: readonly Row[],
): Promise<void> {
  const columns = list(table.columns.map(({ name }) => name));
  const values = join(rows.map((row) => sql`(${join([...row])})`));
  await tx.$executeRaw`INSERT INTO ${quoted(table.name)} (${columns}) VALUES ${values}`;
}

export type TableDigest = { rows: number; sha256: string };

/** The same for the same rows, whichever database they are in. */
export async function digestOf(database: Transaction, table: Table): Promise<TableDigest> {
  const hash = createHash("sha256");
  let count = 0;
  for await (const rows of readRows(database, table)) {
    for (const row of rows) hash.update(`${JSON.stringify(row.map(canonical))}\n`);
    count += rows.length;
  }
  return { rows: count, sha256: hash.digest("hex") };
}

function canonical(value: Value): string | number | boolean | null {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return typeof value === "bigint" ? value.toString() : value;
}

/** JSON is read as the text that was written: as a value it would lose the order of numbered keys. */
function selected({ columns }: Table): Prisma.Sql {
  const parts = columns.map(({ name, type }) =>
    type === "Json" ? sql`CAST(${quoted(name)} AS TEXT) AS ${quoted(name)}` : quoted(name),
  );
  return join(parts);
}

function list(names: readonly string[]): Prisma.Sql {
  return join(names.map(quoted));
}

function quoted(name: string): Prisma.Sql {
  return raw(`"${name}"`);
}
