// The public record: which versions readers got, and what was wrong with them. Rows are written in the transaction of
// the change. The database refuses to change or delete one.
import { randomUUID } from "node:crypto";
import { hasNote, type SaidChange } from "@/lib/content/corrections/change";
import type { Transaction } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";
import { Change } from "@/prisma/generated/enums";

/** A change with its approver: who published or scheduled it, by the name that they had then. */
export type ApprovedChange = {
  id: string;
  change: Change;
  note: string;
  approvedById: string | null;
  approvedBy: string;
};

export function approvedChange(
  actor: Actor,
  { change, note = "" }: SaidChange,
): ApprovedChange | null {
  if (change === undefined) return null;
  return { id: randomUUID(), change, note, approvedById: actor.id, approvedBy: actor.name };
}

export function changeDetail({ change, note }: SaidChange) {
  return {
    ...(change === undefined ? {} : { change }),
    ...(note === undefined || note === "" ? {} : { note }),
  };
}

/**
 * Records that readers see a revision from `at` on, and what it does to the version before. Each change but a typo
 * dates the article's last change. Null: the first publication, or no change.
 */
export async function recordVersion(
  tx: Transaction,
  version: { articleId: string; revisionId: string; at: Date },
  approved: ApprovedChange | null,
): Promise<void> {
  await tx.publication.create({ data: { ...version, change: approved?.change ?? null } });
  if (approved === null) return;
  const { id, change, note, approvedById, approvedBy } = approved;
  if (change !== Change.update) {
    const text = hasNote(change) ? note : "";
    await tx.correction.create({
      data: { ...version, id, kind: change, text, approvedById, approvedBy },
    });
  }
  if (change !== Change.typo) {
    const { articleId, at } = version;
    await tx.article.update({ where: { id: articleId }, data: { revisedAt: at } });
  }
}

/** The revision that readers saw last, even if the article was unpublished since; null if they never saw it. */
export async function findLastLive(reader: Transaction, articleId: string): Promise<string | null> {
  const last = await reader.publication.findFirst({
    where: { articleId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { revisionId: true },
  });
  return last?.revisionId ?? null;
}

/** Records why an article was retracted. Reinstating the article leaves the entry as it is. */
export async function recordRetraction(
  tx: Transaction,
  retraction: { articleId: string; reason: string; at: Date },
  actor: Actor,
): Promise<void> {
  const { articleId, reason: text, at } = retraction;
  await tx.correction.create({
    data: {
      ...{ articleId, kind: "retraction", text, at },
      ...{ approvedById: actor.id, approvedBy: actor.name },
    },
  });
}

export async function keepForItsHour(
  tx: Transaction,
  articleId: string,
  approved: ApprovedChange | null,
): Promise<void> {
  if (approved !== null) await tx.scheduledChange.create({ data: { articleId, ...approved } });
}

export async function dropScheduledChange(tx: Transaction, articleId: string): Promise<void> {
  await tx.scheduledChange.deleteMany({ where: { articleId } });
}
