// Who has an article open at this moment.
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import { goneAfter } from "@/lib/presence/timing";

/** When a tab was heard of last that just counts as gone. */
export function goneSince(): Date {
  return new Date(now().getTime() - goneAfter);
}

/** The article's version, and the tabs that have it open, by their users' names. @throws NotFoundError */
export async function getPresences(articleId: string) {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
      version: true,
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
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  return article;
}
