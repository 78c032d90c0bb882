import { recordAudit } from "@/lib/newsroom/audit/record";
import { recordFailedSignIn } from "@/lib/newsroom/audit/failed-sign-ins";
import { knownBrowserCookie, readKnownBrowser } from "@/lib/newsroom/users/known-browser";
import {
  attemptInQueues,
  clearSignInQueues,
  queueOfKnownBrowser,
  queueOfSignedIn,
  queuesOfUnknownBrowser,
} from "@/lib/newsroom/users/sign-in-limits";
import { verifyPassword } from "@/lib/newsroom/users/password";
import { findWays, type Ways } from "@/lib/newsroom/users/second-factor/standing";
import { db, transaction } from "@/lib/base/db";
import { beginSession } from "@/lib/newsroom/users/sessions";
import type { User } from "@/prisma/generated/client";
import { env } from "@/lib/base/env";
import { ForbiddenError } from "@/lib/base/errors";

/** What the session cookie gets of the user. */
export type SignedIn = { id: string; sessionNumber: number; sessionId: string };

/** The password was right, and the second step is to come. */
export type AtSecondStep = { id: string; sessionNumber: number; ways: Ways };

export type Browser = {
  device: string;
  /** See server/network.ts. */
  network: string;
  cookie: (name: string) => string | undefined;
};

/** Null if the user has not signed in from this browser. */
export function knownBrowserId(userId: string, { cookie }: Browser): string | null {
  return readKnownBrowser(userId, cookie(knownBrowserCookie(userId)));
}

/**
 * An unknown or disabled user and a wrong password give null after the same time, and are recorded. A user with a second
 * factor gets no session yet. @throws ForbiddenError where the settings allow no passwords; TooSoonError after too many wrong passwords; the password is not checked then
 */
export async function checkSignIn(
  address: string,
  password: string,
  browser: Browser,
): Promise<SignedIn | AtSecondStep | null> {
  if (!env().hasPasswords) {
    throw new ForbiddenError("Nobody signs in with a password here. Go to the sign-in page.");
  }
  const email = address.trim().toLowerCase();
  const user = await db().user.findUnique({ where: { email } });
  const browserId = user && knownBrowserId(user.id, browser);
  const queues = browserId
    ? queueOfKnownBrowser(browserId)
    : queuesOfUnknownBrowser(email, browser.network);
  return attemptInQueues(queues, async () => {
    const isRight = await verifyPassword(user?.passwordHash ?? null, password, browserId !== null);
    return transaction(async (tx) => {
      // Read again: the user may have been disabled, or the password changed, during the check.
      const standing =
        isRight && user
          ? await tx.user.findUnique({
              where: { id: user.id, passwordHash: user.passwordHash, isDisabled: false },
            })
          : null;
      if (standing === null) {
        await recordFailedSignIn(tx, { address, userId: user?.id ?? null, ...browser });
        return null;
      }
      await clearSignInQueues(tx, queues);
      const { id, sessionNumber } = standing;
      const ways = await findWays(tx, id);
      if (ways.passkey || ways.app) return { id, sessionNumber, ways };
      const sessionId = await beginSession(tx, id, browser.device);
      await recordAudit(tx, { actor: standing, action: "signedIn", subject: "" });
      return { id, sessionNumber, sessionId };
    });
  });
}

/** Null if the password is wrong. Wrong passwords are slowed as at sign-in. @throws TooSoonError after too many */
export async function checkOwnPassword(userId: string, password: string): Promise<User | null> {
  const queues = queueOfSignedIn(userId);
  return attemptInQueues(queues, async () => {
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    if (!(await verifyPassword(user.passwordHash, password, true))) return null;
    await transaction((tx) => clearSignInQueues(tx, queues));
    return user;
  });
}
