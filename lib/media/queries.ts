// The media records as editors look them up.
import { db } from "@/lib/db";
import { mediaSummary, type MediaSummary } from "@/lib/media/summary";

/** The newest media records, of those whose caption, credit or alternative text has the words. */
export async function listMedia(words: string, limit: number): Promise<MediaSummary[]> {
  const contains = words.trim();
  const records = await db().media.findMany({
    where: {
      OR: [{ caption: { contains } }, { credit: { contains } }, { altText: { contains } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return records.map(mediaSummary);
}
