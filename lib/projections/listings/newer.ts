// What comes before an article in a list: the few that were published after it.
import type { Transaction } from "@/lib/base/db";
import type { ListingCursor } from "@/lib/content/lists/listing";

/** Articles that a page names as having come before it, in its section and by each author: see earlier.ts. */
export const mostEarlier = 3;

/** The slugs of the articles that stand right before it in a list, the nearest first. */
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
