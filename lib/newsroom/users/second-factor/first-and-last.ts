// The first second factor comes with recovery codes, and the last one goes with them: nobody has one without a way in.
import type { Transaction } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";
import { makeRecoveryCodes } from "@/lib/newsroom/users/second-factor/recovery-codes";
import { hasSecondFactor } from "@/lib/newsroom/users/second-factor/standing";
import type { Actor } from "@/lib/content/users/actor";

/** Recovery codes if the user has no second factor yet, else null. In the transaction that adds one, before it does. */
export async function codesForFirst(tx: Transaction, userId: string): Promise<string[] | null> {
  return (await hasSecondFactor(tx, userId)) ? null : makeRecoveryCodes(tx, userId);
}

export async function forgetCodesWithoutFactor(tx: Transaction, userId: string): Promise<void> {
  if (await hasSecondFactor(tx, userId)) return;
  await tx.recoveryCode.deleteMany({ where: { userId } });
}

/** In the transaction that removed one. @throws ConflictError if the actor's role needs one and none is left */
export async function assertMayGo(tx: Transaction, actor: Actor): Promise<void> {
  if (await hasSecondFactor(tx, actor.id)) return;
  const { role } = await tx.user.findUniqueOrThrow({ where: { id: actor.id } });
  if ((await tx.secondFactorRule.count({ where: { role } })) === 0) return;
  throw new ConflictError(
    "Your role needs a second factor. Add another one before you remove this.",
  );
}
