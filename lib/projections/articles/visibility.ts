// Which articles readers see at a moment, and what they are told of its times: the rule of workflow.ts as filters of rows.
import { Prisma } from "@/prisma/generated/client";
import type { Change } from "@/prisma/generated/enums";

/** The rule of `readersRevisionId` in workflow.ts, as filters: articles of which readers see the scheduled revision … */
export function dueAt(moment: Date) {
  return { scheduledAt: { lte: moment }, retractedAt: null } satisfies Prisma.ArticleWhereInput;
}

/** … and those of which they see the live one. */
export function liveAt(moment: Date) {
  return {
    liveId: { not: null },
    liveAt: { lte: moment },
    retractedAt: null,
    OR: [{ scheduledAt: null }, { scheduledAt: { gt: moment } }],
  } satisfies Prisma.ArticleWhereInput;
}

/** Articles that readers see at a moment. */
export function visibleAt(moment: Date) {
  return { OR: [liveAt(moment), dueAt(moment)] } satisfies Prisma.ArticleWhereInput;
}

/**
 * The revision that lists, links and other projections of an article are written from. A due one is not it until its
 * pointer has moved, which writes them again; until then queries also look at `dueAt`.
 */
export function projectedRevision(articleId: string) {
  return { liveOf: { id: articleId, retractedAt: null } } satisfies Prisma.RevisionWhereInput;
}

/** Revisions that readers see at a moment. */
export function seenRevisionsAt(moment: Date) {
  return {
    OR: [{ liveOf: liveAt(moment) }, { dueOf: dueAt(moment) }],
  } satisfies Prisma.RevisionWhereInput;
}

/**
 * The id of the revision that readers see of an article at a moment, as SQL; NULL if they see none.
 * No index answers it: the query finds its few articles by something else.
 * @param article the name that the query gives a row of "Article"
 */
export function readersRevisionSql(article: Prisma.Sql, moment: Date): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN ${article}."retractedAt" IS NOT NULL THEN NULL
    WHEN ${article}."scheduledAt" <= ${moment} THEN ${article}."scheduledId"
    WHEN ${article}."liveAt" <= ${moment} THEN ${article}."liveId"
  END`;
}

/** The publication time that readers are told of an article whose pointer has not moved yet, as `goLive` will set it. */
export function firstShown(publishedAt: Date | null, due: Date): Date {
  return publishedAt !== null && publishedAt < due ? publishedAt : due;
}

/** Likewise the last change that was no typo. */
export function lastRevised(due: {
  revisedAt: Date | null;
  scheduledAt: Date | null;
  scheduledChange: { change: Change } | null;
}): Date | null {
  const { revisedAt, scheduledAt, scheduledChange } = due;
  const isRevised = scheduledChange !== null && scheduledChange.change !== "typo";
  return isRevised ? scheduledAt : revisedAt;
}
