import type { Transaction } from "@/lib/base/db";
import { ConflictError } from "@/lib/base/errors";
import { authorPath } from "@/lib/base/site-addresses";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { getStandingAuthor } from "@/lib/newsroom/authors/commands";
import { issueEdition } from "@/lib/projections/editions/editions";
import { withFeeds } from "@/lib/projections/editions/reissue-list";
import { transactionOf } from "@/lib/newsroom/users/acting";

/**
 * Deletes an author whom no byline names, in drafts and history too. @throws NotFoundError; ConflictError for one who is
 * named, was merged, or has the addresses of merged authors. Readers never saw a page of this author that a story could
 * link to.
 */
export async function deleteAuthor(actor: Actor, authorId: string): Promise<void> {
  assertMay(actor, "changeAuthors");
  await transactionOf(actor, async (tx) => {
    const { id, name, slug } = await getStandingAuthor(tx, authorId);
    await assertUnused(tx, id, name);
    await tx.author.delete({ where: { id } });
    const detail = { authorId: id };
    await recordAudit(tx, { actor, action: "authorDeleted", subject: name, detail });
    await issueEdition(tx, { what: "authorDeleted", addresses: withFeeds(authorPath(slug)) });
  });
}

async function assertUnused(tx: Transaction, authorId: string, name: string): Promise<void> {
  if ((await tx.byline.count({ where: { authorId } })) > 0) {
    throw new ConflictError(
      `Not deleted: an article, or an earlier revision of one, names ${name}.`,
    );
  }
  if ((await tx.author.count({ where: { mergedIntoId: authorId } })) > 0) {
    throw new ConflictError(`Not deleted: addresses of authors merged into ${name} lead here.`);
  }
}
