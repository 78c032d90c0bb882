// That what a list is called, or what its page says of it, is another from now on.
import type { AuditAction } from "@/lib/content/audit/actions";
import type { Transaction } from "@/lib/base/db";
import { issueEdition } from "@/lib/projections/editions/editions";
import { placeKey, type ReadersList } from "@/lib/content/lists/listing";
import { articlePath, feedPaths, frontPath, type ListAddress } from "@/lib/base/site-addresses";

/** Articles whose pages are named; the edition is of the whole site, since the name stands on any page. */
const mostNamed = 10;

/** A list's page and its feeds. */
export function withFeeds(page: ListAddress): string[] {
  return [page, ...Object.values(feedPaths(page))];
}

/**
 * Issues an edition of all that the name of a list stands on, in the transaction that changes it.
 * `page` is the list's own address, `others` what else surely differs.
 */
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
