import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";

const withAdder = { addedBy: { select: { name: true } } } as const;

/** Rows on a page of the list. */
const mostOnPage = 50;

/** Newest first, behind the one with this id. `next`: the last one's, if there are more. */
export async function listRecordings(behind: string | null) {
  const found = await db().recording.findMany({
    // Ids grow with time.
    where: behind === null ? {} : { id: { lt: behind } },
    orderBy: { id: "desc" },
    take: mostOnPage + 1,
    include: { ...withAdder, revisions: { take: 1, select: { id: true } } },
  });
  const rows = found.slice(0, mostOnPage).map(({ revisions, addedBy, ...record }) => ({
    ...record,
    addedBy: addedBy?.name ?? null,
    isNamed: revisions.length > 0,
  }));
  return { rows, next: found.length > mostOnPage ? (rows.at(-1)?.id ?? null) : null };
}

/** @throws NotFoundError */
export async function getRecording(id: string) {
  const found = await db().recording.findUnique({ where: { id }, include: withAdder });
  if (found === null) throw new NotFoundError("There is no such video or audio.");
  const { addedBy, ...record } = found;
  return { ...record, addedBy: addedBy?.name ?? null };
}
