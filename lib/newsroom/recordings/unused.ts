// A file that no revision names any more is kept for thirty days, as one in the bin is.
import { now } from "@/lib/base/clock";
import { transaction } from "@/lib/base/db";
import { whileHolding } from "@/lib/base/jobs/claim";
import { keptSince } from "@/lib/base/bin-time";
import { deleteLeftovers } from "@/lib/newsroom/media/renditions/leftovers";
import { removeRecordingIn } from "@/lib/newsroom/recordings/remove";

/** Recordings that are deleted in one round. */
const mostAtOnce = 50;

/** Says whether there may be more. */
export async function deleteUnusedRecordings(): Promise<boolean> {
  const isMore = await whileHolding("unused recordings", async () => {
    const due = await markUnused();
    for (const id of due) await deleteUnused(id);
    if (due.length > 0) await deleteLeftovers();
    return due.length === mostAtOnce;
  });
  return isMore ?? false;
}

/** Gives the ids of those that have been unused for long enough. */
function markUnused(): Promise<string[]> {
  return transaction(async (tx) => {
    const isUsed = { revisions: { some: {} } };
    await tx.recording.updateMany({
      where: { ...isUsed, unusedSince: { not: null } },
      data: { unusedSince: null },
    });
    await tx.recording.updateMany({
      where: { revisions: { none: {} }, unusedSince: null },
      data: { unusedSince: now() },
    });
    const due = await tx.recording.findMany({
      where: { unusedSince: { lte: keptSince(now()) } },
      orderBy: { unusedSince: "asc" },
      take: mostAtOnce,
      select: { id: true },
    });
    return due.map(({ id }) => id);
  });
}

async function deleteUnused(id: string): Promise<void> {
  await transaction(async (tx) => {
    const where = { id, unusedSince: { lte: keptSince(now()) }, revisions: { none: {} } };
    const record = await tx.recording.findFirst({ where });
    // Somebody may have put it into an article since it was listed.
    if (record !== null) await removeRecordingIn(tx, null, record);
  });
}
