// The second step of signing in, after a right password; and signing in by a passkey alone, which needs no first step.
import { recordCondensed } from "@/lib/newsroom/audit/condensed";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { ForbiddenError, SignedOutError } from "@/lib/base/errors";
import { tellOwner } from "@/lib/newsroom/users/notices";
import { takeAppCode } from "@/lib/newsroom/users/second-factor/app";
import {
  checkAssertion,
  useAssertion,
  type PasskeyAnswer,
} from "@/lib/newsroom/users/second-factor/assertions";
import { refusedPasskey } from "@/lib/newsroom/users/second-factor/challenges";
import { takeRecoveryCode } from "@/lib/newsroom/users/second-factor/recovery-codes";
import { findWays, type Ways } from "@/lib/newsroom/users/second-factor/standing";
import { beginSession } from "@/lib/newsroom/users/sessions";
import {
  knownBrowserId,
  type AtSecondStep,
  type Browser,
  type SignedIn,
} from "@/lib/newsroom/users/sign-in";
import {
  attemptInQueues,
  clearSignInQueues,
  queueOfSecondStep,
} from "@/lib/newsroom/users/sign-in-limits";
import { readSigned, signedCookie } from "@/lib/newsroom/users/signed-cookie";
import type { User } from "@/prisma/generated/client";

const stepSeconds = 600;

/** The browser keeps, signed, that it gave the right password. */
export function secondStepCookie({ id, sessionNumber }: AtSecondStep) {
  return signedCookie("second-step", `${id} ${sessionNumber}`, stepSeconds);
}

/** Null if no right password was given in this browser in the last ten minutes, or it no longer counts. */
export async function findSecondStep(cookie: string | undefined): Promise<{
  user: User;
  ways: Ways;
} | null> {
  const user = await findStanding(db(), cookie);
  return user && { user, ways: await findWays(db(), user.id) };
}

/**
 * By a code of the app or a recovery code; null for a wrong one. @throws SignedOutError if the password is to be given
 * again, TooSoonError after too many wrong codes
 */
export async function finishByCode(
  code: string,
  step: string | undefined,
  browser: Browser,
): Promise<SignedIn | null> {
  const begun = await findStanding(db(), step);
  if (begun === null) throw tooLate();
  const queues = queueOfSecondStep(begun.id, knownBrowserId(begun.id, browser));
  const result = await attemptInQueues(queues, () =>
    transaction(async (tx) => {
      const user = await findStanding(tx, step);
      if (user === null) throw tooLate();
      const by = await takeCode(tx, user, code);
      if (by === null) {
        await recordWrongCode(tx, user);
        return null;
      }
      await clearSignInQueues(tx, queues);
      return { by, user, signedIn: await enter(tx, user, browser, by) };
    }),
  );
  if (result?.by === "a recovery code") await tellOfRecoveryCode(result.user);
  return result && result.signedIn;
}

/** @throws SignedOutError as above; InvalidInputError if the passkey is not accepted */
export async function finishByPasskey(
  answer: PasskeyAnswer,
  step: string | undefined,
  browser: Browser,
): Promise<SignedIn> {
  const begun = await findStanding(db(), step);
  if (begun === null) throw tooLate();
  return enterByPasskey(answer, browser, begun.id);
}

/**
 * Without an address and a password. `userId`: as this user alone. @throws InvalidInputError if it is not accepted, ForbiddenError where the
 * identity provider alone lets people in
 */
export async function enterByPasskey(
  answer: PasskeyAnswer,
  browser: Browser,
  userId?: string,
): Promise<SignedIn> {
  if (!env().hasPasswords) throw new ForbiddenError("Nobody signs in with a passkey here.");
  const assertion = await checkAssertion("sign-in", answer, userId);
  return transaction(async (tx) => {
    await useAssertion(tx, assertion);
    const { userId: id } = assertion.passkey;
    const user = await tx.user.findUnique({ where: { id, isDisabled: false } });
    if (user === null) throw refusedPasskey();
    return enter(tx, user, browser, "a passkey");
  });
}

type Proof = "a passkey" | "a code" | "a recovery code";

async function enter(
  tx: Transaction,
  user: User,
  { device }: Browser,
  by: Proof,
): Promise<SignedIn> {
  const sessionId = await beginSession(tx, user.id, device);
  await recordAudit(tx, { actor: user, action: "signedIn", subject: "", detail: { by } });
  return { id: user.id, sessionNumber: user.sessionNumber, sessionId };
}

/** Uses the code up. Null if it is wrong. */
export async function takeCode(
  tx: Transaction,
  user: { id: string; name: string },
  code: string,
): Promise<"a code" | "a recovery code" | null> {
  if (await takeRecoveryCode(tx, user.id, code)) {
    const about = { subject: user.name, detail: { userId: user.id } };
    await recordAudit(tx, { actor: user, action: "recoveryCodeUsed", ...about });
    return "a recovery code";
  }
  return (await takeAppCode(tx, user.id, code)) ? "a code" : null;
}

/** At most one entry an hour. */
export async function recordWrongCode(
  tx: Transaction,
  user: { id: string; name: string },
): Promise<void> {
  const about = { subject: user.name, detail: { userId: user.id } };
  await recordCondensed(tx, user.id, { actor: user, action: "codeMistaken", ...about });
}

async function tellOfRecoveryCode(user: User): Promise<void> {
  const left = await db().recoveryCode.count({ where: { userId: user.id } });
  await tellOwner(user, "second factor", `A recovery code was used; ${left} are left.`);
}

async function findStanding(tx: Transaction, cookie: string | undefined): Promise<User | null> {
  const [id, number] = readSigned("second-step", cookie)?.split(" ") ?? [];
  if (id === undefined) return null;
  const where = { id, sessionNumber: Number(number), isDisabled: false };
  return tx.user.findUnique({ where });
}

function tooLate(): SignedOutError {
  return new SignedOutError("That took too long. Give your password again.");
}
