import type { z } from "zod";
import { recordCondensed } from "@/lib/newsroom/audit/condensed";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { hashPassword } from "@/lib/newsroom/users/password";
import { checkOwnPassword } from "@/lib/newsroom/users/sign-in";
import { ConflictError, InvalidInputError } from "@/lib/base/errors";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { assertHardToGuess } from "@/lib/newsroom/users/password-strength";
import type { passwordChange } from "@/lib/newsroom/users/schema";
import { endAllSessions } from "@/lib/newsroom/users/sessions";

/**
 * Ends all of the actor's sessions. @throws InvalidInputError for a wrong or a weak password, TooSoonError after many
 * wrong ones
 */
export async function changeOwnPassword(
  actor: Actor,
  { current, password }: z.infer<typeof passwordChange>,
): Promise<void> {
  const subject = actor.name;
  const user = await checkOwnPassword(actor.id, current);
  if (user === null) {
    await recordMistake(actor);
    throw new InvalidInputError("Your current password is not right.");
  }
  assertHardToGuess(password, user);
  const passwordHash = await hashPassword(password);
  await transactionOf(actor, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, passwordHash: user.passwordHash },
      data: { passwordHash, hasDemoPassword: false },
    });
    if (count === 0) throw new ConflictError("Your password was changed in the meantime.");
    await tx.oneTimeLink.deleteMany({ where: { userId: actor.id } });
    await endAllSessions(tx, actor.id);
    const detail = { userId: actor.id };
    await recordAudit(tx, { actor, action: "passwordChanged", subject, detail });
  });
  await tellOwner(user, "password", "All your browsers were signed out.");
}

/** At most one entry an hour. */
export async function recordMistake(actor: Actor): Promise<void> {
  const about = { subject: actor.name, detail: { userId: actor.id } };
  const entry = { actor, action: "passwordMistaken", ...about } as const;
  await transactionOf(actor, (tx) => recordCondensed(tx, actor.id, entry));
}
