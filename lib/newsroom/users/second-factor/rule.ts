// Which roles need a second factor, from when on. After the days of grace their users can still sign in, but only to
// set one up: nobody is locked out.
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { confirmedTransactionOf } from "@/lib/newsroom/users/acting";
import { hasSecondFactor } from "@/lib/newsroom/users/second-factor/standing";
import type { secondFactorRule } from "@/lib/newsroom/users/schema";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { Role } from "@/prisma/generated/enums";
import type { z } from "zod";

const day = 24 * 60 * 60 * 1000;

export type SecondFactorRule = z.infer<typeof secondFactorRule>;

/** For a role that needs one already, the days go on from when they began. */
export async function requireSecondFactor(
  actor: Actor,
  { roles, graceDays }: SecondFactorRule,
): Promise<void> {
  assertMay(actor, "changeUsers");
  await confirmedTransactionOf(actor, async (tx) => {
    await tx.secondFactorRule.deleteMany({ where: { role: { notIn: roles } } });
    for (const role of roles) {
      await tx.secondFactorRule.upsert({
        where: { role },
        create: { role, graceDays, since: now() },
        update: { graceDays },
      });
    }
    const detail = { roles: roles.join(", ") || "none", graceDays };
    await recordAudit(tx, { actor, action: "secondFactorRequired", subject: "", detail });
  });
}

export async function getSecondFactorRule(): Promise<SecondFactorRule> {
  const rows = await db().secondFactorRule.findMany({ orderBy: { role: "asc" } });
  return { roles: rows.map(({ role }) => role), graceDays: rows[0]?.graceDays ?? usualGraceDays };
}

export const usualGraceDays = 14;

/** The days in which the user could set up a second factor are over: nothing else is left to do. */
export function isOverdue({ deadline }: { deadline: Date | null }): boolean {
  return deadline !== null && deadline <= now();
}

/** When this user's days of grace end. Null if they need no second factor, or have one. */
export async function findSecondFactorDeadline(user: {
  id: string;
  role: Role;
  createdAt: Date;
}): Promise<Date | null> {
  const rule = await db().secondFactorRule.findUnique({ where: { role: user.role } });
  if (rule === null || (await hasSecondFactor(db(), user.id))) return null;
  const from = Math.max(rule.since.getTime(), user.createdAt.getTime());
  return new Date(from + rule.graceDays * day);
}
