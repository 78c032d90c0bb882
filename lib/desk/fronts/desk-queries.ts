import type { ArticleCard } from "@/lib/site/articles/cards";
import { searchHeadlines } from "@/lib/desk/articles/desk-list";
import { calledBy } from "@/lib/content/articles/headline";
import { binnedSince, stageOf, stageWords } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { NotFoundError } from "@/lib/base/errors";
import { chosenIds, withoutGone, withRowsOf } from "@/lib/content/fronts/arrangement";
import type { FrontArticle, FrontAtDesk } from "@/lib/desk/fronts/desk-shape";
import { byId, frontOf, listNewest, listVisible, type Front } from "@/lib/site/fronts/queries";
import {
  arrangementOf,
  findArranged,
  listBegun,
  listScheduled,
  newestArrangementNumber,
  type Arranged,
} from "@/lib/newsroom/fronts/standing";
import { previewAddress } from "@/lib/content/media/served";
import { listOpenSections } from "@/lib/site/sections/queries";
import { deskTime, fieldTime } from "@/lib/base/site-time";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { Article } from "@/prisma/generated/client";

/** More than the slots they fill, of the site and of each section. */
const shownNewest = { top: 40, row: 16 };

export async function getFrontAtDesk(actor: Actor): Promise<FrontAtDesk> {
  assertMay(actor, "arrangeFront");
  const at = now();
  const [[standing], scheduled, number, sections] = await Promise.all([
    listBegun(db(), at, 1),
    listScheduled(db(), at),
    newestArrangementNumber(db()),
    listOpenSections(),
  ]);
  const arranged = withRowsOf(arrangementOf(standing), sections);
  const everyRow = { ...arranged, rows: sections.map(({ id }) => ({ sectionId: id, slots: [] })) };
  const newest = await listNewest(everyRow, shownNewest);
  const cards = [...newest.site, ...[...newest.sections.values()].flat()];
  const chosen = [arranged, ...scheduled.map((one) => one.content)].flatMap(chosenIds);
  const idsOf = (articles: readonly ArticleCard[] = []) => articles.map(({ id }) => id);
  const articles = await describe(chosen, cards);
  const known = byId(articles);
  const isGone = (id: string) => !known.has(id);
  return {
    number,
    content: withoutGone(arranged, isGone),
    standing: standing ? standingAtDesk(standing) : null,
    scheduled: scheduled.map((one) =>
      arrangedAtDesk({ ...one, content: withoutGone(one.content, isGone) }),
    ),
    sections: sections.map(({ id, name }) => ({
      ...{ id, name },
      newest: idsOf(newest.sections.get(id)),
    })),
    newest: idsOf(newest.site),
    articles,
    siteTime: fieldTime(at),
    timeZone: env().siteTimeZone,
  };
}

/** Whether or not readers see them. */
export async function findFrontArticles(
  actor: Actor,
  typed: string,
  limit: number,
): Promise<FrontArticle[]> {
  assertMay(actor, "arrangeFront");
  return listFrontArticles(actor, await searchHeadlines("every", typed, limit));
}

/** In the order of the ids, without those that are gone. */
export async function listFrontArticles(
  actor: Actor,
  ids: readonly string[],
): Promise<FrontArticle[]> {
  assertMay(actor, "arrangeFront");
  const found = byId(await describe(ids, []));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** As far as that is known now. @throws NotFoundError */
export async function getArrangedFront(number: number): Promise<{ front: Front; from: string }> {
  const arranged = await findArranged(db(), number);
  if (arranged === null) throw new NotFoundError("There is no such front page.");
  const { content, fromAt } = arranged;
  return { front: await frontOf(content, fromAt > now() ? fromAt : now()), from: deskTime(fromAt) };
}

function standingAtDesk({ madeBy, fromAt, broughtBack }: Arranged) {
  return { madeBy, from: deskTime(fromAt), hasFormer: broughtBack !== 0 };
}

function arrangedAtDesk({ number, content, madeBy, fromAt }: Arranged) {
  return { number, content, madeBy, from: deskTime(fromAt) };
}

/** Of articles with cards at hand, and of others by their ids. */
async function describe(
  ids: readonly string[],
  cards: readonly ArticleCard[],
): Promise<FrontArticle[]> {
  const at = now();
  const known = byId(cards);
  const others = [...new Set(ids)].filter((id) => !known.has(id));
  const visible = byId([...cards, ...(await listVisible(others, at))]);
  const unseen = await db().article.findMany({
    where: { id: { in: others.filter((id) => !visible.has(id)) } },
    include: { draft: { select: { headline: true, section: { select: { name: true } } } } },
  });
  return [
    ...[...visible.values()].map(seenAtDesk),
    ...unseen.map((article) => ({
      id: article.id,
      headline: calledBy(article.draft.headline),
      section: article.draft.section?.name ?? "",
      isVisible: false,
      standing: unseenWords(article, at),
      picture: null,
    })),
  ];
}

function unseenWords(article: Article, at: Date): string {
  if (binnedSince(article) !== null) return "in the bin";
  if (article.scheduledAt !== null) return `scheduled for ${deskTime(article.scheduledAt)}`;
  return stageWords[stageOf(article, at)];
}

function seenAtDesk({ id, headline, section, publishedAt, picture }: ArticleCard): FrontArticle {
  return {
    ...{ id, headline, section: section?.name ?? "", isVisible: true },
    standing: deskTime(publishedAt),
    picture: picture?.file ? previewAddress(picture.file) : null,
  };
}
