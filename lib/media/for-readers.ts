// That readers see a picture otherwise from now on.
import type { AuditAction } from "@/lib/audit/actions";
import type { Transaction } from "@/lib/db";
import { reissue } from "@/lib/editions/editions";
import { authorPath } from "@/lib/site-addresses";

/** Issues an edition of the pages that show a picture, in the transaction that changes it; none where readers do not see it. */
export async function reissuePicture(
  tx: Transaction,
  id: string,
  what: AuditAction | "pictureRendered",
): Promise<void> {
  const uses = { media: { some: { id } } };
  const articles = await tx.article.findMany({
    where: { retractedAt: null, OR: [{ live: uses }, { scheduled: uses }] },
    select: { id: true },
  });
  const authors = await tx.author.findMany({ where: { pictureId: id }, select: { slug: true } });
  if (articles.length === 0 && authors.length === 0) return;
  await reissue(
    tx,
    what,
    articles.map((article) => article.id),
    authors.map(({ slug }) => authorPath(slug)),
  );
}
