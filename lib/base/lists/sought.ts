// Filters of a list that none of its indexes is in the order of, such as words. What many records
// fit is soon met on the way through the list; what few fit is looked up and sorted.
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

/** The same filter said twice, of the record that is listed. */
export type WordFilter = {
  /** To be asked of each record that is met. */
  met: Prisma.Sql;
  /** To find all that fit; null if there is no index to look in. */
  led: Prisma.Sql | null;
};

/** The next records of the list that are looked at to see how it goes on. */
export const sampleSize = 500;
/** Of those, so many must fit for a page to be filled on the way. */
export const soonEnough = 10;

/** All filters, each of those that are sought said the way that is the shorter one from here. */
export async function withSought(
  listed: Listed,
  fits: Fit[][],
  sought: WordFilter[],
  order: KeyOrder,
  behind: RowCursor | null,
): Promise<Fit[][]> {
  const next = keyListSql(listed, fits, order, behind, sampleSize);
  const leader = await findLeader(listed, sought, next);
  const saidOf = (one: WordFilter): Fit =>
    one === leader && one.led ? { and: [one.led], isLed: true } : { and: [one.met] };
  return [...fits, ...sought.map((one) => [saidOf(one)])];
}

/** What to look up: what the fewest of the next records fit; null if enough of them fit everything, or there are no more. */
async function findLeader(
  listed: Listed,
  sought: WordFilter[],
  next: Prisma.Sql,
): Promise<WordFilter | null> {
  if (sought.length === 0) return null;
  const every = join(
    sought.map(({ met }) => met),
    " AND ",
  );
  const { seen, fitting } = await lookAt(listed, next, every);
  if (seen < sampleSize || fitting >= soonEnough) return null;
  const known = sought.filter(({ led }) => led !== null);
  if (known.length < 2) return known[0] ?? null;
  const counted = await Promise.all(
    known.map(async (one) => ({ one, ...(await lookAt(listed, next, one.met)) })),
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
