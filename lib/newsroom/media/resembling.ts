// Pictures that look like another: near-duplicates are pointed out.
import { db } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { differences, mostDifferences } from "@/lib/newsroom/media/intake/likeness";
import { Prisma } from "@/prisma/generated/client";
import { mediaSummary, type MediaSummary } from "@/lib/content/media/summary";

const most = 6;

/** A picture without any contrast looks like every other of that kind, which says nothing. */
const plain = "0000000000000000";

/** The records whose pictures look most like this one, the most alike first; none from the bin. */
export async function listResembling(id: string, likeness: string): Promise<MediaSummary[]> {
  if (likeness === plain) return [];
  const alike = (await listLikenesses())
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

/** As one text out of an index: fifty thousand records are looked through in some hundredths of a second. */
async function listLikenesses(): Promise<{ id: string; likeness: string }[]> {
  const [row] = await db().$queryRaw<{ all: string | null }[]>`
    SELECT ${dialect().joined(Prisma.sql`"likeness" || "id"`)} AS "all" FROM "Media"
    WHERE "binnedAt" IS NULL AND "likeness" IS NOT NULL`;
  const each = row?.all?.split(" ") ?? [];
  return each.map((one) => ({ likeness: one.slice(0, 16), id: one.slice(16) }));
}
