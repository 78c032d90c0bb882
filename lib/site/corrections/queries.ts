import {
  correctionOf,
  dueCorrection,
  latestFirst,
  type Correction,
} from "@/lib/site/corrections/correction";
import { dueAt } from "@/lib/projections/articles/visibility";
import { readersRevisionOf } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { listingCursorText, type ListingCursor } from "@/lib/content/listings/listing";
import type { Prisma } from "@/prisma/generated/client";

/** Null while readers find nothing there. */
export type ListedCorrection = Correction & { article: { slug: string; headline: string } | null };

export const correctionsPageSize = 30;

/** All corrections of an article, typos too, newest first. */
export async function listCorrections(articleId: string): Promise<Correction[]> {
  return (await listCorrectionsOf([articleId])).get(articleId) ?? [];
}

/** The same by the ids of several articles. */
export async function listCorrectionsOf(
  articleIds: readonly string[],
): Promise<Map<string, Correction[]>> {
  const at = now();
  const articles = await db().article.findMany({
    where: { id: { in: [...articleIds] } },
    include: {
      scheduledChange: true,
      corrections: { orderBy: [{ at: "desc" }, { id: "desc" }] },
    },
  });
  return new Map(
    articles.map((article) => {
      const retractions = article.corrections.filter(({ kind }) => kind === "retraction");
      const inForce = article.retractedAt === null ? null : (retractions[0] ?? null);
      const due = dueCorrection(article, at);
      const recorded = article.corrections.map((row) => correctionOf(row, inForce));
      return [article.id, [...(due ? [due] : []), ...recorded].sort(latestFirst)];
    }),
  );
}

const withArticle = {
  scheduledChange: true,
  live: { select: { slug: true, headline: true } },
  scheduled: { select: { slug: true, headline: true } },
  revisions: {
    where: { wasLive: true },
    orderBy: { number: "desc" },
    take: 1,
    select: { headline: true },
  },
  corrections: { where: { kind: "retraction" }, orderBy: { at: "desc" }, take: 1 },
} as const satisfies Prisma.ArticleInclude;

type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof withArticle }>;

/** Without typos, which only an article's history shows. */
export async function listLatestCorrections(part: {
  behind?: ListingCursor | null;
  limit: number;
}): Promise<ListedCorrection[]> {
  const { behind, limit } = part;
  const before = behind ? { at: behind.publishedAt, id: behind.id } : null;
  const at = now();
  const [rows, due] = await Promise.all([
    db().correction.findMany({
      where: {
        AND: [
          { kind: { not: "typo" } },
          ...(before
            ? [
                { at: { lte: before.at } },
                { OR: [{ at: { lt: before.at } }, { id: { lt: before.id } }] },
              ]
            : []),
        ],
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: limit,
      include: { article: { include: withArticle } },
    }),
    // Few at any time: the job records them within seconds.
    db().article.findMany({
      where: { ...dueAt(at), scheduledChange: { change: { notIn: ["update", "typo"] } } },
      include: withArticle,
    }),
  ]);
  const recorded = rows.map(({ article, ...row }) => {
    const inForce = article.retractedAt === null ? null : (article.corrections[0] ?? null);
    return { ...correctionOf(row, inForce), article: asFound(article, at) };
  });
  const comingIn = due.flatMap((article) => {
    const correction = dueCorrection(article, at);
    const isIncluded = correction && (!before || latestFirst(before, correction) < 0);
    return isIncluded ? [{ ...correction, article: asFound(article, at) }] : [];
  });
  return [...recorded, ...comingIn].sort(latestFirst).slice(0, limit);
}

/** A page of the list, and the cursor that it goes on behind; null at its end. */
export async function listCorrectionsPage(part: {
  behind?: ListingCursor | null;
  limit: number;
}): Promise<{ corrections: ListedCorrection[]; older: string | null }> {
  const found = await listLatestCorrections({ ...part, limit: part.limit + 1 });
  const corrections = found.slice(0, part.limit);
  const last = corrections.at(-1);
  const hasMore = last !== undefined && found.length > part.limit;
  return {
    corrections,
    older: hasMore ? listingCursorText({ publishedAt: last.at, id: last.id }) : null,
  };
}

/** The article where readers find it, by the headline that they know it by; null where they find nothing. */
function asFound(article: ArticleRow, at: Date): ListedCorrection["article"] {
  if (article.retractedAt !== null) {
    const [last] = article.revisions;
    return last ? { slug: article.slug, headline: last.headline } : null;
  }
  return readersRevisionOf(article, at);
}
