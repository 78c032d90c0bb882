import { insertArticle } from "@/lib/newsroom/articles/commands";
import { assertMayWith } from "@/lib/newsroom/articles/scope";
import {
  assertOutOfBin,
  withoutMissing,
  type WrittenArticle,
} from "@/lib/newsroom/articles/writes";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import { copiedHeadline, slugFromHeadline } from "@/lib/content/articles/headline";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { mayFileUnder } from "@/lib/content/users/scope";

/**
 * A new draft with the words, bylines, topics and pictures of an article's draft, without its address, dates, revisions and notes. A hold
 * of its copy holds the duplicate, too. It has no section if the actor may not file under that one.
 */
export async function duplicateArticle(actor: Actor, articleId: string): Promise<WrittenArticle> {
  assertMay(actor, "create");
  return transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "read", articleId);
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
      reason: "created",
    });
    if (hold !== null) await tx.hold.create({ data: { ...hold, articleId: article.id } });
    return article;
  });
}
