// What an author is called and what a picture shows stand in many articles. The newest of them are indexed with the
// change; the others are marked, and the server's rounds index them some at a time, so that nobody waits for thousands.
import { eachBatch } from "@/lib/base/lists/batches";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { indexArticles } from "@/lib/projections/search/entries";
import type { Prisma } from "@/prisma/generated/client";

/** Articles that are indexed in the transaction of a change, and in one of a round. */
const atOnce = 20;
const perRound = 100;

/** Indexes what names an author, in the transaction that changed the name. */
export function renewAuthor(tx: Transaction, authorId: string): Promise<void> {
  return renew(tx, { bylines: { some: { authorId } } });
}

/** Indexes what shows one of the pictures, in the transaction that changed their records. */
export function renewPictures(tx: Transaction, ids: readonly string[]): Promise<void> {
  return renew(tx, { media: { some: { id: { in: [...ids] } } } });
}

async function renew(tx: Transaction, revision: Prisma.RevisionWhereInput): Promise<void> {
  await tx.searchEntry.updateMany({ where: { revision }, data: { isStale: true } });
  await indexStale(tx, atOnce);
}

/** Indexes some of what is marked, the newest first. @returns whether there may be more */
export async function renewSome(): Promise<boolean> {
  return transaction((tx) => indexStale(tx, perRound));
}

async function indexStale(tx: Transaction, most: number): Promise<boolean> {
  const stale = await tx.searchEntry.findMany({
    where: { isStale: true },
    orderBy: { key: "desc" },
    take: most,
    select: { articleId: true },
  });
  if (stale.length > 0) await indexArticles(tx, [...new Set(stale.map((one) => one.articleId))]);
  return stale.length === most;
}

/** Indexes every article that is not yet: those from before there was an index. */
export async function fillSearch(): Promise<void> {
  await eachBatch(
    (behind) =>
      db().article.findMany({
        where: { id: { gt: behind }, searchEntries: { none: {} } },
        orderBy: { id: "asc" },
        take: perRound,
        select: { id: true },
      }),
    (ids) => transaction((tx) => indexArticles(tx, ids)),
  );
}
