import type { Prisma } from "@/prisma/generated/client";

/** Where texts are kept folded, one for each record, with an index of their trigrams that the database keeps in step. */
export type WordIndex = {
  /** The table of texts: `key`, `text`, and whose text it is. */
  texts: Prisma.Sql;
  owner: Prisma.Sql;
  /** SQLite's table of trigrams, and that of the trigrams that there are. */
  trigrams: Prisma.Sql;
  terms: Prisma.Sql;
};

/** Every so many characters of a word in a row, in order. */
export function gramsOf(word: string, length: number): string[] {
  const characters = [...word];
  return characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(""));
}

/** One letter or digit of an alphabet is in nearly every text: to look it up is of no use. */
export function isTelling(word: string): boolean {
  return !/^[\p{Ll}\p{N}]$/u.test(word);
}

/** Grams asked for at once; the texts themselves are asked for the whole words. */
export const mostGrams = 60;
