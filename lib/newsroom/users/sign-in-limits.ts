// The brake on guessing passwords: attempts stand in queues, and each wrong password in a queue makes the next one wait longer.
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { TooSoonError } from "@/lib/base/errors";

/** Attempts that are counted together; `free` wrong passwords in a row go unpunished. */
type Queue = { name: string; free: number };

/** Milliseconds after the last wrong password when a queue is empty again. */
const forgetAfter = 60 * 60 * 1000;

/** A browser that somebody signed in from before waits for nobody but itself: whoever guesses from elsewhere cannot keep it out. */
export function queueOfKnownBrowser(browserId: string): Queue[] {
  return [{ name: `browser ${browserId}`, free: 5 }];
}

/** Who is signed in and gives their password once more, such as for another one. */
export function queueOfSignedIn(userId: string): Queue[] {
  return [{ name: `signed in ${userId}`, free: 5 }];
}

/**
 * Any other browser waits with all that guess at the same address from the same network; with all that guess
 * from that network, at any address, within the hour; and with all that guess at that address, from any network,
 * within the hour: more than one network can, so that it alone keeps nobody out elsewhere.
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
 * Takes a place in each of the queues: the attempt counts as a wrong password until `leaveSignInQueues` or `clearSignInQueues` says
 * otherwise, so that many at once are no way round. An attempt that comes too soon is not counted, and costs one read.
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

/** Takes an attempt back that was no wrong password, within the caller's transaction: right, or not looked at. */
export async function leaveSignInQueues(tx: Transaction, queues: Queue[]): Promise<void> {
  const names = { in: queues.map(({ name }) => name) };
  await tx.signInLimit.updateMany({ where: { queue: names }, data: { count: { decrement: 1 } } });
  await tx.signInLimit.deleteMany({ where: { queue: names, count: { lte: 0 } } });
}

/**
 * As `leaveSignInQueues`, and the first queue, in which nobody else should be, is forgotten. Those of others' guesses are not: a
 * user of one's own would be a way to go on guessing at others.
 */
export async function clearSignInQueues(tx: Transaction, queues: Queue[]): Promise<void> {
  await leaveSignInQueues(tx, queues);
  await tx.signInLimit.deleteMany({ where: { queue: queues[0]?.name ?? "" } });
}

/** Milliseconds between a wrong password and the next attempt, by how many were wrong in a row above those that are free. */
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
