// The bin of articles that readers never saw: out of everybody's sight, and deleted thirty days later.
import { freeSlug } from "@/lib/newsroom/articles/addresses";
import { assertMayWith } from "@/lib/newsroom/articles/scope";
import { claimAnywhere, written, type WrittenArticle } from "@/lib/newsroom/articles/writes";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { deletedAt, keptSince } from "@/lib/base/bin-time";
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { ConflictError, NotFoundError } from "@/lib/base/errors";
import { whileHolding } from "@/lib/base/jobs/claim";
import { binnedSince, binRefusal } from "@/lib/content/articles/workflow";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";

/**
 * Its slug is free for others meanwhile. Does nothing if it is in the bin. @throws ConflictError if readers have seen it or will by the
 * schedule; `stale` if the version is not the article's any more
 */
export async function binArticle(
  actor: Actor,
  articleId: string,
  { version }: { version: number },
): Promise<void> {
  assertMay(actor, "binArticles");
  await transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "binArticles", articleId);
    if (binnedSince(await getStanding(tx, articleId)) !== null) return;
    const article = await claimAnywhere(tx, articleId, version);
    const why = binRefusal(article);
    if (why !== null) throw new ConflictError(why);
    await tx.article.update({
      where: { id: articleId },
      data: { binnedAt: now(), slug: `in-the-bin-${articleId}` },
    });
    const { draftId: revisionId, draft } = article;
    const subject = draft.headline;
    await recordAudit(tx, { actor, action: "articleBinned", subject, articleId, revisionId });
  });
}

/** As it was, under its slug or the first free one like it. Does nothing if it is not in the bin. */
export async function takeArticleOut(actor: Actor, articleId: string): Promise<WrittenArticle> {
  assertMay(actor, "binArticles");
  return transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "binArticles", articleId);
    const standing = await getStanding(tx, articleId);
    if (binnedSince(standing) !== null) {
      const { draft, draftId: revisionId } = await claimAnywhere(tx, articleId, standing.version);
      const slug = await freeSlug(tx, draft.slug, articleId);
      await tx.article.update({ where: { id: articleId }, data: { binnedAt: null, slug } });
      const subject = draft.headline;
      await recordAudit(tx, { actor, action: "articleTakenOut", subject, articleId, revisionId });
    }
    return tx.article.findUniqueOrThrow({ where: { id: articleId }, select: written });
  });
}

async function getStanding(tx: Transaction, id: string) {
  const article = await tx.article.findUnique({ where: { id } });
  if (article === null) throw new NotFoundError("There is no such article.");
  return article;
}

/** Articles that are deleted in one round. */
const mostAtOnce = 50;

/**
 * Deletes what has been in the bin for thirty days, with its revisions and notes; says whether there may be more. @throws
 * AggregateError at the end, for those that failed
 */
export async function emptyArticleBin(): Promise<boolean> {
  const emptied = await whileHolding("empty article bin", async () => {
    await takePublishedOut();
    const due = await db().article.findMany({
      where: { binnedAt: { lte: keptSince(now()) } },
      orderBy: { binnedAt: "asc" },
      take: mostAtOnce,
      select: { id: true },
    });
    const failures: unknown[] = [];
    for (const { id } of due) {
      // A failure must not hold up the others.
      await deleteArticle(id).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, "Not all that is due in the bin was deleted.");
    }
    return due.length === mostAtOnce;
  });
  return emptied ?? false;
}

/** See binnedSince. */
async function takePublishedOut(): Promise<void> {
  const published = [{ liveAt: { not: null } }, { scheduledId: { not: null } }];
  await db().article.updateMany({
    where: { binnedAt: { not: null }, OR: published },
    data: { binnedAt: null },
  });
}

async function deleteArticle(id: string): Promise<void> {
  await transaction(async (tx) => {
    const article = await tx.article.findUnique({
      where: { id },
      include: { draft: { select: { headline: true } } },
    });
    // Somebody may have taken it out since it was listed.
    const binnedAt = article && binnedSince(article);
    if (article === null || binnedAt === null || deletedAt(binnedAt) > now()) return;
    await tx.article.delete({ where: { id } });
    await recordAudit(tx, {
      actor: null,
      action: "articleDeleted",
      subject: article.draft.headline,
      articleId: id,
    });
  });
}
