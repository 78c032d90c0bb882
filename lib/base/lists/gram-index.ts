// Words by PostgreSQL's index of the grams of texts: the function "grams" of the first migration.
import { gramsOf, isTelling, mostGrams, type WordIndex } from "@/lib/base/lists/word-index";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** As `ownersByGrams` in lib/base/lists/words.ts. */
export function ownersByGramIndex(
  { texts, owner }: WordIndex,
  words: readonly string[],
): Prisma.Sql | null {
  const grams = new Set(words.flatMap((word) => gramsOf(word, Math.min([...word].length, 3))));
  const telling = [...grams].filter(isTelling).slice(0, mostGrams);
  if (telling.length === 0) return null;
  return sql`SELECT ${owner} FROM ${texts} WHERE "grams"("text") @> ${telling}`;
}
