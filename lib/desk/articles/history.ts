import { z } from "zod";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import { listTargets } from "@/lib/desk/articles/desk-queries";
import type { Content } from "@/lib/content/articles/schema";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import { readersRevisionId } from "@/lib/content/articles/workflow";
import type { AuditAction } from "@/lib/content/audit/actions";
import { now } from "@/lib/base/clock";
import { changes } from "@/lib/content/corrections/change";
import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { mediaSummary, type MediaSummary } from "@/lib/content/media/summary";
import { deskTime } from "@/lib/base/site-time";
import type { Change, RevisionReason } from "@/prisma/generated/enums";
import { assertMayRead } from "@/lib/newsroom/articles/scope";
import type { Actor } from "@/lib/content/users/actor";

/** Without content. Times are for people. */
export type RevisionRow = {
  number: number;
  headline: string;
  reason: RevisionReason;
  /** Null for an import. */
  editor: string | null;
  begunAt: string;
  /** The last save that amended it, if later. */
  amendedAt: string | null;
  isDraft: boolean;
  isScheduled: boolean;
  isSeen: boolean;
  wasLive: boolean;
  /** Later events, oldest first, each as a sentence. */
  marks: string[];
};

export type History = {
  id: string;
  headline: string;
  version: number;
  /** The newest revision, whatever the page. */
  newest: number;
  /** Newest first. */
  revisions: RevisionRow[];
  /** The number for the next page; null at the end. */
  olderThan: number | null;
};

export const historyPageSize = 50;

/** Events that concern a revision without making one. “by Ann Poe” follows. */
const marking = {
  sentToReview: "Sent to review",
  sentBack: "Sent back",
  approved: "Approved",
  scheduled: "Scheduled",
  unscheduled: "Scheduled publication cancelled",
  published: "Published",
  wentLive: "Published on schedule",
  unpublished: "Unpublished",
  putBack: "Put back",
  retracted: "Retracted",
  reinstated: "Reinstated",
} as const satisfies Partial<Record<AuditAction, string>>;
type Marking = keyof typeof marking;
const isMarking = (action: string): action is Marking => Object.hasOwn(marking, action);

/** Newest first, without bodies. @throws NotFoundError */
export async function getHistory(
  actor: Actor,
  articleId: string,
  olderThan: number | null,
): Promise<History> {
  await assertMayRead(actor, articleId);
  const article = await db().article.findUnique({
    where: { id: articleId },
    include: { draft: { select: { headline: true, number: true } } },
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  const found = await db().revision.findMany({
    where: { articleId, ...(olderThan === null ? {} : { number: { lt: olderThan } }) },
    orderBy: { number: "desc" },
    take: historyPageSize + 1,
    omit: { body: true, leadPicture: true, frontPicture: true },
    include: { editor: { select: { name: true } } },
  });
  const shown = found.slice(0, historyPageSize);
  const marks = await marksOf(shown.map(({ id }) => id));
  const seen = readersRevisionId(article, now());
  const revisions = shown.map(({ id, number, headline, reason, wasLive, ...revision }) => ({
    number,
    headline,
    reason,
    wasLive,
    editor: revision.editor?.name ?? null,
    begunAt: deskTime(revision.createdAt),
    amendedAt:
      deskTime(revision.savedAt) === deskTime(revision.createdAt)
        ? null
        : deskTime(revision.savedAt),
    isDraft: id === article.draftId,
    isScheduled: id === article.scheduledId && id !== seen,
    isSeen: id === seen,
    marks: marks.get(id) ?? [],
  }));
  const hasMore = found.length > historyPageSize;
  return {
    id: articleId,
    headline: article.draft.headline,
    version: article.version,
    newest: article.draft.number,
    revisions,
    olderThan: hasMore ? (shown.at(-1)?.number ?? null) : null,
  };
}

async function marksOf(revisionIds: string[]): Promise<Map<string, string[]>> {
  const entries = await db().auditEntry.findMany({
    where: { revisionId: { in: revisionIds }, action: { in: Object.keys(marking) } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const marks = new Map<string, string[]>();
  for (const { revisionId, action, actorName, actorId, at, detail } of entries) {
    if (revisionId === null || !isMarking(action)) continue;
    const by = actorId === null ? "" : ` by ${actorName}`;
    const { change, message } = withSaid.safeParse(detail).data ?? {};
    const said = `${marking[action]}${change ? changeWords[change] : ""}${by}, ${deskTime(at)}`;
    const mark = message ? `${said}: “${message}”` : said;
    marks.set(revisionId, [...(marks.get(revisionId) ?? []), mark]);
  }
  return marks;
}

const withSaid = z.looseObject({
  change: z.enum(changes).optional(),
  message: z.string().optional(),
});

/** Follows “published” and “scheduled”. */
const changeWords: Record<Change, string> = {
  update: " as new reporting",
  typo: " to fix a typo",
  clarification: " as a clarification",
  correction: " as a correction",
};

/** A revision with the names that its content refers to. */
export type ComparedRevision = {
  number: number;
  content: Content;
  editor: string | null;
  savedAt: string;
  media: MediaSummary[];
  topics: { id: string; name: string }[];
  authors: { id: string; name: string }[];
  targets: ArticleSummary[];
};

/** @throws NotFoundError if the article has no revision of that number */
export async function getRevision(
  actor: Actor,
  articleId: string,
  number: number,
): Promise<ComparedRevision> {
  await assertMayRead(actor, articleId);
  const revision = await db().revision.findUnique({
    where: { articleId_number: { articleId, number } },
    include: {
      topics: { ...withContent.topics, include: { topic: { select: { id: true, name: true } } } },
      bylines: {
        ...withContent.bylines,
        include: { author: { select: { id: true, name: true } } },
      },
      media: true,
      editor: { select: { name: true } },
    },
  });
  if (revision === null) throw new NotFoundError("There is no such revision.");
  return {
    number,
    content: contentOf(revision),
    editor: revision.editor?.name ?? null,
    savedAt: deskTime(revision.savedAt),
    media: revision.media.map(mediaSummary),
    topics: revision.topics.map(({ topic }) => topic),
    authors: revision.bylines.map(({ author }) => author),
    targets: await listTargets(actor, revision),
  };
}
