// Retracted articles of a list: readers of the article get the notice in its place.
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { isIn } from "@/lib/site/listings/listings";
import type { ReadersList } from "@/lib/content/listings/listing";
import type { Prisma } from "@/prisma/generated/client";

/** Times are UTC. */
export type RetractedArticle = {
  id: string;
  slug: string;
  /** The headline that readers saw last. */
  headline: string;
  publishedAt: Date;
  retractedAt: Date;
  retraction: string;
};

/** Those in this list when they were retracted or unpublished, the last retracted first. */
export async function listRetracted(
  place: ReadersList,
  limit: number,
): Promise<RetractedArticle[]> {
  const last = {
    where: { wasLive: true },
    orderBy: { number: "desc" },
    take: 1,
    select: { headline: true },
  } as const satisfies Prisma.Article$revisionsArgs;
  const articles = await db().article.findMany({
    where: {
      retractedAt: { lte: now() },
      OR: [
        { liveId: { not: null }, live: { is: isIn(place) } },
        { liveId: null, revisions: { some: { wasLive: true, ...isIn(place) } } },
      ],
    },
    orderBy: { retractedAt: "desc" },
    take: limit,
    include: { revisions: last },
  });
  return articles.flatMap(({ id, slug, publishedAt, retractedAt, retraction, revisions }) => {
    const [shown] = revisions;
    if (shown === undefined || retractedAt === null) return [];
    const { headline } = shown;
    return [
      { id, slug, headline, publishedAt: publishedAt ?? retractedAt, retractedAt, retraction },
    ];
  });
}
