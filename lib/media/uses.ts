// Where a picture is used.
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { visibleAt } from "@/lib/articles/queries";

/** Whether an article that readers see, or an author's page, shows the picture. */
export async function isSeenByReaders(id: string): Promise<boolean> {
  const uses = await db().media.findFirst({
    where: {
      id,
      OR: [
        { authors: { some: {} } },
        {
          revisions: {
            some: { OR: [{ liveOf: visibleAt(now()) }, { dueOf: visibleAt(now()) }] },
          },
        },
      ],
    },
    select: { id: true },
  });
  return uses !== null;
}
