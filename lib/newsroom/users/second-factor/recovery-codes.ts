// Ten codes in place of a lost device. The user keeps them on paper; the database has their hashes.
import { createHash, randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/newsroom/audit/record";
import type { Transaction } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";
import { confirmedTransactionOf } from "@/lib/newsroom/users/acting";
import { hasSecondFactor } from "@/lib/newsroom/users/second-factor/standing";
import type { Actor } from "@/lib/content/users/actor";

export const recoveryCodeCount = 10;

/** Without i, l, o and u: 32 characters that are not mistaken for each other. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const codeLength = 16;

/** Replaces the user's former codes. Known here alone: 80 random bits each. */
export async function makeRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOf(userId, code) })),
  });
  return codes;
}

/** @throws ConflictError without a second factor that they would stand in for */
export async function renewRecoveryCodes(actor: Actor): Promise<string[]> {
  return confirmedTransactionOf(actor, async (tx) => {
    if (!(await hasSecondFactor(tx, actor.id))) {
      throw new ConflictError("Set up a passkey or an app first: the codes stand in for them.");
    }
    await recordAudit(tx, {
      ...{ actor, action: "recoveryCodesMade", subject: actor.name },
      detail: { userId: actor.id },
    });
    return makeRecoveryCodes(tx, actor.id);
  });
}

/** Whether it was one of the user's codes. It works no second time. */
export async function takeRecoveryCode(
  tx: Transaction,
  userId: string,
  typed: string,
): Promise<boolean> {
  const code = typed
    .toLowerCase()
    .replaceAll(/[^0-9a-z]/g, "")
    .replaceAll(/[il]/g, "1")
    .replaceAll("o", "0");
  if (code.length !== codeLength) return false;
  const { count } = await tx.recoveryCode.deleteMany({
    where: { userId, codeHash: hashOf(userId, code) },
  });
  return count === 1;
}

/** In groups of four. */
function newCode(): string {
  const characters = [...randomBytes(codeLength)].map((byte) => alphabet[byte % alphabet.length]);
  return characters.join("").replaceAll(/(.{4})(?=.)/g, "$1-");
}

/** Without the dashes. A code is too random to be guessed from its hash. */
function hashOf(userId: string, code: string): string {
  return createHash("sha256")
    .update(`${userId} ${code.replaceAll("-", "")}`)
    .digest("hex");
}
