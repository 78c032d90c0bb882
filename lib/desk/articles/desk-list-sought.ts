// Filters by words and authors: no index of the list has their order.
import { hasAll, matching, soughtIn, trigramQuery } from "@/lib/base/lists/words";
import type { WordFilter } from "@/lib/base/lists/sought";
import { draftIndex } from "@/lib/projections/articles/draft-words";
import { matchOf } from "@/lib/projections/search/match";
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
  const match = matchOf(query, { side: "desk" });
  const keys = sql`SELECT "rowid" FROM "SearchWords" WHERE "SearchWords" MATCH ${match}`;
  const fitting = sql`"isDraft" AND +"key" IN (${keys})`;
  return {
    met: sql`EXISTS (SELECT 1 FROM "SearchEntry" WHERE "articleId" = A."id" AND ${fitting})`,
    led: sql`A."id" IN (SELECT "articleId" FROM "SearchEntry" WHERE "key" IN (${keys}) AND "isDraft")`,
  };
}

/** In the headline alone: the first line of the draft's words. */
export async function soughtHeadline(words: readonly string[]): Promise<WordFilter> {
  const headline = sql`substr("text", 1, instr("text", char(10)))`;
  const own = sql`"articleId" = A."id" AND ${hasAll(headline, words)}`;
  const has = sql`EXISTS (SELECT 1 FROM "DraftWords" WHERE ${own})`;
  const match = await trigramQuery(draftIndex, words);
  return {
    met: has,
    led: match === null ? null : sql`A."id" IN (${matching(draftIndex, match)}) AND ${has}`,
  };
}
