// What becomes of articles whose reviewer cannot review any more.
import type { Transaction } from "@/lib/base/db";

/**
 * Lets what waits for this user's review wait for any editor, within the caller's transaction:
 * for who is disabled or may not approve any more, it would wait for ever. Nothing is written in
 * the article, so that it keeps its version and its place among what waits longest.
 */
export async function releaseReviews(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Article" SET "reviewerId" = NULL WHERE "reviewerId" = ${userId}`;
}
