// Filters by words and authors: no index of the list has their order.
import { dialect } from "@/lib/base/dialect/dialect";
import { hasAll, ownersByGrams, wordFilterOf } from "@/lib/base/lists/words";
import type { WordFilter } from "@/lib/base/lists/word-filter";
import { draftIndex } from "@/lib/projections/articles/draft-words";
import { searchWords } from "@/lib/projections/search/search-words";
import type { Query } from "@/lib/content/search/query";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

export function authorFilter(id: string): WordFilter {
  const own = sql`"revisionId" = A."draftId" AND "authorId" = ${id}`;
  return { test: sql`EXISTS (SELECT 1 FROM "Byline" WHERE ${own})`, lookup: lookupByAuthor(id) };
}

export function lookupByAuthor(id: string): Prisma.Sql {
  return sql`A."draftId" IN (SELECT "revisionId" FROM "Byline" WHERE "authorId" = ${id})`;
}

export function wordsFilter(words: readonly string[]): Promise<WordFilter> {
  return wordFilterOf(draftIndex, sql`A."id"`, words);
}

/** By the index of the readers' search. */
export function textFilter(query: Query): WordFilter {
  const { key, fits } = searchWords();
  const keys = sql`SELECT ${key} FROM "SearchWords" WHERE ${fits(query, { side: "desk" })}`;
  const fitting = sql`"isDraft" AND ${dialect().aside(sql`"key"`)} IN (${keys})`;
  return {
    test: sql`EXISTS (SELECT 1 FROM "SearchEntry" WHERE "articleId" = A."id" AND ${fitting})`,
    lookup: sql`A."id" IN (SELECT "articleId" FROM "SearchEntry" WHERE "key" IN (${keys}) AND "isDraft")`,
  };
}

/** In the headline alone: the first line of the draft's words. */
export async function headlineFilter(words: readonly string[]): Promise<WordFilter> {
  const headline = dialect().firstLine(sql`"text"`);
  const own = sql`"articleId" = A."id" AND ${hasAll(headline, words)}`;
  const has = sql`EXISTS (SELECT 1 FROM "DraftWords" WHERE ${own})`;
  const lookup = await ownersByGrams(draftIndex, words);
  return { test: has, lookup: lookup && sql`A."id" IN (${lookup}) AND ${has}` };
}
