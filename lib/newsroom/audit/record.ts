import type { AuditAction } from "@/lib/content/audit/actions";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import type { Prisma } from "@/prisma/generated/client";

export type AuditRecord = {
  /** Null: the newsroom itself (a job, an import, the demo). */
  actor: { id: string | null; name: string } | null;
  action: AuditAction;
  subject: string;
  articleId?: string;
  revisionId?: string;
  /** Such as a role before and after, and the record's id unless it is an article (lib/desk/audit/about.ts). */
  detail?: Prisma.InputJsonObject;
};

/** Writes within the caller's transaction, so that no change goes without its entry. */
export async function recordAudit(tx: Transaction, entry: AuditRecord): Promise<void> {
  const { actor, ...what } = entry;
  await tx.auditEntry.create({
    data: { ...what, at: now(), actorId: actor?.id ?? null, actorName: actor?.name ?? "Stet" },
  });
}
