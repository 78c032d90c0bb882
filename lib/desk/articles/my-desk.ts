// What waits for one user, and what is scheduled for all.
import { listArticlesForDesk } from "@/lib/desk/articles/desk-list";
import { everything, type Concern } from "@/lib/desk/articles/desk-list-filter";
import { readRows, type DeskRow } from "@/lib/desk/articles/desk-rows";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";
import type { Prisma } from "@/prisma/generated/client";
import { articlesFor } from "@/lib/content/users/article-rule";
import { articlesThatFit } from "@/lib/projections/articles/article-rule";

/** The lists have the rest. */
export const partSize = 20;

export type MyDeskPart = { rows: DeskRow[]; hasMore: boolean };

export type MyDesk = {
  /**
   * Not seen by readers yet, and begun by this user, with their byline, or sent to them by name. The last changed come
   * first.
   */
  mine: MyDeskPart;
  /** Sent to this user, or by somebody else to no one in particular. The longest unchanged come first. */
  review: MyDeskPart;
  /** The next comes first. */
  scheduled: MyDeskPart;
  /** Due but not live yet. The longest waiting come first. */
  overdue: MyDeskPart;
};

export async function getMyDesk(actor: Actor): Promise<MyDesk> {
  const at = now();
  const [mine, review, scheduled, overdue] = await Promise.all([
    partOf(actor, "mine", true),
    partOf(actor, "review", false),
    scheduledPart(actor, { gt: at }),
    scheduledPart(actor, { lte: at }),
  ]);
  return { mine, review, scheduled, overdue };
}

async function partOf(actor: Actor, concern: Concern, isDescending: boolean): Promise<MyDeskPart> {
  const order = { sort: "changed", isDescending } as const;
  const list = await listArticlesForDesk(actor, { ...everything, concern }, order, null, partSize);
  return { rows: list.rows, hasMore: list.after !== null };
}

async function scheduledPart(
  actor: Actor,
  scheduledAt: Prisma.DateTimeNullableFilter,
): Promise<MyDeskPart> {
  const found = await db().article.findMany({
    where: { scheduledAt, ...articlesThatFit(articlesFor(actor, "read")) },
    orderBy: [{ scheduledAt: "asc" }, { id: "asc" }],
    take: partSize + 1,
    select: { id: true },
  });
  const ids = found.slice(0, partSize).map(({ id }) => id);
  return { rows: await readRows(ids), hasMore: found.length > partSize };
}
