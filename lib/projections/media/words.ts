// The folded words by which the desk finds pictures. See lib/base/lists/words.ts.
import { db, transaction, type Transaction } from "@/lib/base/db";
import { eachBatch } from "@/lib/base/lists/batches";
import type { WordIndex } from "@/lib/base/lists/word-index";
import { searchText, writeSearchTexts } from "@/lib/base/lists/words";
import { renewPictures } from "@/lib/projections/search/renewal";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

export const pictureIndex: WordIndex = {
  texts: sql`"MediaWords"`,
  owner: sql`"mediaId"`,
  trigrams: sql`"MediaTrigram"`,
  terms: sql`"MediaTrigramTerm"`,
};

const searched = {
  caption: true,
  credit: true,
  altText: true,
  headline: true,
  creator: true,
  source: true,
  copyright: true,
  place: true,
  instructions: true,
  usageTerms: true,
  fileName: true,
} as const satisfies Prisma.MediaSelect;

/** Within the transaction of the change. */
export async function indexPictures(tx: Transaction, ids: readonly string[]): Promise<void> {
  const records = await tx.media.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...searched },
  });
  const rows = records.map(({ id, ...texts }) => ({ id, text: searchText(Object.values(texts)) }));
  await writeSearchTexts(tx, pictureIndex, rows);
  await renewPictures(tx, ids);
}

const batch = 500;

/** For records from before there were any. */
export async function fillPictureWords(): Promise<void> {
  await eachBatch(
    (behind) =>
      db().media.findMany({
        where: { id: { gt: behind }, words: { is: null } },
        orderBy: { id: "asc" },
        take: batch,
        select: { id: true },
      }),
    (ids) => transaction((tx) => indexPictures(tx, ids)),
  );
}
