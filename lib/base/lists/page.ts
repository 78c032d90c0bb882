// Paged by cursor and not by count: reads as many rows as it shows.
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

export type PageCursor = { way: "after" | "before"; cursor: RowCursor };

export type Page<Row> = {
  rows: Row[];
  /** The end of the page before and the beginning of the next; null if there is none. */
  before: RowCursor | null;
  after: RowCursor | null;
};

export type ListQuery = { listed: Listed; fits: Fit[][]; sought: WordFilter[]; order: KeyOrder };

/**
 * `readRows` gives the rows of ids in their order. A record that keeps its place from one page to the next is on
 * exactly one of them.
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
  const found = await readIds({ ...asked, order }, from?.cursor ?? null, limit + 1);
  const hasMore = found.length > limit;
  // Going back ends at the first page, and that one is full.
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
