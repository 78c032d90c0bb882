import type { Transaction } from "@/lib/base/db";

/**
 * What waits for this user's review waits for any editor from now on: a disabled user, or one who may not approve,
 * never comes. The article itself is not written, so that it keeps its version and its place in the queue.
 */
export async function releaseReviews(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Article" SET "reviewerId" = NULL WHERE "reviewerId" = ${userId}`;
}
