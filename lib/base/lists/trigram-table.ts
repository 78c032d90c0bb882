// Words by SQLite's FTS5 tables of trigrams.
import { z } from "zod";
import { db } from "@/lib/base/db";
import { gramsOf, isTelling, mostGrams, type WordIndex } from "@/lib/base/lists/word-index";
import { ftsString } from "@/lib/base/search-text/fts-string";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** As `ownersByGrams` in lib/base/lists/words.ts. */
export async function ownersByTrigramTable(
  index: WordIndex,
  words: readonly string[],
): Promise<Prisma.Sql | null> {
  const { texts, owner, trigrams } = index;
  const match = await trigramQuery(index, words);
  if (match === null) return null;
  const keys = sql`SELECT "rowid" FROM ${trigrams} WHERE ${trigrams} MATCH ${match}`;
  return sql`SELECT ${owner} FROM ${texts} WHERE "key" IN (${keys})`;
}

/**
 * What finds, in the index of trigrams, at least every text that has all of the words, in FTS5's
 * own language; null if nothing is to be had of words so short.
 */
async function trigramQuery(
  { terms }: WordIndex,
  words: readonly string[],
): Promise<string | null> {
  const trigrams = new Set(words.flatMap((word) => gramsOf(word, 3)));
  if (trigrams.size > 0) return [...trigrams].slice(0, mostGrams).map(ftsString).join(" AND ");
  const beginnings = await Promise.all(
    words.filter(isTelling).map((beginning) => trigramsFrom(terms, beginning)),
  );
  const known = beginnings.filter((all) => all !== null);
  if (known.length === 0) return null;
  return known.map((all) => `(${all.map(ftsString).join(" OR ")})`).join(" AND ");
}

/** More kinds of trigrams than begin with one or two characters in most newsrooms. */
const mostBeginnings = 1_000;

/** The trigrams there are that begin with one or two characters; null if there are very many. */
async function trigramsFrom(terms: Prisma.Sql, beginning: string): Promise<string[] | null> {
  const found = withTerm.parse(
    await db().$queryRaw`
      SELECT "term" FROM ${terms}
      WHERE "term" >= ${beginning} AND "term" < ${`${beginning}\u{10ffff}`}
      LIMIT ${mostBeginnings + 1}`,
  );
  // None: the beginning itself stands for them, and is in no text.
  if (found.length === 0) return [beginning];
  return found.length > mostBeginnings ? null : found.map(({ term }) => term);
}

const withTerm = z.object({ term: z.string() }).array();
