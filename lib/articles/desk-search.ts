// Which drafts a search at the desk finds: those that have every word it names somewhere, however
// the word is cased, quoted or dashed, and whatever comes before or after it.
import { z } from "zod";
import { headlineKey } from "@/lib/articles/headline";
import { db } from "@/lib/db";
import { cleanText } from "@/lib/words";

/** Longer than any headline. */
const longestSearch = 500;

/** The words of a search as people type them, folded as the texts are that they are looked for in. */
export function searchWords(typed: string): string[] {
  const key = headlineKey(cleanText(typed.slice(0, longestSearch)));
  return [...new Set(key.split(" "))].filter((word) => word !== "");
}

/** Trigrams asked for at once; the texts themselves are asked for the whole words. */
const mostTrigrams = 60;

/**
 * What finds, in the index of trigrams, at least every text that has all of the words, in FTS5's
 * own language; null if nothing is to be had of words so short.
 */
export async function trigramQuery(words: readonly string[]): Promise<string | null> {
  const trigrams = new Set(words.flatMap(trigramsOf));
  if (trigrams.size > 0) return [...trigrams].slice(0, mostTrigrams).map(quoted).join(" AND ");
  const beginnings = await Promise.all(words.filter(isTelling).map(trigramsFrom));
  const known = beginnings.filter((all) => all !== null);
  if (known.length === 0) return null;
  return known.map((all) => `(${all.map(quoted).join(" OR ")})`).join(" AND ");
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
async function trigramsFrom(beginning: string): Promise<string[] | null> {
  const found = terms.parse(
    await db().$queryRaw`
      SELECT "term" FROM "DraftTrigramTerm"
      WHERE "term" >= ${beginning} AND "term" < ${`${beginning}\u{10ffff}`}
      LIMIT ${mostBeginnings + 1}`,
  );
  // None: the beginning itself stands for them, and is in no text.
  if (found.length === 0) return [beginning];
  return found.length > mostBeginnings ? null : found.map(({ term }) => term);
}

const terms = z.object({ term: z.string() }).array();

/** A string of FTS5's query language: all characters but the quote stand for themselves. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
