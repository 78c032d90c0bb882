// A page of a list, paged from a place in it and never by counting: it reads as many rows as it shows.
import { z } from "zod";
import { db } from "@/lib/base/db";
import {
  keyListSql,
  type Fit,
  type KeyOrder,
  type Listed,
  type RowCursor,
} from "@/lib/base/lists/list-sql";
import { withSought, type WordFilter } from "@/lib/base/lists/sought";

/** The list from behind a place on, or up to before it. */
export type PageCursor = { way: "after" | "before"; place: RowCursor };

export type Page<Row> = {
  rows: Row[];
  /** Where the page before this one ends, and the one after it begins; null if there is none. */
  before: RowCursor | null;
  after: RowCursor | null;
};

/** What is listed, and how it is kept and sorted. */
export type ListQuery = { listed: Listed; fits: Fit[][]; sought: WordFilter[]; order: KeyOrder };

/**
 * A page of so many rows at most. `readRows` gives the rows of ids in their order. A record whose
 * place does not change from one page to the next is on exactly one of them.
 */
export async function readPage<Row>(
  asked: ListQuery,
  from: PageCursor | null,
  limit: number,
  readRows: (ids: string[]) => Promise<Row[]>,
  placeOf: (row: Row) => RowCursor | null,
): Promise<Page<Row>> {
  const isBack = from?.way === "before";
  const { isDescending } = asked.order;
  const order = { ...asked.order, isDescending: isDescending !== isBack };
  const found = await readIds({ ...asked, order }, from?.place ?? null, limit + 1);
  const hasMore = found.length > limit;
  // The way back ends at the first page, and that one is full.
  if (isBack && !hasMore) return readPage(asked, null, limit, readRows, placeOf);
  const ids = found.slice(0, limit);
  const rows = await readRows(isBack ? ids.reverse() : ids);
  const placeAt = (index: number) => {
    const row = rows.at(index);
    return row === undefined ? null : placeOf(row);
  };
  return {
    rows,
    before: from === null ? null : placeAt(0),
    after: isBack || hasMore ? placeAt(-1) : null,
  };
}

/** The ids of the first so many from behind a place on. */
export async function readIds(
  { listed, fits, sought, order }: ListQuery,
  behind: RowCursor | null,
  limit: number,
): Promise<string[]> {
  const filters = await withSought(listed, fits, sought, order, behind);
  const rows = await db().$queryRaw(keyListSql(listed, filters, order, behind, limit));
  return withId.parse(rows).map(({ id }) => id);
}

const withId = z.object({ id: z.string() }).array();
