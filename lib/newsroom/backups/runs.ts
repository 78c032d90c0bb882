// What became of backups and drills, written down where the desk reads it.
import { now } from "@/lib/base/clock";
import { db, transaction, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { isHeld, whileHolding } from "@/lib/base/jobs/claim";
import { readCatalog } from "@/lib/base/tables/catalog";
import type { Manifest } from "@/lib/newsroom/backups/manifest";
import type { BackupRunKind } from "@/prisma/generated/enums";

/** Runs that are kept: the desk tells of the newest. */
const keptRuns = 1_000;

/** Whether the database has a table for it: an older one has none before its upgrade. */
export async function areRunsRecorded(): Promise<boolean> {
  const kind = env().databaseUrl === null ? "sqlite" : "postgresql";
  return (await readCatalog(db(), kind)).some(({ name }) => name === "BackupRun");
}

/** The job that a run's process holds until its end: within a minute others see that it was killed. */
const jobOf = (id: string) => `backup run ${id}`;

/** Whether its process ended without saying how. */
export async function wasKilled(run: { id: string; endedAt: Date | null }): Promise<boolean> {
  return run.endedAt === null && !(await isHeld(db(), jobOf(run.id)));
}

/** Does `work`, and writes down that it began, how it ended and why it failed. */
export async function recordRun(
  kind: BackupRunKind,
  place: string,
  work: () => Promise<Manifest>,
): Promise<Manifest> {
  const id = crypto.randomUUID();
  const made = await whileHolding(jobOf(id), () => recordHeldRun({ id, kind, place }, work));
  if (made === null) throw new Error("Two runs have the same id.");
  return made;
}

async function recordHeldRun(
  run: { id: string; kind: BackupRunKind; place: string },
  work: () => Promise<Manifest>,
): Promise<Manifest> {
  const { id } = run;
  await transaction(async (tx) => {
    await tx.backupRun.create({ data: { ...run, startedAt: now() } });
    await forgetKilled(tx);
  });
  try {
    const manifest = await work();
    const { moment, articles } = manifest;
    await endRun(id, { moment: new Date(moment), articles, problem: problemIn(manifest) });
    return manifest;
  } catch (error) {
    await endRun(id, { problem: sentenceOf(error) });
    throw error;
  }
}

/** What a killed process held is nobody's. */
async function forgetKilled(tx: Transaction): Promise<void> {
  const where = { job: { startsWith: jobOf("") }, heldUntil: { lte: now() } };
  await tx.jobClaim.deleteMany({ where });
}

async function endRun(
  id: string,
  end: { moment?: Date; articles?: number; problem: string },
): Promise<void> {
  await transaction(async (tx) => {
    await tx.backupRun.update({ where: { id }, data: { ...end, endedAt: now() } });
    const [oldest] = await tx.backupRun.findMany({
      orderBy: { startedAt: "desc" },
      skip: keptRuns,
      take: 1,
    });
    if (oldest === undefined) return;
    await tx.backupRun.deleteMany({ where: { startedAt: { lte: oldest.startedAt } } });
  });
}

/** A backup counts without the files that the newsroom itself has lost. Somebody has to know of them. */
function problemIn({ lacking }: Manifest): string {
  if (lacking.length === 0) return "";
  const files = lacking.length === 1 ? "1 file" : `${lacking.length} files`;
  return `${files} of pictures are missing or damaged in the newsroom itself, such as ${lacking[0]}.`;
}

function sentenceOf(error: unknown): string {
  if (error instanceof InvalidInputError) return error.problems.slice(0, 3).join(" ");
  return error instanceof Error ? error.message : String(error);
}
