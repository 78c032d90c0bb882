// The desk's list of articles: filtered, sorted, and paged from a place in it, never by counting.
// It reads as many rows as it shows, however many articles there are, and no bodies.
import { z } from "zod";
import { partsOf, type ListFilter } from "@/lib/articles/desk-list-filter";
import { soughtHeadline, withSought, type Sought } from "@/lib/articles/desk-list-sought";
import { listSql, type Fit, type Order, type Place } from "@/lib/articles/desk-list-sql";
import { readRows, type DeskRow } from "@/lib/articles/desk-rows";
import { searchWords, trigramQuery } from "@/lib/articles/desk-search";
import { headlineKey } from "@/lib/articles/headline";
import { db } from "@/lib/db";
import type { Actor } from "@/lib/users/actor";

/** The list from behind a place on, or up to before it. */
export type From = { way: "after" | "before"; place: Place };

export type DeskList = {
  rows: DeskRow[];
  /** Where the page before this one ends, and the one after it begins; null if there is none. */
  before: Place | null;
  after: Place | null;
};

/** Rows of the desk's list on one page. */
export const deskPageSize = 50;

/**
 * A page of the desk's list. An article whose place does not change from one page to the next is
 * on exactly one of them. By publication or schedule the list has only what has such a time.
 */
export async function listForDesk(
  actor: Actor,
  filter: ListFilter,
  order: Order,
  from: From | null,
  limit = deskPageSize,
): Promise<DeskList> {
  const isBack = from?.way === "before";
  const { fits, sought } = await partsOf(actor, filter);
  const reading = { ...order, isDescending: order.isDescending !== isBack };
  const found = await readIds(fits, sought, reading, from?.place ?? null, limit + 1);
  const hasMore = found.length > limit;
  // The way back ends at the first page, and that one is full.
  if (isBack && !hasMore) return listForDesk(actor, filter, order, null, limit);
  const ids = found.slice(0, limit);
  const rows = await readRows(isBack ? ids.reverse() : ids);
  return {
    rows,
    before: from === null ? null : placeOf(rows.at(0), order),
    after: isBack || hasMore ? placeOf(rows.at(-1), order) : null,
  };
}

function placeOf(row: DeskRow | undefined, { sort }: Order): Place | null {
  if (row === undefined) return null;
  const values = {
    changed: row.updatedAt,
    headline: headlineKey(row.headline),
    published: row.publishedAt,
    scheduled: row.scheduledAt,
  };
  const value = values[sort];
  return value === null ? null : { value, id: row.id };
}

/** The ids of articles whose headline has the words, those changed last first. */
export async function searchHeadlines(typed: string, limit: number): Promise<string[]> {
  const words = searchWords(typed);
  const sought = words.length === 0 ? [] : [soughtHeadline(words, await trigramQuery(words))];
  return readIds([[{}]], sought, { sort: "changed", isDescending: true }, null, limit);
}

async function readIds(
  fits: Fit[][],
  sought: Sought[],
  order: Order,
  behind: Place | null,
  limit: number,
): Promise<string[]> {
  const filters = await withSought(fits, sought, order, behind);
  const rows = await db().$queryRaw(listSql(filters, order, behind, limit));
  return withId.parse(rows).map(({ id }) => id);
}

const withId = z.object({ id: z.string() }).array();
