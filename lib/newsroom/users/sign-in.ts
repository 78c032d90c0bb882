// Who may come in: the check of an address and a password.
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

/** What next-auth is told of who signs in. */
export type SignedIn = { id: string; sessionNumber: number; sessionId: string };

/** Where an attempt comes from. */
export type Browser = {
  /** What the browser calls itself. */
  device: string;
  /** See server/network.mjs. */
  network: string;
  /** The value of one of its cookies. */
  cookie: (name: string) => string | undefined;
};

/**
 * Signs the user with this address and password in and begins a session; null, and no word of why, for an
 * unknown or disabled user and a wrong password, in the same time. Either is recorded.
 * @throws TooSoonError if too many passwords were wrong: then this one is not looked at, and not counted
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
      // Asked once more: they may have been disabled, or their password changed, while this one was looked at.
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

/**
 * The signed-in user, if this is their password; else null. Wrong ones are slowed as at signing in.
 * @throws TooSoonError if too many were wrong
 */
export async function checkOwnPassword(userId: string, password: string): Promise<User | null> {
  const queues = queueOfSignedIn(userId);
  return inQueues(queues, async () => {
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    if (!(await verifyPassword(user.passwordHash, password, true))) return null;
    await transaction((tx) => clearSignInQueues(tx, queues));
    return user;
  });
}

/** Does `work` as an attempt in the queues. One that fails by a fault of the server is no wrong password. */
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
