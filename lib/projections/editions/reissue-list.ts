// A list has another name or description.
import type { AuditAction } from "@/lib/content/audit/actions";
import type { Transaction } from "@/lib/base/db";
import { issueEdition } from "@/lib/projections/editions/editions";
import { placeKey, type ReadersList } from "@/lib/content/listings/listing";
import { articlePath, feedPaths, frontPath, type ListAddress } from "@/lib/base/site-addresses";

/** The edition is of the whole site, since any page may show the name. */
const mostNamed = 10;

export function withFeeds(page: ListAddress): string[] {
  return [page, ...Object.values(feedPaths(page))];
}

/** In the transaction of the change. `page`: the list's address; `others`: what else surely differs. */
export async function reissueList(
  tx: Transaction,
  {
    what,
    place,
    page,
    others = [],
  }: { what: AuditAction; place: ReadersList; page: ListAddress; others?: readonly string[] },
): Promise<void> {
  const listed = await tx.listing.findMany({
    where: { place: placeKey(place) },
    orderBy: [{ publishedAt: "desc" }, { articleId: "desc" }],
    take: mostNamed,
    select: { article: { select: { slug: true } } },
  });
  const articles = listed.map(({ article }) => articlePath(article.slug));
  const addresses = [frontPath, ...withFeeds(page), ...articles, ...others];
  await issueEdition(tx, { what, addresses, isWhole: true });
}
