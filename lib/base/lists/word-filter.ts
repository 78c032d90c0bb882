// Filters without an index in the list's order, such as words. One that many records match is tested along the list; one
// that few match is looked up, and what it finds is sorted.
import { z } from "zod";
import {
  keyListSql,
  type Fit,
  type KeyOrder,
  type Listed,
  type RowCursor,
} from "@/lib/base/lists/list-sql";
import { db } from "@/lib/base/db";
import { Prisma } from "@/prisma/generated/client";

const { join } = Prisma;

/** Two conditions for the same records. */
export type WordFilter = {
  /** Asked of each record along the list. */
  test: Prisma.Sql;
  /** Finds all matches by an index of its own; null without one. */
  lookup: Prisma.Sql | null;
};

/** The next records of the list that are looked at to see how it goes on. */
export const sampleSize = 500;
/** Of those, so many must fit for a page to be filled on the way. */
export const soonEnough = 10;

/** The filters with those by words, each in the way that reads fewer records from here on. */
export async function withWordFilters(
  listed: Listed,
  fits: Fit[][],
  wordFilters: WordFilter[],
  order: KeyOrder,
  behind: RowCursor | null,
): Promise<Fit[][]> {
  const next = keyListSql(listed, fits, order, behind, sampleSize);
  const lookedUp = await findLookup(listed, wordFilters, next);
  const fitOf = (one: WordFilter): Fit =>
    one === lookedUp && one.lookup ? { and: [one.lookup], isLookup: true } : { and: [one.test] };
  return [...fits, ...wordFilters.map((one) => [fitOf(one)])];
}

/** What to look up: what the fewest of the next records fit; null if enough of them fit everything, or there are no more. */
async function findLookup(
  listed: Listed,
  wordFilters: WordFilter[],
  next: Prisma.Sql,
): Promise<WordFilter | null> {
  if (wordFilters.length === 0) return null;
  const every = join(
    wordFilters.map(({ test }) => test),
    " AND ",
  );
  const { seen, fitting } = await lookAt(listed, next, every);
  if (seen < sampleSize || fitting >= soonEnough) return null;
  const known = wordFilters.filter(({ lookup }) => lookup !== null);
  if (known.length < 2) return known[0] ?? null;
  const counted = await Promise.all(
    known.map(async (one) => ({ one, ...(await lookAt(listed, next, one.test)) })),
  );
  const [rarest] = counted.sort((some, other) => some.fitting - other.fitting);
  return rarest?.one ?? null;
}

/** How many records a list has, and how many of them fit a condition. */
async function lookAt({ table, id }: Listed, list: Prisma.Sql, condition: Prisma.Sql) {
  const rows = await db().$queryRaw`
    SELECT count(*) AS "seen", coalesce(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0) AS "fitting"
    FROM ${table} WHERE ${id} IN (SELECT "id" FROM (${list}) AS "next")`;
  const [counts] = oneRow.parse(rows);
  return counts;
}

const oneRow = z.tuple([z.object({ seen: z.coerce.number(), fitting: z.coerce.number() })]);
