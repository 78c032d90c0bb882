import type { z } from "zod";
import { indexDraftsOf } from "@/lib/projections/articles/draft-words";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { getStandingAuthor } from "@/lib/newsroom/authors/commands";
import { reissueAuthor } from "@/lib/projections/authors/for-readers";
import type { merger } from "@/lib/newsroom/authors/schema";
import { renameBylines } from "@/lib/newsroom/authors/settle";
import type { Transaction } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { placeKey } from "@/lib/content/listings/listing";
import { renewAuthor } from "@/lib/projections/search/renewal";
import { authorPath } from "@/lib/base/site-addresses";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";

/**
 * Merges one author into another, for good. Bylines of the first become the other's, once where an article names both.
 * The other's profile stays; its empty fields are filled from the first. Addresses of the first, and of authors merged
 * into it before, lead to the other.
 * @throws InvalidInputError for an author and themselves, ConflictError if either was merged already
 */
export async function mergeAuthors(
  actor: Actor,
  { stayId, goId }: z.infer<typeof merger>,
): Promise<void> {
  assertMay(actor, "changeAuthors");
  if (stayId === goId) throw new InvalidInputError("Choose two different authors.");
  await transactionOf(actor, async (tx) => {
    const [stay, go] = [await getStandingAuthor(tx, stayId), await getStandingAuthor(tx, goId)];
    await moveBylines(tx, goId, stayId);
    await indexDraftsOf(tx, stayId);
    await renewAuthor(tx, stayId);
    await tx.author.updateMany({ where: { mergedIntoId: goId }, data: { mergedIntoId: stayId } });
    await tx.author.update({ where: { id: goId }, data: { mergedIntoId: stayId, userId: null } });
    await tx.author.update({
      where: { id: stayId },
      data: {
        contactEmail: stay.contactEmail ?? go.contactEmail,
        biography: stay.biography || go.biography,
        pictureId: stay.pictureId ?? go.pictureId,
        userId: stay.userId ?? go.userId,
      },
    });
    const detail = { authorId: stayId, merged: go.name };
    await recordAudit(tx, { actor, action: "authorsMerged", subject: stay.name, detail });
    await moveListings(tx, goId, stayId);
    await reissueAuthor(tx, stayId, "authorsMerged", [authorPath(go.slug)]);
  });
}

/** A listing that both have is kept once. */
async function moveListings(tx: Transaction, goId: string, stayId: string): Promise<void> {
  const places = [goId, stayId].map((id) => placeKey({ kind: "author", id }));
  const [from, to] = places;
  await tx.$executeRaw`
    DELETE FROM "Listing" WHERE "place" = ${to}
      AND "articleId" IN (SELECT "articleId" FROM "Listing" WHERE "place" = ${from})`;
  await tx.$executeRaw`UPDATE "Listing" SET "place" = ${to} WHERE "place" = ${from}`;
}

/** Articles that name both get new bylines. In all others the author of the byline changes. */
async function moveBylines(tx: Transaction, goId: string, stayId: string): Promise<void> {
  const shared = await tx.byline.findMany({
    where: { authorId: goId, revision: { bylines: { some: { authorId: stayId } } } },
    select: { revisionId: true },
  });
  for (const { revisionId } of shared) {
    const bylines = await tx.byline.findMany({
      where: { revisionId },
      orderBy: { position: "asc" },
      select: { authorId: true, place: true, role: true },
    });
    const kept = renameBylines(bylines, (id) => (id === goId ? stayId : id));
    await tx.byline.deleteMany({ where: { revisionId } });
    await tx.byline.createMany({
      data: kept.map((byline, position) => ({ ...byline, revisionId, position })),
    });
  }
  await tx.byline.updateMany({ where: { authorId: goId }, data: { authorId: stayId } });
}
