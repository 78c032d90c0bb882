// Authors as the desk lists and changes them.
import type { Profile } from "@/lib/newsroom/authors/schema";
import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { listByName, namesPageSize, type NameChoice } from "@/lib/desk/lists/names";
import type { Page } from "@/lib/base/lists/page";
import { mediaSummary, type MediaSummary } from "@/lib/content/media/summary";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

export type AuthorRow = {
  id: string;
  name: string;
  contactEmail: string | null;
  /** The name of the user whom the author is joined to. */
  user: string | null;
};

// The plus: the order of names has an index, and few are merged.
const named = { table: sql`"Author"`, kept: [sql`+N."mergedIntoId" IS NULL`] };

/** A page of the authors whose name has the words, by name, but for merged ones; `total` counts those of other pages, too. */
export async function listAuthorsForDesk(
  choice: NameChoice,
  limit = namesPageSize,
): Promise<Page<AuthorRow> & { total: number }> {
  return listByName(named, choice, limit, async (ids) => {
    const found = await db().author.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true, contactEmail: true, user: { select: { name: true } } },
    });
    const byId = new Map(found.map((row) => [row.id, { ...row, user: row.user?.name ?? null }]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  });
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
export async function getAuthorForEditing(id: string): Promise<EditedAuthor> {
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

/** Everybody who may be named in a byline, by name. */
export async function listAuthors(): Promise<{ id: string; slug: string; name: string }[]> {
  return db().author.findMany({
    where: { mergedIntoId: null },
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true },
  });
}
