// What a search by words at the desk finds: what has every word it names somewhere, however the
// word is cased, accented, quoted or dashed, and whatever comes before or after it. Readers search by another index,
// lib/projections/search/: it has whole words and ranks them, and finds no part of a word, no “%” and no “a_b”.
import type { Transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { env } from "@/lib/base/env";
import { ownersByGramIndex } from "@/lib/base/lists/gram-index";
import type { WordFilter } from "@/lib/base/lists/sought";
import { ownersByTrigramTable } from "@/lib/base/lists/trigram-table";
import type { WordIndex } from "@/lib/base/lists/word-index";
import { textKey } from "@/lib/base/search-text/text-key";
import { cleanText } from "@/lib/base/text-input";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

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
  const items = dialect().items(sql`${JSON.stringify(rows)}`, sql`"row"`);
  await tx.$executeRaw`
    INSERT INTO ${texts} (${owner}, "text")
    SELECT "value" ->> 'id', "value" ->> 'text' FROM ${items} WHERE TRUE
    ON CONFLICT (${owner}) DO UPDATE SET "text" = excluded."text"
      WHERE ${texts}."text" <> excluded."text"`;
}

/** The records whose text has all of the words; `id` is the record's. */
export async function soughtIn(
  index: WordIndex,
  id: Prisma.Sql,
  words: readonly string[],
): Promise<WordFilter> {
  const { texts, owner } = index;
  const has = hasAll(sql`"text"`, words);
  const led = await ownersByGrams(index, words);
  return {
    met: sql`EXISTS (SELECT 1 FROM ${texts} WHERE ${owner} = ${id} AND ${has})`,
    led: led && sql`${id} IN (${led} AND ${has})`,
  };
}

/**
 * Whose texts the index finds for the words: those that have all of them, and perhaps some more. A query that may go on
 * with AND; null if the index has nothing for words so short.
 */
export function ownersByGrams(
  index: WordIndex,
  words: readonly string[],
): Promise<Prisma.Sql | null> {
  return env().databaseUrl === null
    ? ownersByTrigramTable(index, words)
    : Promise.resolve(ownersByGramIndex(index, words));
}

/** Whether a folded text has all of the words. */
export function hasAll(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  const each = words.map((word) => dialect().has(text, sql`${word}`));
  return join(each, " AND ");
}

/** Longer than any headline. */
const longestSearch = 500;

/** The words of a search as people type them, folded as the texts are that they are looked for in. */
export function typedWords(typed: string): string[] {
  const key = textKey(cleanText(typed.slice(0, longestSearch)));
  return [...new Set(key.split(" "))].filter((word) => word !== "");
}
