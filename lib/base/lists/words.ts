// What a search by words at the desk finds: what has every word it names somewhere, however the
// word is cased, accented, quoted or dashed, and whatever comes before or after it. Readers search by another index,
// lib/projections/search/: it has whole words and ranks them, and finds no part of a word, no “%” and no “a_b”.
import { z } from "zod";
import { db, type Transaction } from "@/lib/base/db";
import type { WordFilter } from "@/lib/base/lists/sought";
import { ftsString } from "@/lib/base/search-text/fts-string";
import { textKey } from "@/lib/base/search-text/text-key";
import { cleanText } from "@/lib/base/text-input";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

/** Where texts are kept folded, one for each record, with an index of their trigrams that the database keeps in step. */
export type WordIndex = {
  /** The table of texts: `key`, `text`, and whose text it is. */
  texts: Prisma.Sql;
  owner: Prisma.Sql;
  trigrams: Prisma.Sql;
  /** The trigrams that there are. */
  terms: Prisma.Sql;
};

/** One text to look for words in. No word goes over a line's end, and two more line ends make sure that the last characters, too, begin three that the index knows. */
export function searchText(texts: readonly string[]): string {
  return `${texts.map(textKey).join("\n")}\n\n`;
}

/**
 * Writes down the texts of records, within the transaction that changed them. One that is the same is not written: its
 * trigrams would be, too.
 */
export async function writeSearchTexts(
  tx: Transaction,
  { texts, owner }: WordIndex,
  rows: readonly { id: string; text: string }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ${texts} (${owner}, "text")
    SELECT "value" ->> 'id', "value" ->> 'text' FROM json_each(${JSON.stringify(rows)}) WHERE TRUE
    ON CONFLICT (${owner}) DO UPDATE SET "text" = excluded."text" WHERE "text" <> excluded."text"`;
}

/** The records whose text has all of the words; `id` is the record's. */
export async function soughtIn(
  index: WordIndex,
  id: Prisma.Sql,
  words: readonly string[],
): Promise<WordFilter> {
  const { texts, owner } = index;
  const has = hasAll(sql`"text"`, words);
  const match = await trigramQuery(index, words);
  return {
    met: sql`EXISTS (SELECT 1 FROM ${texts} WHERE ${owner} = ${id} AND ${has})`,
    led: match === null ? null : sql`${id} IN (${matching(index, match)} AND ${has})`,
  };
}

/** Whether a folded text has all of the words. */
export function hasAll(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const each = words.map((word) => sql`instr(${text}, ${word}) > 0`);
  return join(each, " AND ");
}

/** Whose texts match what `trigramQuery` gave: a query that may go on with AND. */
export function matching({ texts, owner, trigrams }: WordIndex, match: string): Prisma.Sql {
  const keys = sql`SELECT "rowid" FROM ${trigrams} WHERE ${trigrams} MATCH ${match}`;
  return sql`SELECT ${owner} FROM ${texts} WHERE "key" IN (${keys})`;
}

/** Longer than any headline. */
const longestSearch = 500;

/** The words of a search as people type them, folded as the texts are that they are looked for in. */
export function searchWords(typed: string): string[] {
  const key = textKey(cleanText(typed.slice(0, longestSearch)));
  return [...new Set(key.split(" "))].filter((word) => word !== "");
}

/** Trigrams asked for at once; the texts themselves are asked for the whole words. */
const mostTrigrams = 60;

/**
 * What finds, in the index of trigrams, at least every text that has all of the words, in FTS5's
 * own language; null if nothing is to be had of words so short.
 */
export async function trigramQuery(
  { terms }: WordIndex,
  words: readonly string[],
): Promise<string | null> {
  const trigrams = new Set(words.flatMap(trigramsOf));
  if (trigrams.size > 0) return [...trigrams].slice(0, mostTrigrams).map(ftsString).join(" AND ");
  const beginnings = await Promise.all(
    words.filter(isTelling).map((beginning) => trigramsFrom(terms, beginning)),
  );
  const known = beginnings.filter((all) => all !== null);
  if (known.length === 0) return null;
  return known.map((all) => `(${all.map(ftsString).join(" OR ")})`).join(" AND ");
}

/** Every three characters of a word, in order. */
function trigramsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(2).map((last, at) => `${characters[at]}${characters[at + 1]}${last}`);
}

/** One letter or digit of an alphabet is in nearly every text: to look it up is of no use. */
function isTelling(word: string): boolean {
  return !/^[\p{Ll}\p{N}]$/u.test(word);
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
