// A job is done by one server at a time: whoever holds its row, for as long as they said.
import { now } from "@/lib/clock";
import { transaction } from "@/lib/db";

/** Milliseconds after which a job that nobody gave back may be taken: its server was killed. */
const longestHold = 60_000;

/** Does the job if nobody else is at it; null if somebody is. */
export async function whileHolding<Result>(
  job: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const holder = crypto.randomUUID();
  if (!(await hold(job, holder))) return null;
  try {
    return await work();
  } finally {
    await transaction((tx) => tx.jobClaim.deleteMany({ where: { job, holder } }));
  }
}

async function hold(job: string, holder: string): Promise<boolean> {
  const heldUntil = new Date(now().getTime() + longestHold);
  return transaction(async (tx) => {
    const held = await tx.jobClaim.findUnique({ where: { job } });
    if (held !== null && held.heldUntil > now()) return false;
    await tx.jobClaim.upsert({
      where: { job },
      create: { job, holder, heldUntil },
      update: { holder, heldUntil },
    });
    return true;
  });
}
