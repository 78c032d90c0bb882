// Who may come in: the check of an address and a password, and its brake on guessing.
import { setTimeout as wait } from "node:timers/promises";
import { verifyPassword } from "@/lib/auth/password";
import { now } from "@/lib/clock";
import { db, transaction } from "@/lib/db";

/** Failures in a row that go unpunished. */
const freeFailures = 5;
/** Milliseconds after the last failure when they are forgotten. */
const forgetAfter = 60 * 60 * 1000;
/** Milliseconds that an attempt may be held back; one that would wait longer fails at once. */
const longestWait = 60_000;

/**
 * The user with this address and password, or null: unknown, disabled and wrong answer alike,
 * in the same time. After five failures in a row for an address each further attempt on it waits,
 * 2 seconds at first and twice as long each time up to 30; attempts at once wait behind each other.
 */
export async function checkSignIn(
  address: string,
  password: string,
): Promise<{ id: string; sessionNumber: number } | null> {
  const email = address.trim().toLowerCase();
  const delay = await reserveAttempt(email);
  if (delay > longestWait) return null;
  await wait(delay);
  const user = await db().user.findUnique({ where: { email } });
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (user === null || !isRight || user.isDisabled) return null;
  await db().signInFailures.deleteMany({ where: { email } });
  return { id: user.id, sessionNumber: user.sessionNumber };
}

/** Counts an attempt as failed until it succeeds; gives the milliseconds it has to wait. */
async function reserveAttempt(email: string): Promise<number> {
  const time = now().getTime();
  return transaction(async (tx) => {
    await tx.signInFailures.deleteMany({ where: { lastAt: { lt: new Date(time - forgetAfter) } } });
    const last = await tx.signInFailures.findUnique({ where: { email } });
    const count = last?.count ?? 0;
    const turn =
      count < freeFailures
        ? time
        : Math.max(time, last?.lastAt.getTime() ?? 0) + pauseBefore(count + 1);
    if (turn - time <= longestWait) {
      const counted = { count: count + 1, lastAt: new Date(turn) };
      await tx.signInFailures.upsert({
        where: { email },
        create: { email, ...counted },
        update: counted,
      });
    }
    return turn - time;
  });
}

/** Milliseconds between an attempt and the one before it, by its number in the row. */
export function pauseBefore(attempt: number): number {
  if (attempt <= freeFailures) return 0;
  return Math.min(2 ** (attempt - freeFailures), 30) * 1000;
}
