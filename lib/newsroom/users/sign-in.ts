import { recordAudit } from "@/lib/newsroom/audit/record";
import { recordFailedSignIn } from "@/lib/newsroom/audit/failed-sign-ins";
import { knownBrowserCookie, readKnownBrowser } from "@/lib/newsroom/users/known-browser";
import {
  enterSignInQueues,
  leaveSignInQueues,
  queueOfKnownBrowser,
  queueOfSignedIn,
  queuesOfUnknownBrowser,
  clearSignInQueues,
} from "@/lib/newsroom/users/sign-in-limits";
import { verifyPassword } from "@/lib/newsroom/users/password";
import { db, transaction } from "@/lib/base/db";
import { beginSession } from "@/lib/newsroom/users/sessions";
import type { User } from "@/prisma/generated/client";

/** What next-auth gets of the user. */
export type SignedIn = { id: string; sessionNumber: number; sessionId: string };

export type Browser = {
  device: string;
  /** See server/network.ts. */
  network: string;
  cookie: (name: string) => string | undefined;
};

/**
 * An unknown or disabled user and a wrong password give null after the same time, and are recorded. @throws
 * TooSoonError after too many wrong passwords; the password is not checked then
 */
export async function checkSignIn(
  address: string,
  password: string,
  browser: Browser,
): Promise<SignedIn | null> {
  const email = address.trim().toLowerCase();
  const user = await db().user.findUnique({ where: { email } });
  const browserId = user && readKnownBrowser(user.id, browser.cookie(knownBrowserCookie(user.id)));
  const queues = browserId
    ? queueOfKnownBrowser(browserId)
    : queuesOfUnknownBrowser(email, browser.network);
  return inQueues(queues, async () => {
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
      const sessionId = await beginSession(tx, standing.id, browser.device);
      await recordAudit(tx, { actor: standing, action: "signedIn", subject: "" });
      return { id: standing.id, sessionNumber: standing.sessionNumber, sessionId };
    });
  });
}

/** Null if the password is wrong. Wrong passwords are slowed as at sign-in. @throws TooSoonError after too many */
export async function checkOwnPassword(userId: string, password: string): Promise<User | null> {
  const queues = queueOfSignedIn(userId);
  return inQueues(queues, async () => {
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    if (!(await verifyPassword(user.passwordHash, password, true))) return null;
    await transaction((tx) => clearSignInQueues(tx, queues));
    return user;
  });
}

/** Does `work` as an attempt in the queues. An attempt that fails by a fault of the server does not count as wrong. */
async function inQueues<Result>(
  queues: Parameters<typeof enterSignInQueues>[0],
  work: () => Promise<Result>,
): Promise<Result> {
  await enterSignInQueues(queues);
  try {
    return await work();
  } catch (error) {
    await transaction((tx) => leaveSignInQueues(tx, queues)).catch((other) => console.error(other));
    throw error;
  }
}
