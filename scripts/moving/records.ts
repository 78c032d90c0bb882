// All records of a newsroom from one database into another, as one transaction: a move that is killed leaves no row.
import { connect, type Transaction } from "@/lib/base/db";
import { postgresql } from "@/lib/base/dialect/postgresql";
import { sqlite } from "@/lib/base/dialect/sqlite";
import { InvalidInputError } from "@/lib/base/errors";
import { listEntryWords } from "@/lib/projections/search/entries";
import { fts5 } from "@/lib/projections/search/fts5";
import { tsvector } from "@/lib/projections/search/tsvector";
import { endMove } from "@/scripts/moving/begun";
import type { Place } from "@/scripts/moving/places";
import { digestOf, readRows, writeRows, type TableDigest } from "@/lib/base/tables/rows";
import type { Table } from "@/lib/base/tables/tables";

/** Milliseconds: what a hundred thousand articles take is minutes. */
const longest = 24 * 3_600_000;

/** Entries of search that are indexed at once. */
const batch = 100;

export type MovedTable = TableDigest & { name: string };

/**
 * Copies every row into a database that has the tables and no row, and compares both sides before it ends the move.
 * `told` gets what is done. @throws InvalidInputError if the sides differ
 */
export async function moveRecords(
  from: Place,
  to: Place,
  tables: readonly Table[],
  told: (line: string) => void,
): Promise<MovedTable[]> {
  const [source, target] = [connect(from), connect(to)];
  const isPostgresql = to.databaseUrl !== null;
  try {
    const moved = await target.$transaction(
      async (tx) => {
        await tx.$executeRaw(isPostgresql ? postgresql.deferKeys : sqlite.deferKeys);
        for (const table of tables) {
          let count = 0;
          for await (const rows of readRows(source, table)) {
            await writeRows(tx, table, rows);
            count += rows.length;
            if (count % 5_000 === 0) told(rowsOf(table, count));
          }
          if (count % 5_000 !== 0) told(rowsOf(table, count));
          if (isPostgresql) await goOnCounting(tx, table);
        }
        await writeSearchWords(tx, isPostgresql);
        told("Search: every article indexed. Both sides are compared now.");
        const same = await compare(source, tx, tables);
        await endMove(tx);
        return same;
      },
      { maxWait: 10_000, timeout: longest },
    );
    // Its plans need to know how much there is.
    if (isPostgresql) await target.$executeRaw`ANALYZE`;
    return moved;
  } finally {
    await source.$disconnect();
    await target.$disconnect();
  }
}

function rowsOf({ name }: Table, count: number): string {
  return `${name}: ${count.toLocaleString("en")} rows`;
}

/** SQLite counts on from the largest by itself. */
async function goOnCounting(tx: Transaction, { name, counter }: Table): Promise<void> {
  if (counter === null) return;
  await tx.$queryRawUnsafe(
    `SELECT setval(pg_get_serial_sequence('"${name}"', '${counter}'), max("${counter}")) FROM "${name}"`,
  );
}

/** Each database keeps them in its own form. */
async function writeSearchWords(tx: Transaction, isPostgresql: boolean): Promise<void> {
  const { write } = isPostgresql ? tsvector : fts5;
  // An article from before 1970 has a negative key.
  let behind = -(2n ** 62n);
  for (;;) {
    const words = await listEntryWords(tx, behind, batch);
    const last = words.at(-1);
    if (last === undefined) return;
    await write(tx, words);
    behind = BigInt(last.key);
  }
}

async function compare(
  source: Transaction,
  target: Transaction,
  tables: readonly Table[],
): Promise<MovedTable[]> {
  const moved: MovedTable[] = [];
  for (const table of tables) {
    const [one, other] = [await digestOf(source, table), await digestOf(target, table)];
    if (one.sha256 !== other.sha256) {
      throw new InvalidInputError(
        `The table ${table.name} is not what was copied (${one.rows} rows, ${other.rows} copied). ` +
          "If a server of this newsroom still runs on another machine, stop it, and run the move again.",
      );
    }
    moved.push({ name: table.name, ...one });
  }
  return moved;
}
