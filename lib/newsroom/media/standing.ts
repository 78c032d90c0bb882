// A picture's record as it stands, for whoever wanted to change it as it was.
import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { mediaSummary, type MediaSummary } from "@/lib/content/media/summary";

/** @throws NotFoundError */
export async function getMedia(id: string): Promise<MediaSummary> {
  const record = await db().media.findUnique({ where: { id } });
  if (record === null) throw new NotFoundError("There is no such picture.");
  return mediaSummary(record);
}
