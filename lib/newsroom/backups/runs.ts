// What became of backups and drills, written down where the desk reads it.
import { now } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
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

/** Does `work`, and writes down that it began, how it ended and why it failed. */
export async function recordRun(
  kind: BackupRunKind,
  place: string,
  work: () => Promise<Manifest>,
): Promise<Manifest> {
  const { id } = await transaction((tx) =>
    tx.backupRun.create({ data: { kind, place, startedAt: now() } }),
  );
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
