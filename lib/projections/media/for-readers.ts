import { calledBy } from "@/lib/content/articles/headline";
import type { AuditAction } from "@/lib/content/audit/actions";
import type { Transaction } from "@/lib/base/db";
import { reissue } from "@/lib/projections/editions/editions";
import { ForbiddenError } from "@/lib/base/errors";
import { authorPath } from "@/lib/base/site-addresses";
import type { Actor } from "@/lib/content/users/actor";
import { articlesFor, fits } from "@/lib/content/users/article-rule";

/** In the transaction of the change; nothing if readers do not see the picture. */
export async function reissuePicture(
  tx: Transaction,
  id: string,
  what: AuditAction | "pictureRendered",
): Promise<void> {
  const { articles, authors } = await listShowing(tx, id);
  if (articles.length === 0 && authors.length === 0) return;
  await reissue(
    tx,
    what,
    articles.map((article) => article.id),
    authors.map(({ slug }) => authorPath(slug)),
  );
}

/**
 * Only a user who may publish changes what readers see, and so a picture of a live or scheduled article or of an
 * author's page.
 * @throws ForbiddenError that names the article or the author
 */
export async function assertMayChangeForReaders(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<void> {
  const rule = articlesFor(actor, "publish");
  if (rule === "every") return;
  const { articles, authors } = await listShowing(tx, id);
  const article = articles.find((one) => !fits(rule, { ...one, bylineUserIds: [] }));
  const [author] = authors;
  const place = article ? placeIn(article, actor) : author && `the page of ${author.name}`;
  if (place) {
    throw new ForbiddenError(`Readers see this picture in ${place}. Ask an editor to change it.`);
  }
}

type Showing = Awaited<ReturnType<typeof listShowing>>["articles"][number];

/** A headline that readers do not see yet is for those alone who may read it at the desk. */
function placeIn({ live, scheduled }: Showing, { scope }: Actor): string {
  if (live) return `“${calledBy(live.headline)}”`;
  return scope.kind === "all" ? `“${calledBy(scheduled?.headline ?? "")}”` : "another article";
}

/** Now or by the schedule. */
async function listShowing(tx: Transaction, id: string) {
  const uses = { media: { some: { id } } };
  const headline = { select: { headline: true } };
  return {
    articles: await tx.article.findMany({
      where: { retractedAt: null, OR: [{ live: uses }, { scheduled: uses }] },
      select: {
        ...{ id: true, live: headline, scheduled: headline },
        ...{ draftSectionId: true, sectionId: true, beganById: true },
      },
    }),
    authors: await tx.author.findMany({
      where: { pictureId: id },
      select: { slug: true, name: true },
    }),
  };
}
