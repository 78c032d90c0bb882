// That readers see an author otherwise from now on.
import type { AuditAction } from "@/lib/audit/actions";
import type { Transaction } from "@/lib/db";
import { issueEdition } from "@/lib/editions/editions";
import { placeKey } from "@/lib/listings/place";
import { articlePath, authorPath, feedPaths, frontPath } from "@/lib/site-addresses";

/** Articles whose pages are named; the edition is of the whole site, since an author stands on any page. */
const mostNamed = 10;

/** Issues an edition of all that an author's name stands on, in the transaction that changes it. */
export async function reissueAuthor(
  tx: Transaction,
  id: string,
  what: AuditAction,
  others: readonly string[] = [],
): Promise<void> {
  const { slug } = await tx.author.findUniqueOrThrow({ where: { id }, select: { slug: true } });
  const listed = await tx.listing.findMany({
    where: { place: placeKey({ kind: "author", id }) },
    orderBy: [{ publishedAt: "desc" }, { articleId: "desc" }],
    take: mostNamed,
    select: { article: { select: { slug: true } } },
  });
  const page = authorPath(slug);
  const addresses = [
    ...[frontPath, page],
    ...Object.values(feedPaths(page)),
    ...listed.map(({ article }) => articlePath(article.slug)),
    ...others,
  ];
  await issueEdition(tx, { what, addresses, isWhole: true });
}
