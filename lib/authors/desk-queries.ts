// Authors as the desk lists and changes them.
import type { Profile } from "@/lib/authors/schema";
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import { mediaSummary, type MediaSummary } from "@/lib/media/summary";
import { searchFor } from "@/lib/search";

export type AuthorRow = {
  id: string;
  name: string;
  contactEmail: string | null;
  /** The name of the user whom the author is joined to. */
  user: string | null;
};

/** Authors whose name has the words, by name, but for merged ones; `total` counts those beyond the limit, too. */
export async function listForDesk(
  words: string,
  limit: number,
): Promise<{ rows: AuthorRow[]; total: number }> {
  const matches = searchFor(words);
  const found = await db().author.findMany({
    where: { mergedIntoId: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, contactEmail: true, user: { select: { name: true } } },
  });
  const matching = found.filter(({ name }) => matches(name));
  const rows = matching.slice(0, limit).map((row) => ({ ...row, user: row.user?.name ?? null }));
  return { rows, total: matching.length };
}

export type EditedAuthor = {
  id: string;
  slug: string;
  profile: Profile;
  picture: MediaSummary | null;
  /** The author that this one was merged into. */
  mergedIntoId: string | null;
  /** Who was merged into this one. */
  merged: { slug: string; name: string }[];
};

/** All that the author's page at the desk shows. @throws NotFoundError */
export async function getForEditing(id: string): Promise<EditedAuthor> {
  const author = await db().author.findUnique({
    where: { id },
    include: {
      picture: true,
      merged: { orderBy: { name: "asc" }, select: { slug: true, name: true } },
    },
  });
  if (author === null) throw new NotFoundError("There is no such author.");
  const { slug, mergedIntoId, merged, picture } = author;
  const { name, contactEmail, biography, isTeam, pictureId, userId } = author;
  return {
    ...{ id, slug, mergedIntoId, merged },
    profile: { name, contactEmail, biography, isTeam, pictureId, userId },
    picture: picture && mediaSummary(picture),
  };
}

/** The users whom an author can be joined to: theirs, and those of no author. By name. */
export async function listJoinable(authorId: string): Promise<{ id: string; name: string }[]> {
  return db().user.findMany({
    where: { OR: [{ author: null }, { author: { id: authorId } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
