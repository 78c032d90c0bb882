import { now } from "@/lib/base/clock";
import { asToldTo, goneSince, openedArticles } from "@/lib/newsroom/presence/queries";
import type { PresenceAnswer } from "@/lib/newsroom/presence/schema";
import { writtenAgainAfter } from "@/lib/content/presence/timing";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { assertMayWith } from "@/lib/newsroom/articles/scope";

/**
 * Lists the other tabs. A fresh equal row is not written again, so that many editors cost little. @throws NotFoundError
 */
export async function reportPresence(
  actor: Actor,
  articleId: string,
  here: { tabId: string; blockId: string | null },
): Promise<PresenceAnswer> {
  assertMay(actor, "edit");
  await assertMayWith(db(), actor, "edit", articleId);
  const { tabId, blockId } = here;
  const article = (await openedArticles([articleId])).get(articleId);
  if (article === undefined) throw new NotFoundError("There is no such article.");
  const own = article.tabs.find((tab) => tab.tabId === tabId);
  const isFresh = own && now().getTime() - own.seenAt.getTime() < writtenAgainAfter;
  if (!isFresh || own.blockId !== blockId || own.userId !== actor.id) {
    const said = { userId: actor.id, blockId, seenAt: now() };
    await transactionOf(actor, async (tx) => {
      await tx.presence.deleteMany({ where: { seenAt: { lte: goneSince() } } });
      await tx.presence.upsert({
        where: { articleId_tabId: { articleId, tabId } },
        create: { articleId, tabId, ...said },
        update: said,
      });
    });
  }
  return asToldTo(actor, tabId, article);
}

/** Ignores an unknown tab, or another user's. */
export async function leaveArticle(actor: Actor, articleId: string, tabId: string): Promise<void> {
  await transactionOf(actor, (tx) =>
    tx.presence.deleteMany({ where: { articleId, tabId, userId: actor.id } }),
  );
}
