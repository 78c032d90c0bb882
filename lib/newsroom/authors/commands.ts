import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { indexDraftsOf } from "@/lib/projections/articles/draft-words";
import { firstFreeSlug, slugFromHeadline } from "@/lib/content/articles/headline";
import { recordAudit } from "@/lib/newsroom/audit/record";
import { listAlike } from "@/lib/newsroom/authors/alike";
import { reissueAuthor } from "@/lib/projections/authors/for-readers";
import { listNamesakes, type Namesake } from "@/lib/newsroom/authors/namesakes";
import type { AddedAuthor, newAuthor, Profile } from "@/lib/newsroom/authors/schema";
import type { Transaction } from "@/lib/base/db";
import { ConflictError, InvalidInputError, NotFoundError } from "@/lib/base/errors";
import { pictureName } from "@/lib/content/media/picture-fields";
import { textKey } from "@/lib/base/search-text/text-key";
import { renewAuthor } from "@/lib/projections/search/renewal";
import { transactionOf } from "@/lib/newsroom/users/acting";
import type { Actor } from "@/lib/content/users/actor";
import { assertMay } from "@/lib/content/users/permissions";

/**
 * Gives an author of the same name. If a name is nearly alike, adds nothing and lists it, unless `isAnother`. Every
 * user may, because a byline may need an author at once.
 */
export async function createAuthor(
  actor: Actor,
  { name, isAnother }: z.infer<typeof newAuthor>,
): Promise<AddedAuthor> {
  assertMay(actor, "addAuthor");
  return transactionOf(actor, async (tx) => {
    const [known] = await listNamesakes(tx, name);
    const alike = known || isAnother ? [] : await listAlike(tx, name);
    if (alike.length > 0) return { alike };
    const added = await findOrAddAuthor(tx, actor, name);
    return { id: added.id, name: added.name };
  });
}

/** `actor`: null for the newsroom itself. */
export async function findOrAddAuthor(
  tx: Transaction,
  actor: Actor | null,
  name: string,
): Promise<Namesake> {
  const [known] = await listNamesakes(tx, name);
  if (known) return known;
  const added = await tx.author.create({
    data: { name, nameKey: textKey(name), slug: await freeSlug(tx, name) },
    select: { id: true, name: true, contactEmail: true },
  });
  const detail = { authorId: added.id };
  await recordAudit(tx, { actor, action: "authorAdded", subject: name, detail });
  return added;
}

/**
 * The page's address stays. @throws InvalidInputError for an unknown picture or user, ConflictError if the user has
 * another author or the author was merged
 */
export async function changeAuthor(
  actor: Actor,
  authorId: string,
  profile: Profile,
): Promise<void> {
  assertMay(actor, "changeAuthors");
  await transactionOf(actor, async (tx) => {
    const standing = await getStandingAuthor(tx, authorId);
    const { name, contactEmail, biography, isTeam, pictureId, userId } = standing;
    const before: Profile = { name, contactEmail, biography, isTeam, pictureId, userId };
    if (isDeepStrictEqual(before, profile)) return;
    await assertReferences(tx, authorId, profile);
    const nameKey = textKey(profile.name);
    await tx.author.update({ where: { id: authorId }, data: { ...profile, nameKey } });
    const isRenamed = before.name !== profile.name;
    if (isRenamed) {
      await indexDraftsOf(tx, authorId);
      await renewAuthor(tx, authorId);
    }
    const detail = { authorId, ...former(standing, profile) };
    await recordAudit(tx, { actor, action: "authorChanged", subject: profile.name, detail });
    await reissueAuthor(tx, authorId, "authorChanged");
  });
}

type Standing = Awaited<ReturnType<typeof getStandingAuthor>>;

/** A picture and a user by name. */
function former(before: Standing, profile: Profile) {
  return {
    ...(before.name !== profile.name && { before: before.name }),
    ...(before.contactEmail !== profile.contactEmail && {
      contactBefore: before.contactEmail ?? "none",
    }),
    ...(before.biography !== profile.biography && { biographyBefore: before.biography }),
    ...(before.isTeam !== profile.isTeam && {
      authorKindBefore: before.isTeam ? "team" : "person",
    }),
    ...(before.pictureId !== profile.pictureId && {
      pictureBefore: before.picture ? pictureName(before.picture) : "none",
    }),
    ...(before.userId !== profile.userId && { userBefore: before.user?.name ?? "none" }),
  };
}

/** @throws NotFoundError; ConflictError for an author who was merged into another */
export async function getStandingAuthor(tx: Transaction, authorId: string) {
  const author = await tx.author.findUnique({
    where: { id: authorId },
    include: {
      mergedInto: { select: { name: true } },
      picture: { select: { headline: true, caption: true, altText: true, fileName: true } },
      user: { select: { name: true } },
    },
  });
  if (author === null) throw new NotFoundError("There is no such author.");
  if (author.mergedInto) {
    throw new ConflictError(`${author.name} was merged into ${author.mergedInto.name}.`);
  }
  return author;
}

async function assertReferences(tx: Transaction, authorId: string, profile: Profile) {
  const { pictureId, userId } = profile;
  if (pictureId !== null && (await tx.media.count({ where: { id: pictureId } })) === 0) {
    throw new InvalidInputError("The picture no longer exists.");
  }
  if (userId === null) return;
  const user = await tx.user.findUnique({ where: { id: userId }, include: { author: true } });
  if (user === null) throw new InvalidInputError("The user no longer exists.");
  if (user.author && user.author.id !== authorId) {
    throw new ConflictError(`${user.name} is already linked to the author ${user.author.name}.`);
  }
}

function freeSlug(tx: Transaction, name: string): Promise<string> {
  const isFree = async (slug: string) => (await tx.author.count({ where: { slug } })) === 0;
  return firstFreeSlug(slugFromHeadline(name), isFree);
}
