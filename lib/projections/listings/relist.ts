// Called by each change for readers, in its transaction.
import type { Transaction } from "@/lib/base/db";
import { projectedRevision } from "@/lib/projections/articles/visibility";
import { placeKey, site, type ReadersList } from "@/lib/content/listings/listing";

/** None while readers do not see the article. */
export async function relist(tx: Transaction, articleId: string): Promise<void> {
  const live = await tx.revision.findFirst({
    where: projectedRevision(articleId),
    select: {
      sectionId: true,
      topics: { select: { topicId: true } },
      bylines: { select: { authorId: true } },
      article: { select: { publishedAt: true } },
    },
  });
  await tx.listing.deleteMany({ where: { articleId } });
  const publishedAt = live?.article.publishedAt ?? null;
  if (live === null || publishedAt === null) return;
  const places: ReadersList[] = [
    site,
    ...(live.sectionId === null ? [] : [{ kind: "section" as const, id: live.sectionId }]),
    ...live.topics.map(({ topicId: id }) => ({ kind: "topic" as const, id })),
    ...live.bylines.map(({ authorId: id }) => ({ kind: "author" as const, id })),
  ];
  await tx.listing.createMany({
    data: places.map((place) => ({ place: placeKey(place), articleId, publishedAt })),
  });
}
