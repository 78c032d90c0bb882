// Puts back what readers saw last of an article that was unpublished.
import { assertPublishable } from "@/lib/newsroom/articles/checks/check";
import { goLive } from "@/lib/newsroom/articles/publication";
import { assertMayWith } from "@/lib/newsroom/articles/scope";
import { claim, written, type WrittenArticle } from "@/lib/newsroom/articles/writes";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { findLastLive } from "@/lib/newsroom/corrections/record";
import { transactionOf } from "@/lib/newsroom/users/acting";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import { putBackRefusal, readersRevisionId } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { ConflictError, NotFoundError } from "@/lib/base/errors";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";

/**
 * The draft stays as it is. The checks are asked again: a right or a link may have ended meanwhile. Does nothing if readers see the
 * article. @throws ConflictError if there is nothing to put back; InvalidInputError for what publishing needs
 */
export async function putBack(actor: Actor, articleId: string): Promise<WrittenArticle> {
  assertMay(actor, "publish");
  return transactionOf(actor, async (tx) => {
    await assertMayWith(tx, actor, "publish", articleId);
    const standing = await tx.article.findUnique({ where: { id: articleId } });
    if (standing === null) throw new NotFoundError("There is no such article.");
    const at = now();
    if (readersRevisionId(standing, at) === null) {
      await claim(tx, articleId, standing.version);
      const why = putBackRefusal(standing);
      if (why !== null) throw new ConflictError(why);
      const last = await tx.revision.findUniqueOrThrow({
        where: { id: (await findLastLive(tx, articleId)) ?? "" },
        include: withContent,
      });
      await assertPublishable(tx, actor, articleId, contentOf(last));
      const revision = { articleId, revisionId: last.id };
      await goLive(tx, { ...revision, at, actor, what: "published", change: null });
      await recordAudit(tx, { ...revision, actor, action: "putBack", subject: last.headline });
    }
    return tx.article.findUniqueOrThrow({ where: { id: articleId }, select: written });
  });
}
