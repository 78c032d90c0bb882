// Pictures that look like another: near-duplicates are pointed out.
import { db } from "@/lib/db";
import { differences, mostDifferences } from "@/lib/media/intake/likeness";
import { mediaSummary, type MediaSummary } from "@/lib/media/summary";

const most = 6;

/** A picture without any contrast looks like every other of that kind, which says nothing. */
const plain = "0000000000000000";

/** The records whose pictures look most like this one, the most alike first; none from the bin. */
export async function listResembling(id: string, likeness: string): Promise<MediaSummary[]> {
  if (likeness === plain) return [];
  const all = await db().$queryRaw<{ id: string; likeness: string }[]>`
    SELECT "id", "likeness" FROM "Media" WHERE "likeness" IS NOT NULL AND "binnedAt" IS NULL`;
  const alike = all
    .map((other) => ({ id: other.id, by: differences(likeness, other.likeness) }))
    .filter((other) => other.by <= mostDifferences && other.id !== id)
    .sort((one, other) => one.by - other.by)
    .slice(0, most)
    .map((other) => other.id);
  const records = await db().media.findMany({ where: { id: { in: alike } } });
  return records
    .sort((one, other) => alike.indexOf(one.id) - alike.indexOf(other.id))
    .map(mediaSummary);
}
