// Filters of the desk's list that none of its indexes is in the order of: words and authors. What many
// articles fit is soon met on the way through the list; what few fit is looked up and sorted.
import { z } from "zod";
import { listSql, type Fit, type Order, type Place } from "@/lib/articles/desk-list-sql";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

/** The same filter said twice, of the article A. */
export type Sought = {
  /** To be asked of each article that is met. */
  met: Prisma.Sql;
  /** To find all that fit; null if there is no index to look in. */
  led: Prisma.Sql | null;
};

export function soughtAuthor(id: string): Sought {
  const own = sql`"revisionId" = A."draftId" AND "authorId" = ${id}`;
  return { met: sql`EXISTS (SELECT 1 FROM "Byline" WHERE ${own})`, led: ledByAuthor(id) };
}

export function ledByAuthor(id: string): Prisma.Sql {
  return sql`A."draftId" IN (SELECT "revisionId" FROM "Byline" WHERE "authorId" = ${id})`;
}

/** `match`: what finds at least all texts that have the words, see lib/articles/desk-search.ts. */
export function soughtWords(words: readonly string[], match: string | null): Sought {
  const has = hasAll(sql`"text"`, words);
  const own = sql`"articleId" = A."id" AND ${has}`;
  return {
    met: sql`EXISTS (SELECT 1 FROM "DraftWords" WHERE ${own})`,
    led: match === null ? null : sql`A."id" IN (${matching(match)} AND ${has})`,
  };
}

/** As `soughtWords`, in the headline alone. */
export function soughtHeadline(words: readonly string[], match: string | null): Sought {
  const has = hasAll(sql`A."headlineKey"`, words);
  return {
    met: has,
    led: match === null ? null : sql`A."id" IN (${matching(match)}) AND ${has}`,
  };
}

function hasAll(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const each = words.map((word) => sql`instr(${text}, ${word}) > 0`);
  return join(each, " AND ");
}

function matching(match: string): Prisma.Sql {
  const keys = sql`SELECT "rowid" FROM "DraftTrigram" WHERE "DraftTrigram" MATCH ${match}`;
  return sql`SELECT "articleId" FROM "DraftWords" WHERE "key" IN (${keys})`;
}

/** The next articles of the list that are looked at to see how it goes on. */
export const sampleSize = 500;
/** Of those, so many must fit for a page to be filled on the way. */
export const soonEnough = 10;

/** All filters, each of those that are sought said the way that is the shorter one from here. */
export async function withSought(
  fits: Fit[][],
  sought: Sought[],
  order: Order,
  behind: Place | null,
): Promise<Fit[][]> {
  const leader = await findLeader(sought, listSql(fits, order, behind, sampleSize));
  const saidOf = (one: Sought): Fit =>
    one === leader && one.led ? { and: [one.led], isLed: true } : { and: [one.met] };
  return [...fits, ...sought.map((one) => [saidOf(one)])];
}

/** What to look up: what the fewest of the next articles fit; null if enough of them fit everything, or there are no more. */
async function findLeader(sought: Sought[], next: Prisma.Sql): Promise<Sought | null> {
  if (sought.length === 0) return null;
  const every = join(
    sought.map(({ met }) => met),
    " AND ",
  );
  const { seen, fitting } = await lookAt(next, every);
  if (seen < sampleSize || fitting >= soonEnough) return null;
  const known = sought.filter(({ led }) => led !== null);
  if (known.length < 2) return known[0] ?? null;
  const counted = await Promise.all(
    known.map(async (one) => ({ one, ...(await lookAt(next, one.met)) })),
  );
  const [rarest] = counted.sort((some, other) => some.fitting - other.fitting);
  return rarest?.one ?? null;
}

/** How many articles a list has, and how many of them fit a condition. */
async function lookAt(list: Prisma.Sql, condition: Prisma.Sql) {
  const rows = await db().$queryRaw`
    SELECT count(*) AS "seen", total(${condition}) AS "fitting"
    FROM "Article" A WHERE A."id" IN (SELECT "id" FROM (${list}))`;
  const [counts] = oneRow.parse(rows);
  return counts;
}

const oneRow = z.tuple([z.object({ seen: z.coerce.number(), fitting: z.coerce.number() })]);
