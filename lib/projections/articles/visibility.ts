// The rule of workflow.ts as filters of rows.
import { Prisma } from "@/prisma/generated/client";
import type { Change } from "@/prisma/generated/enums";

/** `readersRevisionId` of workflow.ts as filters: articles whose scheduled revision readers see … */
export function dueAt(moment: Date) {
  return { scheduledAt: { lte: moment }, retractedAt: null } satisfies Prisma.ArticleWhereInput;
}

/** … and those whose live one they see. */
export function liveAt(moment: Date) {
  return {
    liveId: { not: null },
    liveAt: { lte: moment },
    retractedAt: null,
    ...notDueAt(moment),
  } satisfies Prisma.ArticleWhereInput;
}

/** No scheduled revision takes the place of the live one yet. */
export function notDueAt(moment: Date) {
  return {
    OR: [{ scheduledAt: null }, { scheduledAt: { gt: moment } }],
  } satisfies Prisma.ArticleWhereInput;
}

export function visibleAt(moment: Date) {
  return { OR: [liveAt(moment), dueAt(moment)] } satisfies Prisma.ArticleWhereInput;
}

/**
 * Listings, links and other projections follow this revision. A due one counts once its pointer has moved; until then
 * queries also look at `dueAt`.
 */
export function projectedRevision(articleId: string) {
  return { liveOf: { id: articleId, retractedAt: null } } satisfies Prisma.RevisionWhereInput;
}

export function seenRevisionsAt(moment: Date) {
  return {
    OR: [{ liveOf: liveAt(moment) }, { dueOf: dueAt(moment) }],
  } satisfies Prisma.RevisionWhereInput;
}

/**
 * As SQL; NULL without one. No index answers it, so that the query must find its few articles first. @param article the
 * query's name for a row of "Article"
 */
export function readersRevisionSql(article: Prisma.Sql, moment: Date): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN ${article}."retractedAt" IS NOT NULL THEN NULL
    WHEN ${article}."scheduledAt" <= ${moment} THEN ${article}."scheduledId"
    WHEN ${article}."liveAt" <= ${moment} THEN ${article}."liveId"
  END`;
}

/** What readers are told once a revision goes live at `at`: the article's publication time, never one after `at`. */
export function firstShown(publishedAt: Date | null, at: Date): Date {
  return publishedAt !== null && publishedAt < at ? publishedAt : at;
}

/** The last change that was no typo. */
export function lastRevised(due: {
  revisedAt: Date | null;
  scheduledAt: Date | null;
  scheduledChange: { change: Change } | null;
}): Date | null {
  const { revisedAt, scheduledAt, scheduledChange } = due;
  const isRevised = scheduledChange !== null && scheduledChange.change !== "typo";
  return isRevised ? scheduledAt : revisedAt;
}
