// Slows password guessing: an attempt counts in several queues, and each wrong password makes the next wait longer.
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { TooSoonError } from "@/lib/base/errors";
import { logError } from "@/lib/base/log/log";

/**
 * Attempts that are counted together. The first `free` wrong ones in a row cost no time. `longest`: milliseconds that
 * the longest wait takes.
 */
type Queue = { name: string; free: number; longest?: number; what?: "passwords" | "codes" };

/** Milliseconds after the last wrong password when a queue is forgotten. */
const forgetAfter = 60 * 60 * 1000;

/** A known browser waits for itself alone, so that nobody can lock it out from elsewhere. */
export function queueOfKnownBrowser(browserId: string): Queue[] {
  return [{ name: `browser ${browserId}`, free: 5 }];
}

/** A signed-in user who gives the password again, for example to change it. */
export function queueOfSignedIn(userId: string): Queue[] {
  return [{ name: `signed in ${userId}`, free: 5 }];
}

/** Six digits are few: whoever knows the password already has some 300 attempts a day. */
const longestForCodes = 15 * 60 * 1000;

/** The second step of signing in: a known browser waits for itself alone, all others of the user together. */
export function queueOfSecondStep(userId: string, browserId: string | null): Queue[] {
  const name = browserId === null ? `second step ${userId}` : `second step in ${browserId}`;
  return [{ name, free: 5, longest: longestForCodes, what: "codes" }];
}

/**
 * Other browsers share three queues: the address and network; the network, for an hour; the address, for an hour. The
 * last allows more than one network can make, so that no single network locks a user out.
 */
export function queuesOfUnknownBrowser(email: string, network: string): Queue[] {
  const hour = now().toISOString().slice(0, 13);
  return [
    { name: `address ${email} from ${network}`, free: 5 },
    { name: `network ${network} at ${hour}`, free: 30 },
    { name: `address ${email} at ${hour}`, free: 300 },
  ];
}

/**
 * Counts as wrong until `leaveSignInQueues` or `clearSignInQueues`, so that parallel attempts do not get round it. An
 * attempt too soon costs one read and does not count. @throws TooSoonError
 */
export async function enterSignInQueues(queues: Queue[]): Promise<void> {
  await assertTurn(db(), queues);
  const at = now();
  await transaction(async (tx) => {
    await tx.signInLimit.deleteMany({
      where: { lastAt: { lt: new Date(at.getTime() - forgetAfter) } },
    });
    await assertTurn(tx, queues);
    for (const { name: queue } of queues) {
      await tx.signInLimit.upsert({
        where: { queue },
        create: { queue, count: 1, lastAt: at },
        update: { count: { increment: 1 }, lastAt: at },
      });
    }
  });
}

/** After a right attempt, or one never checked. */
export async function leaveSignInQueues(tx: Transaction, queues: Queue[]): Promise<void> {
  const names = { in: queues.map(({ name }) => name) };
  await tx.signInLimit.updateMany({ where: { queue: names }, data: { count: { decrement: 1 } } });
  await tx.signInLimit.deleteMany({ where: { queue: names, count: { lte: 0 } } });
}

/** Also forgets the user's own queue. Shared ones stay: else a user could sign in to go on guessing at others. */
export async function clearSignInQueues(tx: Transaction, queues: Queue[]): Promise<void> {
  await leaveSignInQueues(tx, queues);
  await tx.signInLimit.deleteMany({ where: { queue: queues[0]?.name ?? "" } });
}

/** Milliseconds until the next attempt, by the wrong ones in a row beyond the free ones. */
export function pauseAfterWrong(punished: number, longest = 30_000): number {
  return punished < 0 ? 0 : Math.min(2 ** (punished + 1) * 1000, longest);
}

/** Does `work` as an attempt in the queues. An attempt that fails by a fault of the server does not count as wrong. */
export async function attemptInQueues<Result>(
  queues: Queue[],
  work: () => Promise<Result>,
): Promise<Result> {
  await enterSignInQueues(queues);
  try {
    return await work();
  } catch (error) {
    await transaction((tx) => leaveSignInQueues(tx, queues)).catch((other: unknown) =>
      logError("A sign-in that failed still counts as a wrong password.", { error: other }),
    );
    throw error;
  }
}

async function assertTurn(tx: Transaction, queues: Queue[]): Promise<void> {
  const time = now().getTime();
  const rows = await tx.signInLimit.findMany({
    where: {
      queue: { in: queues.map(({ name }) => name) },
      lastAt: { gte: new Date(time - forgetAfter) },
    },
  });
  const waits = queues.map(({ name, free, longest }) => {
    const row = rows.find(({ queue }) => queue === name);
    return row ? row.lastAt.getTime() + pauseAfterWrong(row.count - free, longest) - time : 0;
  });
  const seconds = Math.ceil(Math.max(...waits) / 1000);
  const what = queues[0]?.what ?? "passwords";
  if (seconds > 0) throw new TooSoonError(`Too many wrong ${what}.`, seconds);
}
