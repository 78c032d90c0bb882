// Makes a revision live, by hand or at its hour.
import { dropFutureAddresses, holdAddress } from "@/lib/newsroom/articles/addresses";
import { reviewMessageColumns } from "@/lib/content/articles/review-message";
import { isDue } from "@/lib/content/articles/workflow";
import { recordAudit, type AuditRecord } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import {
  changeDetail,
  dropScheduledChange,
  recordVersion,
  type ApprovedChange,
} from "@/lib/newsroom/corrections/record";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { firstShown } from "@/lib/projections/articles/visibility";
import { changeForReaders } from "@/lib/projections/editions/editions";
import { InvalidInputError } from "@/lib/base/errors";

/**
 * Within the caller's transaction. The revision never changes again, the article takes its slug and section, and the
 * schedule is empty. Readers are told the copy's time or that of the first publication, never one after `at`. Records
 * the version with its change, and a move in the audit log; the caller records the publication. @throws
 * InvalidInputError without a headline or a section; ConflictError `slug taken`
 */
export async function goLive(
  tx: Transaction,
  {
    articleId,
    revisionId,
    at,
    actor,
    what,
    change,
  }: {
    articleId: string;
    revisionId: string;
    at: Date;
    actor: AuditRecord["actor"];
    what: "published" | "wentLive";
    change: ApprovedChange | null;
  },
): Promise<void> {
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId, articleId },
    select: { slug: true, sectionId: true, headline: true },
  });
  if (revision.headline === "") {
    throw new InvalidInputError("Write a headline before publishing.");
  }
  if (revision.sectionId === null) {
    throw new InvalidInputError("Choose a section before publishing.");
  }
  await changeForReaders(tx, { what, articleId }, async () => {
    await dropScheduled(tx, articleId, at);
    await holdAddress(tx, revision.slug, articleId, at);
    await tx.revision.updateMany({
      where: { id: revisionId, wasLive: false },
      data: { wasLive: true, isKept: true },
    });
    const { publishedAt, draftId } = article;
    if (article.liveAt !== null && article.slug !== revision.slug) {
      await recordAudit(tx, {
        actor,
        action: "renamed",
        subject: revision.headline,
        articleId,
        revisionId,
        detail: { from: article.slug, to: revision.slug },
      });
    }
    await tx.article.update({
      where: { id: articleId },
      data: {
        liveId: revisionId,
        liveAt: at,
        scheduledId: null,
        scheduledAt: null,
        binnedAt: null,
        publishedAt: firstShown(publishedAt, at),
        slug: revision.slug,
        sectionId: revision.sectionId,
        ...(draftId === revisionId ? { draftStage: "draft" as const, ...reviewed } : {}),
      },
    });
    await recordVersion(tx, { articleId, revisionId, at }, change);
  });
}

/** The draft waits for nobody any more, and what was said with it is done with. */
export const reviewed = { reviewerId: null, ...reviewMessageColumns("") };

/** Also its addresses and its change. */
export async function dropScheduled(tx: Transaction, articleId: string, at: Date): Promise<void> {
  await dropFutureAddresses(tx, articleId, at);
  await dropScheduledChange(tx, articleId);
}

/** For an import, the demo or a scheduled hour. `action`: for the audit log. */
export async function goLiveUnasked(
  tx: Transaction,
  revision: { articleId: string; id: string; headline: string },
  at: Date,
  action: "published" | "wentLive",
  change: ApprovedChange | null = null,
): Promise<void> {
  const { articleId, id: revisionId, headline: subject } = revision;
  const actor = null;
  await goLive(tx, { articleId, revisionId, at, actor, what: action, change });
  const detail = { at: at.toISOString(), ...(change ? changeDetail(change) : {}) };
  await recordAudit(tx, { actor, action, subject, articleId, revisionId, detail });
}

/** Gives whether it moved the pointer. Within the caller's transaction. */
export async function settleDue(tx: Transaction, articleId: string, at: Date): Promise<boolean> {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    include: {
      scheduled: { select: { id: true, articleId: true, headline: true } },
      scheduledChange: { omit: { articleId: true } },
    },
  });
  if (!article?.scheduled || article.scheduledAt === null || !isDue(article, at)) return false;
  const { scheduled, scheduledAt, scheduledChange } = article;
  await goLiveUnasked(tx, scheduled, scheduledAt, "wentLive", scheduledChange);
  return true;
}

/**
 * Makes each due revision live in its own transaction; gives their articles' ids. Readers see them without this job.
 * @throws AggregateError at the end, for those that failed
 */
export async function publishDue(): Promise<string[]> {
  const due = await db().article.findMany({
    where: { scheduledAt: { lte: now() } },
    orderBy: [{ scheduledAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const settled: string[] = [];
  const failures: unknown[] = [];
  for (const { id } of due) {
    try {
      if (await transaction((tx) => settleDue(tx, id, now()))) settled.push(id);
    } catch (error) {
      // A failure must not hold up the others.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "Not all that is due was published.");
  return settled;
}

export async function findNextDue(): Promise<Date | null> {
  const next = await db().article.findFirst({
    where: { scheduledAt: { not: null } },
    orderBy: { scheduledAt: "asc" },
    select: { scheduledAt: true },
  });
  return next?.scheduledAt ?? null;
}
