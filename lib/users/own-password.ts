// A user's own password: changed by who knows the current one.
import type { z } from "zod";
import { record } from "@/lib/audit/record";
import { hashPassword } from "@/lib/auth/password";
import { checkPassword, forgetFailures } from "@/lib/auth/sign-in";
import { db, transaction } from "@/lib/db";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import type { Actor } from "@/lib/users/actor";
import type { passwordChange } from "@/lib/users/schema";
import { endAllSessions } from "@/lib/users/sessions";

/**
 * Changes the actor's own password and ends all of their sessions, this one too. Wrong current
 * passwords count and are slowed as at signing in.
 * @throws InvalidInputError if the current password is not right, or was asked for too often
 */
export async function changeOwnPassword(
  actor: Actor,
  { current, password }: z.infer<typeof passwordChange>,
): Promise<void> {
  const subject = actor.name;
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id } });
  const user = await checkPassword(email, current);
  if (user === "unheard") {
    throw new InvalidInputError("There were too many attempts. Wait a minute, then try again.");
  }
  if (user === "wrong") {
    await transaction((tx) => record(tx, { actor, action: "passwordMistaken", subject }));
    throw new InvalidInputError("Your current password is not right.");
  }
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.id, passwordHash: user.passwordHash },
      data: { passwordHash, hasDemoPassword: false },
    });
    if (count === 0) throw new ConflictError("Your password was changed in the meantime.");
    await forgetFailures(tx, email);
    await tx.oneTimeLink.deleteMany({ where: { userId: actor.id } });
    await endAllSessions(tx, actor.id);
    await record(tx, { actor, action: "passwordChanged", subject });
  });
}
