// The versions that readers got, and their corrections, written in the change's transaction. The database refuses to
// change or delete them.
import { randomUUID } from "node:crypto";
import { hasNote, type SaidChange } from "@/lib/content/corrections/change";
import type { Transaction } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";
import { Change } from "@/prisma/generated/enums";

/** With the approver's name at that time. */
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
 * Readers see the revision from `at` on. Each change but a typo dates the last change. Null: first publication, or no
 * change.
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

/** Also if the article was unpublished; null if they saw none. */
export async function findLastLive(reader: Transaction, articleId: string): Promise<string | null> {
  const last = await reader.publication.findFirst({
    where: { articleId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { revisionId: true },
  });
  return last?.revisionId ?? null;
}

/** Reinstating leaves it. */
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
