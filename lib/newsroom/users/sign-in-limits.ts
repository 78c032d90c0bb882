// The brake on guessing passwords: an attempt counts in several queues, and each wrong password makes the next attempt
// in its queues wait longer.
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { TooSoonError } from "@/lib/base/errors";

/** Attempts that are counted together. The first `free` wrong passwords in a row cost no time. */
type Queue = { name: string; free: number };

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

/**
 * Any other browser shares three queues: with attempts at the same address from the same network; with attempts from
 * that network at any address within the hour; with attempts at that address from any network within the hour. The last
 * allows more than one network can make, so that one network alone locks nobody out elsewhere.
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
 * Counts the attempt as a wrong password in each queue until `leaveSignInQueues` or `clearSignInQueues` says otherwise,
 * so that many attempts at once do not get round the brake. An attempt that comes too soon costs one read and does not
 * count.
 * @throws TooSoonError with the seconds to wait
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

/** Takes back an attempt that was right, or was never checked. */
export async function leaveSignInQueues(tx: Transaction, queues: Queue[]): Promise<void> {
  const names = { in: queues.map(({ name }) => name) };
  await tx.signInLimit.updateMany({ where: { queue: names }, data: { count: { decrement: 1 } } });
  await tx.signInLimit.deleteMany({ where: { queue: names, count: { lte: 0 } } });
}

/**
 * Also forgets the first queue, which is the user's own. The shared queues keep other attempts: else a user could sign
 * in as themselves to go on guessing at others.
 */
export async function clearSignInQueues(tx: Transaction, queues: Queue[]): Promise<void> {
  await leaveSignInQueues(tx, queues);
  await tx.signInLimit.deleteMany({ where: { queue: queues[0]?.name ?? "" } });
}

/** Milliseconds until the next attempt, by the wrong passwords in a row beyond the free ones. */
export function pauseAfterWrongPasswords(punished: number): number {
  return punished < 0 ? 0 : Math.min(2 ** (punished + 1), 30) * 1000;
}

async function assertTurn(tx: Transaction, queues: Queue[]): Promise<void> {
  const time = now().getTime();
  const rows = await tx.signInLimit.findMany({
    where: {
      queue: { in: queues.map(({ name }) => name) },
      lastAt: { gte: new Date(time - forgetAfter) },
    },
  });
  const waits = queues.map(({ name, free }) => {
    const row = rows.find(({ queue }) => queue === name);
    return row ? row.lastAt.getTime() + pauseAfterWrongPasswords(row.count - free) - time : 0;
  });
  const seconds = Math.ceil(Math.max(...waits) / 1000);
  if (seconds > 0) throw new TooSoonError("Too many wrong passwords.", seconds);
}
