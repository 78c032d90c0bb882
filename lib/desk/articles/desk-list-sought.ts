// Filters by words and authors: no index of the list has their order.
import { dialect } from "@/lib/base/dialect/dialect";
import { hasAll, ownersByGrams, soughtIn } from "@/lib/base/lists/words";
import type { WordFilter } from "@/lib/base/lists/sought";
import { draftIndex } from "@/lib/projections/articles/draft-words";
import { searchWords } from "@/lib/projections/search/search-words";
import type { Query } from "@/lib/content/search/query";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

export function soughtAuthor(id: string): WordFilter {
  const own = sql`"revisionId" = A."draftId" AND "authorId" = ${id}`;
  return { met: sql`EXISTS (SELECT 1 FROM "Byline" WHERE ${own})`, led: ledByAuthor(id) };
}

export function ledByAuthor(id: string): Prisma.Sql {
  return sql`A."draftId" IN (SELECT "revisionId" FROM "Byline" WHERE "authorId" = ${id})`;
}

export function soughtWords(words: readonly string[]): Promise<WordFilter> {
  return soughtIn(draftIndex, sql`A."id"`, words);
}

/** By the index of the readers' search. */
export function soughtText(query: Query): WordFilter {
  const { key, fits } = searchWords();
  const keys = sql`SELECT ${key} FROM "SearchWords" WHERE ${fits(query, { side: "desk" })}`;
  const fitting = sql`"isDraft" AND ${dialect().aside(sql`"key"`)} IN (${keys})`;
  return {
    met: sql`EXISTS (SELECT 1 FROM "SearchEntry" WHERE "articleId" = A."id" AND ${fitting})`,
    led: sql`A."id" IN (SELECT "articleId" FROM "SearchEntry" WHERE "key" IN (${keys}) AND "isDraft")`,
  };
}

/** In the headline alone: the first line of the draft's words. */
export async function soughtHeadline(words: readonly string[]): Promise<WordFilter> {
  const headline = dialect().firstLine(sql`"text"`);
  const own = sql`"articleId" = A."id" AND ${hasAll(headline, words)}`;
  const has = sql`EXISTS (SELECT 1 FROM "DraftWords" WHERE ${own})`;
  const led = await ownersByGrams(draftIndex, words);
  return { met: has, led: led && sql`A."id" IN (${led}) AND ${has}` };
}
