// Readers see a scheduled arrangement from its minute on without this job. It expires the pages that were kept from
// before.
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { issueEdition } from "@/lib/projections/editions/editions";
import { frontPath } from "@/lib/base/site-addresses";

const waiting = { isBegun: false, cancelledAt: null } as const;

export async function beginDueArrangements(): Promise<void> {
  const due = await db().arrangement.findMany({
    where: { ...waiting, fromAt: { lte: now() } },
    orderBy: [{ fromAt: "asc" }, { number: "asc" }],
    select: { number: true, fromAt: true },
  });
  for (const { number, fromAt } of due) {
    await transaction(async (tx) => {
      // Another server may have been faster.
      const { count } = await tx.arrangement.updateMany({
        where: { ...waiting, number },
        data: { isBegun: true },
      });
      if (count === 0) return;
      const detail = { number, from: fromAt.toISOString() };
      await recordAudit(tx, { actor: null, action: "frontBegan", subject: "", detail });
      await issueEdition(tx, { what: "frontBegan", addresses: [frontPath] });
    });
  }
}

/** Null if none is scheduled. */
export async function findNextArrangementDue(): Promise<Date | null> {
  const next = await db().arrangement.findFirst({
    where: waiting,
    orderBy: { fromAt: "asc" },
    select: { fromAt: true },
  });
  return next?.fromAt ?? null;
}
