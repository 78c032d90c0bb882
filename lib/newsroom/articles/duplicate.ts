import { insertArticle } from "@/lib/newsroom/articles/commands";
import { assertMayWith } from "@/lib/newsroom/articles/scope";
import {
  assertOutOfBin,
  withoutMissing,
  written,
  type WrittenArticle,
} from "@/lib/newsroom/articles/writes";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import { copiedHeadline, slugFromHeadline } from "@/lib/content/articles/headline";
import type { Transaction } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { mayFileUnder } from "@/lib/content/users/scope";

/**
 * A new draft with the words, bylines, topics and pictures of an article's draft, without its address, dates, revisions and notes. A hold
 * of its copy holds the duplicate, too. It has no section if the actor may not file under that one. A repeat with the same `id` makes
 * nothing. @throws ConflictError for an article in the bin, or if another article has the id
 */
export async function duplicateArticle(
  actor: Actor,
  articleId: string,
  { id }: { id?: string | undefined } = {},
): Promise<WrittenArticle> {
  assertMay(actor, "create");
  return transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "read", articleId);
    const made = id === undefined ? null : await findMade(tx, actor, id);
    if (made !== null) return made;
    const { draft, hold, ...standing } = await tx.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { draft: { include: withContent }, hold: true },
    });
    assertOutOfBin(standing);
    const { content } = await withoutMissing(tx, contentOf(draft));
    const headline = copiedHeadline(content.headline);
    const sectionId = mayFileUnder(actor.scope, content.sectionId) ? content.sectionId : null;
    const article = await insertArticle(tx, {
      content: { ...content, headline, sectionId, slug: slugFromHeadline(headline) },
      ...{ editor: actor, publishedAt: null, copied: content.headline },
      ...(id !== undefined && { id }),
      reason: "created",
    });
    if (hold !== null) await tx.hold.create({ data: { ...hold, articleId: article.id } });
    return article;
  });
}

async function findMade(tx: Transaction, actor: Actor, id: string): Promise<WrittenArticle | null> {
  const select = { ...written, beganById: true };
  const found = await tx.article.findUnique({ where: { id }, select });
  if (found === null) return null;
  const { beganById, ...article } = found;
  if (beganById === actor.id) return article;
  throw new ConflictError("Another article has this id.");
}
