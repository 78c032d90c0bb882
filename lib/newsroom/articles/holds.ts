// What keeps an article from readers because its copy says so: an embargo, or the word that it was killed.
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { deskTime, zoneName } from "@/lib/base/site-time";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { HoldKind } from "@/prisma/generated/enums";

/** `until`: the end of an embargo; null where it could not be read, and of a kill. `words`: of the copy. */
export type Hold = { kind: HoldKind; until: Date | null; words: string };

/** Whether a hold keeps its article from readers at a moment. */
export function holdsAt({ until }: Pick<Hold, "until">, at: Date): boolean {
  return until === null || at < until;
}

/** What would keep the article from readers at the moment `at`; null if nothing does, or an editor lifted it. */
export async function findHold(
  reader: Transaction,
  articleId: string,
  at: Date,
): Promise<Hold | null> {
  const hold = await reader.hold.findUnique({
    where: { articleId },
    select: { kind: true, until: true, words: true, liftedAt: true },
  });
  if (hold === null || hold.liftedAt !== null || !holdsAt(hold, at)) return null;
  const { kind, until, words } = hold;
  return { kind, until, words };
}

/**
 * Lets an article be published though its copy says not to, or not yet. Lifted once it stays lifted.
 * @throws NotFoundError without a hold; ForbiddenError to who may not publish
 */
export async function liftHold(actor: Actor, articleId: string): Promise<void> {
  assertMay(actor, "publish");
  await transactionOf(actor, async (tx) => {
    const hold = await tx.hold.findUnique({
      where: { articleId },
      include: { article: { select: { draftId: true, draft: { select: { headline: true } } } } },
    });
    if (hold === null) throw new NotFoundError("There is no hold on this article.");
    if (hold.liftedAt !== null) return;
    await tx.hold.update({
      where: { articleId },
      data: { liftedAt: now(), liftedById: actor.id },
    });
    const { kind, words, until, article } = hold;
    await recordAudit(tx, {
      actor,
      action: "holdLifted",
      subject: article.draft.headline,
      articleId,
      revisionId: article.draftId,
      detail: { kind, words, until: until?.toISOString() ?? null },
    });
  });
}

/** The end of an embargo with the zone that it is told in: "1 Jan 2031, 08:01 GMT+8". */
export function endWords(until: Date): string {
  return `${deskTime(until)} ${zoneName(until)}`;
}
