// Who may come in: the check of an address and a password, and its brake on guessing.
import { setTimeout as wait } from "node:timers/promises";
import { record } from "@/lib/audit/record";
import { verifyPassword } from "@/lib/auth/password";
import { now } from "@/lib/clock";
import { db, transaction, type Transaction } from "@/lib/db";
import { beginSession } from "@/lib/users/sessions";
import { cleanText } from "@/lib/words";
import type { User } from "@/prisma/generated/client";

/** Failures in a row that go unpunished. */
const freeFailures = 5;
/** Milliseconds after the last failure when they are forgotten. */
const forgetAfter = 60 * 60 * 1000;
/** Milliseconds that an attempt may be held back; one that would wait longer fails at once. */
const longestWait = 60_000;
/** Characters of an address as it was typed that the audit log keeps. */
const longestRecorded = 120;

/** What next-auth is told of who signs in. */
export type SignedIn = { id: string; sessionNumber: number; sessionId: string };

/**
 * Signs the user with this address and password in and begins a session; null, and no word of
 * why, for an unknown or disabled user and a wrong password. Either way it is recorded, but for
 * an attempt that is not heard. `device` is what the browser calls itself.
 */
export async function checkSignIn(
  address: string,
  password: string,
  device: string,
): Promise<SignedIn | null> {
  const user = await checkPassword(address, password);
  if (user === "unheard") return null;
  return transaction(async (tx) => {
    if (user === "wrong") {
      const subject = cleanText(address).slice(0, longestRecorded);
      const actor = { id: null, name: "Somebody" };
      await record(tx, { actor, action: "signInFailed", subject });
      return null;
    }
    await forgetFailures(tx, user.email);
    const sessionId = await beginSession(tx, user.id, device);
    await record(tx, { actor: user, action: "signedIn", subject: "" });
    return { id: user.id, sessionNumber: user.sessionNumber, sessionId };
  });
}

/**
 * The user with this address and password; "wrong" for unknown, disabled and wrong answer alike,
 * in the same time. After five failures in a row for an address each further attempt on it waits,
 * 2 seconds at first and twice as long each time up to 30; attempts at once wait behind each
 * other, and one that would wait over a minute is "unheard". What is right has still counted as
 * failed: the caller is to `forgetFailures`.
 */
export async function checkPassword(
  address: string,
  password: string,
): Promise<User | "wrong" | "unheard"> {
  const email = address.trim().toLowerCase();
  const delay = await reserveAttempt(email);
  if (delay > longestWait) return "unheard";
  await wait(delay);
  const user = await db().user.findUnique({ where: { email } });
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  return user === null || !isRight || user.isDisabled ? "wrong" : user;
}

/** Ends a row of failures for an address, within the caller's transaction. */
export async function forgetFailures(tx: Transaction, email: string): Promise<void> {
  await tx.signInFailures.deleteMany({ where: { email } });
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
