// A tab says that it has an article open, and that it has not any more.
import { publicationOf } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { getPresences, goneSince } from "@/lib/newsroom/presence/queries";
import type { PresenceAnswer } from "@/lib/newsroom/presence/schema";
import { writtenAgainAfter } from "@/lib/content/presence/timing";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";

/**
 * Says that the actor's tab has the article open, and tells who else has. Nothing is written while
 * the row says the same and is fresh, so that many editors do not cost much.
 * @throws NotFoundError
 */
export async function reportPresence(
  actor: Actor,
  articleId: string,
  here: { tabId: string; blockId: string | null },
): Promise<PresenceAnswer> {
  assertMay(actor, "edit");
  const { tabId, blockId } = here;
  const { presences, ...article } = await getPresences(articleId);
  const own = presences.find((presence) => presence.tabId === tabId);
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
  const others = presences
    .filter((presence) => presence !== own)
    .map(({ user, userId, ...presence }) => ({
      tabId: presence.tabId,
      name: user.name,
      isYou: userId === actor.id,
      blockId: presence.blockId,
    }));
  return { others, version: article.version, publication: publicationOf(article, now()) };
}

/** Says that the actor's tab has the article open no more. One that was not there, or is another's, stays as it is. */
export async function leaveArticle(actor: Actor, articleId: string, tabId: string): Promise<void> {
  await transactionOf(actor, (tx) =>
    tx.presence.deleteMany({ where: { articleId, tabId, userId: actor.id } }),
  );
}
