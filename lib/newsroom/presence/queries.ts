// Who has an article open at this moment.
import type { Standing } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { goneAfter } from "@/lib/content/presence/timing";

/** When a tab was heard of last that just counts as gone. */
export function goneSince(): Date {
  return new Date(now().getTime() - goneAfter);
}

/** What the article's stage follows from. */
const standing = {
  draftId: true,
  draftStage: true,
  liveId: true,
  liveAt: true,
  scheduledId: true,
  scheduledAt: true,
  retractedAt: true,
} as const satisfies Record<keyof Standing, true>;

/** How the article stands, and the tabs that have it open, by their users' names. @throws NotFoundError */
export async function getPresences(articleId: string) {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
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
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  return article;
}
