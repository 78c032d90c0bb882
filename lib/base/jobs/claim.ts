// A job is done by one server at a time: the one that holds its row.
import { now } from "@/lib/base/clock";
import { hasEnded } from "@/lib/base/cluster/running";
import { serverState } from "@/lib/base/process/once-in-process";
import { transaction, type Transaction } from "@/lib/base/db";
import { logError } from "@/lib/base/log/log";

/** Milliseconds after which a job's row is free again. */
const longestHold = 60_000;

type Hold = {
  /**
   * The row is free as soon as its server has ended. Not for work that goes on without the database: a server that is cut
   * off from that has ended for all others.
   */
  endsWithServer: boolean;
};

/** Null if another server does the job. The row is held until the work ends. */
export async function whileHolding<Result>(
  job: string,
  work: () => Promise<Result>,
  { endsWithServer }: Hold = { endsWithServer: true },
): Promise<Result | null> {
  const holder = crypto.randomUUID();
  const runId = (endsWithServer && serverState.runId) || null;
  if (!(await hold(job, holder, runId))) return null;
  const renewing = setInterval(() => void renew(job, holder), longestHold / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await transaction((tx) => tx.jobClaim.deleteMany({ where: { job, holder } }));
  }
}

async function renew(job: string, holder: string): Promise<void> {
  try {
    const heldUntil = fromNow();
    await transaction((tx) =>
      tx.jobClaim.updateMany({ where: { job, holder }, data: { heldUntil } }),
    );
  } catch (error) {
    // Two more tries come before anybody else may begin.
    logError(`The hold on the job ${job} could not be renewed.`, { error });
  }
}

function fromNow(): Date {
  return new Date(now().getTime() + longestHold);
}

export async function isHeld(tx: Transaction, job: string): Promise<boolean> {
  const held = await tx.jobClaim.findUnique({ where: { job } });
  if (held === null || held.heldUntil <= now()) return false;
  return held.runId === null || !(await hasEnded(tx, held.runId));
}

async function hold(job: string, holder: string, runId: string | null): Promise<boolean> {
  const heldUntil = fromNow();
  return transaction(async (tx) => {
    if (await isHeld(tx, job)) return false;
    await tx.jobClaim.upsert({
      where: { job },
      create: { job, holder, heldUntil, runId },
      update: { holder, heldUntil, runId },
    });
    return true;
  });
}
