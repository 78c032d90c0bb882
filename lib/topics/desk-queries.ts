// Topics as the desk lists, offers and changes them.
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import { placeKey } from "@/lib/listings/place";
import { searchFor } from "@/lib/search";
import type { TopicParticulars } from "@/lib/topics/schema";

export type TopicRow = {
  id: string;
  name: string;
  slug: string;
  /** Articles of it that readers see. */
  liveCount: number;
};

/** Topics whose name has the words, by name; `total` counts those beyond the limit, too. */
export async function listForDesk(
  words: string,
  limit: number,
): Promise<{ rows: TopicRow[]; total: number }> {
  const matches = searchFor(words);
  const found = await db().topic.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, slug: true },
  });
  const matching = found.filter(({ name }) => matches(name));
  const shown = matching.slice(0, limit);
  const counts = await countListed(shown.map(({ id }) => id));
  const rows = shown.map((topic) => ({ ...topic, liveCount: counts(topic.id) }));
  return { rows, total: matching.length };
}

/** Counts of the topics that are shown alone, in the index of the lists. */
async function countListed(ids: string[]): Promise<(id: string) => number> {
  const keyOf = (id: string) => placeKey({ kind: "topic", id });
  const listed = await db().listing.groupBy({
    by: ["place"],
    where: { place: { in: ids.map(keyOf) } },
    _count: true,
  });
  const counts = new Map(listed.map(({ place, _count }) => [place, _count]));
  return (id) => counts.get(keyOf(id)) ?? 0;
}

/** @throws NotFoundError */
export async function getTopic(id: string): Promise<TopicParticulars & { id: string }> {
  const topic = await db().topic.findUnique({
    where: { id },
    select: { id: true, name: true, slug: true, description: true },
  });
  if (topic === null) throw new NotFoundError("There is no such topic.");
  return topic;
}

/** All that an article can be given, by name. */
export async function listTopics(): Promise<{ id: string; name: string }[]> {
  return db().topic.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
