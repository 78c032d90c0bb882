// Media records as editors look them up.
import { db } from "@/lib/db";
import { mediaSummary, type MediaSummary } from "@/lib/media/summary";
import { searchFor } from "@/lib/search";

/** The newest media records, of those whose caption, credit or alternative text has the words. */
export async function listMedia(words: string, limit: number): Promise<MediaSummary[]> {
  const { pattern: contains, isExact, matches } = searchFor(words);
  const records = await db().media.findMany({
    where: {
      OR: [{ caption: { contains } }, { credit: { contains } }, { altText: { contains } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...(isExact ? { take: limit } : {}),
  });
  return records
    .filter(({ caption, credit, altText }) => isExact || matches([caption, credit, altText]))
    .slice(0, limit)
    .map(mediaSummary);
}
