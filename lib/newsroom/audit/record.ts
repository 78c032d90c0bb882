// The audit log's one way in: an entry is written in the transaction of what it records.
import type { AuditAction } from "@/lib/content/audit/actions";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import type { Prisma } from "@/prisma/generated/client";

export type AuditRecord = {
  /** Who did it; null: the newsroom itself (a job, an import, the demo). */
  actor: { id: string | null; name: string } | null;
  action: AuditAction;
  /** What it was done to, as people call it: a headline, a name, an address. */
  subject: string;
  articleId?: string;
  revisionId?: string;
  /**
   * What else is worth knowing, such as a role before and after; and by id what it was done to, unless that is an
   * article (lib/desk/audit/about.ts).
   */
  detail?: Prisma.InputJsonObject;
};

/** Records what is done, within the caller's transaction: both are written, or neither. */
export async function recordAudit(tx: Transaction, entry: AuditRecord): Promise<void> {
  const { actor, ...what } = entry;
  await tx.auditEntry.create({
    data: { ...what, at: now(), actorId: actor?.id ?? null, actorName: actor?.name ?? "Stet" },
  });
}
