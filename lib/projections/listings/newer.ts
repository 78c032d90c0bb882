// The few articles published right after one.
import type { Transaction } from "@/lib/base/db";
import type { ListingCursor } from "@/lib/content/listings/listing";

/** Named on an article's page, by section and author: see earlier.ts. */
export const mostEarlier = 3;

/** The nearest first. */
export async function listNewer(
  tx: Transaction,
  place: string,
  { publishedAt, id }: ListingCursor,
  limit: number,
): Promise<string[]> {
  const newer = await tx.listing.findMany({
    where: {
      AND: [
        { place, publishedAt: { gte: publishedAt } },
        { OR: [{ publishedAt: { gt: publishedAt } }, { articleId: { gt: id } }] },
      ],
    },
    orderBy: [{ publishedAt: "asc" }, { articleId: "asc" }],
    take: limit,
    select: { article: { select: { slug: true } } },
  });
  return newer.map(({ article }) => article.slug);
}
