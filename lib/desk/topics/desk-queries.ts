import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { listByName, namesPageSize, type NameChoice } from "@/lib/desk/lists/names";
import type { Page } from "@/lib/base/lists/page";
import { placeKey } from "@/lib/content/listings/listing";
import type { TopicParticulars } from "@/lib/newsroom/topics/schema";
import { Prisma } from "@/prisma/generated/client";

export type TopicRow = {
  id: string;
  name: string;
  slug: string;
  /** Live articles. */
  liveCount: number;
};

const named = { table: Prisma.sql`"Topic"`, kept: [] };

/** By name. `total` counts all pages. */
export async function listTopicsForDesk(
  choice: NameChoice,
  limit = namesPageSize,
): Promise<Page<TopicRow> & { total: number }> {
  return listByName(named, choice, limit, async (ids) => {
    const counts = await countListed(ids);
    const found = await db().topic.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true, slug: true },
    });
    const byId = new Map(found.map((row) => [row.id, { ...row, liveCount: counts(row.id) }]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  });
}

/** Counts only the topics on the page, by the index of the lists. */
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
export async function getTopic(
  id: string,
): Promise<TopicParticulars & { id: string; isUnused: boolean }> {
  const topic = await db().topic.findUnique({
    where: { id },
    include: { revisions: { take: 1, select: { revisionId: true } } },
  });
  if (topic === null) throw new NotFoundError("There is no such topic.");
  const { name, slug, description, revisions } = topic;
  return { id, name, slug, description, isUnused: revisions.length === 0 };
}

/** By name. */
export async function listTopics(): Promise<{ id: string; name: string }[]> {
  return db().topic.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
