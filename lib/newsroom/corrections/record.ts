// The public record, as it is written: which versions readers were given, and what was wrong with them. Rows are
// added, in the transaction of what they tell of; the database refuses to change or delete one.
import { randomUUID } from "node:crypto";
import { hasNote, type SaidChange } from "@/lib/content/corrections/change";
import type { Transaction } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";
import { Change } from "@/prisma/generated/enums";

/** A change with who approved it: whoever published or scheduled it, by the name that they had then. */
export type ApprovedChange = {
  /** Of the correction that it becomes. */
  id: string;
  change: Change;
  note: string;
  approvedById: string | null;
  approvedBy: string;
};

/** What was said, approved by who said it; null where nothing was. */
export function approvedChange(
  actor: Actor,
  { change, note = "" }: SaidChange,
): ApprovedChange | null {
  if (change === undefined) return null;
  return { id: randomUUID(), change, note, approvedById: actor.id, approvedBy: actor.name };
}

/** As the audit log says it. */
export function changeDetail({ change, note }: SaidChange) {
  return {
    ...(change === undefined ? {} : { change }),
    ...(note === undefined || note === "" ? {} : { note }),
  };
}

/**
 * Records that readers see a revision from `at` on, and what it does to the version that they had. All but
 * a typo is told as the article's last change. Null: its first publication, or one that changed nothing.
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

/** The revision that readers had last, though the article was unpublished since; null if they never saw it. */
export async function findLastLive(reader: Transaction, articleId: string): Promise<string | null> {
  const last = await reader.publication.findFirst({
    where: { articleId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { revisionId: true },
  });
  return last?.revisionId ?? null;
}

/** Records why a story was retracted. Taking the retraction back leaves it standing. */
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

/** Keeps the change of what is scheduled until its hour. */
export async function keepForItsHour(
  tx: Transaction,
  articleId: string,
  approved: ApprovedChange | null,
): Promise<void> {
  if (approved !== null) await tx.scheduledChange.create({ data: { articleId, ...approved } });
}

/** Forgets the change of what is on the schedule no more. */
export async function dropScheduledChange(tx: Transaction, articleId: string): Promise<void> {
  await tx.scheduledChange.deleteMany({ where: { articleId } });
}
