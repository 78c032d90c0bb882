import { recordAudit, type AuditRecord } from "@/lib/newsroom/audit/record";
import type { Transaction } from "@/lib/base/db";
import { ForbiddenError, NotFoundError } from "@/lib/base/errors";
import { confirmedTransactionOf } from "@/lib/newsroom/users/acting";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { hasSecondFactor } from "@/lib/newsroom/users/second-factor/standing";
import { endAllSessions } from "@/lib/newsroom/users/sessions";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { User } from "@/prisma/generated/client";

/**
 * The way back for a user who lost theirs: signs them out everywhere, and their password alone signs them in. Tells them
 * by mail. @throws ForbiddenError for oneself, NotFoundError
 */
export async function removeSecondFactors(actor: Actor, userId: string): Promise<void> {
  assertMay(actor, "changeUsers");
  if (actor.id === userId) {
    throw new ForbiddenError("Remove your own second factors on your account’s page.");
  }
  const user = await confirmedTransactionOf(actor, async (tx) => {
    const found = await tx.user.findUnique({ where: { id: userId } });
    if (found === null) throw new NotFoundError("There is no such user.");
    return (await takeSecondFactors(tx, actor, found)) ? found : null;
  });
  if (user) await tellOfRemoval(user, actor.name);
}

/** Whether there was one. */
export async function takeSecondFactors(
  tx: Transaction,
  actor: AuditRecord["actor"],
  { id: userId, name }: User,
): Promise<boolean> {
  const had = await hasSecondFactor(tx, userId);
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.authenticatorApp.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  if (!had) return false;
  await endAllSessions(tx, userId);
  const detail = { userId };
  await recordAudit(tx, { actor, action: "secondFactorsRemoved", subject: name, detail });
  return true;
}

export async function tellOfRemoval(user: User, by: string): Promise<void> {
  const words = `${by} removed your passkeys, your app and your recovery codes. You sign in with your password alone.`;
  await tellOwner(user, "second factor", words);
}
