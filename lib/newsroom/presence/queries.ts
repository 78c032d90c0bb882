import type { Standing } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { goneAfter } from "@/lib/content/presence/timing";

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

/** The state of the article, and its open tabs by their users' names. @throws NotFoundError */
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
