import { publicationOf, type Standing } from "@/lib/content/articles/workflow";
import type { Actor } from "@/lib/content/users/actor";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { goneAfter } from "@/lib/content/presence/timing";
import type { PresenceAnswer } from "@/lib/newsroom/presence/schema";

/** A tab that was last seen at this moment or before is gone. */
export function goneSince(): Date {
  return new Date(now().getTime() - goneAfter);
}

const standing = {
  draftId: true,
  draftStage: true,
  liveId: true,
  liveAt: true,
  scheduledId: true,
  scheduledAt: true,
  retractedAt: true,
} as const satisfies Record<keyof Standing, true>;

type Tab = {
  tabId: string;
  userId: string;
  blockId: string | null;
  seenAt: Date;
  user: { name: string };
};

/** How an article stands, and the tabs that have it open, by their users' names. */
export type OpenedArticle = Omit<PresenceAnswer, "others"> & { tabs: Tab[] };

/** By id; an article that does not exist is missing. */
export async function openedArticles(
  ids: readonly string[],
): Promise<ReadonlyMap<string, OpenedArticle>> {
  const [articles, notes] = await Promise.all([
    db().article.findMany({
      where: { id: { in: [...ids] } },
      select: {
        id: true,
        version: true,
        ...standing,
        presences: {
          where: { seenAt: { gt: goneSince() } },
          orderBy: [{ user: { name: "asc" } }, { tabId: "asc" }],
          select: {
            tabId: true,
            userId: true,
            blockId: true,
            seenAt: true,
            user: { select: { name: true } },
          },
        },
      },
    }),
    db().note.groupBy({
      by: ["articleId"],
      where: { articleId: { in: [...ids] } },
      _count: { _all: true, resolvedAt: true },
      _max: { resolvedAt: true },
    }),
  ]);
  const notesOf = new Map(
    notes.map(({ articleId, _count: count, _max: last }) => [
      articleId,
      [count._all, count.resolvedAt, last.resolvedAt?.getTime() ?? 0].join("-"),
    ]),
  );
  return new Map(
    articles.map(({ id, version, presences, ...article }) => [
      id,
      {
        ...{ version, publication: publicationOf(article, now()) },
        ...{ notes: notesOf.get(id) ?? "0-0-0", tabs: presences },
      },
    ]),
  );
}

/** @throws NotFoundError */
export async function assertArticle(id: string): Promise<void> {
  if ((await db().article.count({ where: { id } })) === 0)
    throw new NotFoundError("There is no such article.");
}

/** What a tab is told: who else has the article open, and how it stands. */
export function asToldTo(
  actor: Pick<Actor, "id">,
  tabId: string,
  { tabs, ...article }: OpenedArticle,
): PresenceAnswer {
  const others = tabs
    .filter((tab) => tab.tabId !== tabId)
    .map(({ user, userId, ...tab }) => ({
      tabId: tab.tabId,
      name: user.name,
      isYou: userId === actor.id,
      blockId: tab.blockId,
    }));
  return { ...article, others };
}
