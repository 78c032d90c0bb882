// A hold from wire copy: an embargo or a kill.
import { assertOutOfBin } from "@/lib/newsroom/articles/writes";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { deskTime, zoneName } from "@/lib/base/site-time";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import type { HoldKind } from "@/prisma/generated/enums";
import { assertMayWith } from "@/lib/newsroom/articles/scope";

/** `until`: the end of an embargo; null if it could not be read, and for a kill. `words`: the copy's. */
export type Hold = { kind: HoldKind; until: Date | null; words: string };

export function holdsAt({ until }: Pick<Hold, "until">, at: Date): boolean {
  return until === null || at < until;
}

/** Null if nothing holds it at `at`, or an editor lifted it. */
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

/** A lifted hold stays lifted. @throws NotFoundError without a hold; ForbiddenError without the right to publish */
export async function liftHold(actor: Actor, articleId: string): Promise<void> {
  assertMay(actor, "publish");
  await transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "publish", articleId);
    const hold = await tx.hold.findUnique({
      where: { articleId },
      include: { article: { include: { draft: { select: { headline: true } } } } },
    });
    if (hold === null) throw new NotFoundError("There is no hold on this article.");
    if (hold.liftedAt !== null) return;
    assertOutOfBin(hold.article);
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

/** With the zone: "1 Jan 2031, 08:01 GMT+8". */
export function endWords(until: Date): string {
  return `${deskTime(until)} ${zoneName(until)}`;
}
