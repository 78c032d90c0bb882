// Paged by cursor and not by count. Reads as many rows as it shows, and no bodies.
import { partsOf, type ListFilter } from "@/lib/desk/articles/desk-list-filter";
import { soughtHeadline } from "@/lib/desk/articles/desk-list-sought";
import {
  articleKeyOrder,
  fitsOfBin,
  fitsOfRule,
  listedArticles,
  type ArticleOrder,
} from "@/lib/desk/articles/desk-list-sql";
import { readRows, type DeskRow } from "@/lib/desk/articles/desk-rows";
import { typingKey } from "@/lib/base/search-text/typing-key";
import type { RowCursor } from "@/lib/base/lists/list-sql";
import { readIds, readPage, type PageCursor, type Page } from "@/lib/base/lists/page";
import { typedWords } from "@/lib/base/lists/words";
import type { Actor } from "@/lib/content/users/actor";
import type { ArticleRule } from "@/lib/content/users/article-rule";

export type DeskList = Page<DeskRow>;

export const deskPageSize = 50;

/** By publication or schedule it lists only articles with such a time. */
export async function listArticlesForDesk(
  actor: Actor,
  filter: ListFilter,
  order: ArticleOrder,
  from: PageCursor | null,
  limit = deskPageSize,
): Promise<DeskList> {
  const parts = await partsOf(actor, filter);
  const asked = { listed: listedArticles, ...parts, order: articleKeyOrder(order) };
  return readPage(asked, from, limit, readRows, (row) => placeOf(row, order));
}

function placeOf(row: DeskRow, { sort }: ArticleOrder): RowCursor | null {
  const values = {
    changed: row.updatedAt,
    headline: typingKey(row.headline),
    published: row.publishedAt,
    scheduled: row.scheduledAt,
  };
  const value = values[sort];
  return value === null ? null : { value, id: row.id };
}

/** The last changed come first. */
export async function searchHeadlines(
  rule: ArticleRule,
  typed: string,
  limit: number,
): Promise<string[]> {
  const words = typedWords(typed);
  const sought = words.length === 0 ? [] : [await soughtHeadline(words)];
  const order = articleKeyOrder({ sort: "changed", isDescending: true });
  return readIds(
    { listed: listedArticles, fits: [fitsOfBin(false), fitsOfRule(rule, null)], sought, order },
    null,
    limit,
  );
}
