// By an administrator, or by the user with the current password.
import type { z } from "zod";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { checkOwnPassword } from "@/lib/newsroom/users/sign-in";
import type { Transaction } from "@/lib/base/db";
import { InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { recordMistake } from "@/lib/newsroom/users/own-password";
import { assertMay } from "@/lib/content/users/permissions";
import type { emailChange } from "@/lib/newsroom/users/schema";
import { endAllSessions } from "@/lib/newsroom/users/sessions";

/**
 * Ends sessions and one-time links, and mails both addresses. @throws InvalidInputError if a user has the address,
 * NotFoundError
 */
export async function changeEmail(actor: Actor, userId: string, email: string): Promise<void> {
  assertMay(actor, "changeUsers");
  await change(actor, userId, email);
}

/**
 * Ends all of the actor's sessions. @throws InvalidInputError for a wrong password or a used address, TooSoonError
 * after too many wrong passwords
 */
export async function changeOwnEmail(
  actor: Actor,
  { email, current }: z.infer<typeof emailChange>,
): Promise<void> {
  if ((await checkOwnPassword(actor.id, current)) === null) {
    await recordMistake(actor);
    throw new InvalidInputError("Your current password is not right.");
  }
  await change(actor, actor.id, email);
}

async function change(actor: Actor, userId: string, email: string): Promise<void> {
  const user = await transactionOf(actor, async (tx) => {
    const before = await tx.user.findUnique({ where: { id: userId } });
    if (before === null) throw new NotFoundError("There is no such user.");
    if (before.email === email) return null;
    await assertEmailIsFree(tx, email);
    await tx.user.update({ where: { id: userId }, data: { email } });
    await tx.oneTimeLink.deleteMany({ where: { userId } });
    await endAllSessions(tx, userId);
    const detail = { userId, before: before.email, after: email };
    await recordAudit(tx, { actor, action: "emailChanged", subject: before.name, detail });
    return before;
  });
  if (user === null) return;
  const words = `It was ${user.email} and is ${email} now; you sign in with it. ${actor.name} changed it.`;
  await tellOwner({ name: user.name, email }, "e-mail address", words, [user.email]);
}

async function assertEmailIsFree(tx: Transaction, email: string): Promise<void> {
  if ((await tx.user.count({ where: { email } })) > 0) {
    throw new InvalidInputError(`There is already a user with the address ${email}.`);
  }
}
