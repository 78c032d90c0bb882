// Readers' lists, newest first. The last page is as fast as the first.
import { cardOf, cardRevision, type ArticleCard } from "@/lib/site/articles/cards";
import { dueAt, firstShown, lastRevised, notDueAt } from "@/lib/projections/articles/visibility";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import {
  listingCursorText,
  newestFirst,
  placeKey,
  type ReadersList,
  type ListingCursor,
} from "@/lib/content/listings/listing";
import type { Prisma } from "@/prisma/generated/client";

type Part = {
  limit: number;
  /** Only what comes behind it in the list. */
  behind?: ListingCursor | null;
  /** Only what was published from then on … */
  from?: Date;
  /** … and excluded. */
  until?: Date;
  exceptIds?: readonly string[];
};

export async function listLatest(place: ReadersList, part: Part): Promise<ArticleCard[]> {
  const at = now();
  const { limit, exceptIds = [] } = part;
  const [listed, due] = await Promise.all([
    db().listing.findMany({
      where: {
        AND: [{ place: placeKey(place) }, ...rangeOf(part)],
        articleId: { notIn: [...exceptIds] },
        article: notDueAt(at),
      },
      orderBy: [{ publishedAt: "desc" }, { articleId: "desc" }],
      take: limit,
      select: {
        publishedAt: true,
        article: { select: { id: true, revisedAt: true, live: cardRevision } },
      },
    }),
    // Few at any time: the job moves their pointers and lists them within seconds.
    db().article.findMany({
      where: { ...dueAt(at), scheduled: isIn(place), id: { notIn: [...exceptIds] } },
      select: {
        id: true,
        publishedAt: true,
        revisedAt: true,
        scheduledAt: true,
        scheduledChange: { select: { change: true } },
        scheduled: cardRevision,
      },
    }),
  ]);
  return [
    ...listed.flatMap(({ publishedAt, article: { id, revisedAt, live } }) =>
      live ? cardOf({ id, publishedAt, revisedAt }, live) : [],
    ),
    ...due.flatMap(({ id, scheduled, ...article }) =>
      scheduled
        ? cardOf(
            {
              id,
              publishedAt: firstShown(article.publishedAt, article.scheduledAt ?? at),
              revisedAt: lastRevised(article),
            },
            scheduled,
          )
        : [],
    ),
  ]
    .filter((card) => isWithin(part, card))
    .sort(newestFirst)
    .slice(0, limit);
}

/** A page of a list, and the cursor that it goes on behind; null at its end. */
export async function listPage(
  place: ReadersList,
  part: Part,
): Promise<{ articles: ArticleCard[]; older: string | null }> {
  const found = await listLatest(place, { ...part, limit: part.limit + 1 });
  const articles = found.slice(0, part.limit);
  const last = articles.at(-1);
  return { articles, older: last && found.length > part.limit ? listingCursorText(last) : null };
}

/** Filters that an index answers: each bounds the time, and the last one breaks a tie. */
function rangeOf({ behind, from, until }: Part): Prisma.ListingWhereInput[] {
  return [
    ...(from === undefined ? [] : [{ publishedAt: { gte: from } }]),
    ...(until === undefined ? [] : [{ publishedAt: { lt: until } }]),
    ...(behind
      ? [
          { publishedAt: { lte: behind.publishedAt } },
          { OR: [{ publishedAt: { lt: behind.publishedAt } }, { articleId: { lt: behind.id } }] },
        ]
      : []),
  ];
}

function isWithin({ behind, from, until }: Part, card: ArticleCard): boolean {
  return (
    (from === undefined || card.publishedAt >= from) &&
    (until === undefined || card.publishedAt < until) &&
    (!behind || newestFirst(behind, card) < 0)
  );
}

export function isIn(place: ReadersList): Prisma.RevisionWhereInput {
  switch (place.kind) {
    case "site":
      return {};
    case "section":
      return { sectionId: place.id };
    case "topic":
      return { topics: { some: { topicId: place.id } } };
    case "author":
      return { bylines: { some: { authorId: place.id } } };
  }
}
