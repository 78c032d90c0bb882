import type { Profile } from "@/lib/newsroom/authors/schema";
import { db } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
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
  /** The name of the author's user. */
  user: string | null;
};

/** The order of names has an index of its own, and few are merged. */
const named = () => ({
  table: sql`"Author"`,
  kept: [sql`${dialect().aside(sql`N."mergedIntoId"`)} IS NULL`],
});

/** By name, without merged authors. `total` counts all pages. */
export async function listAuthorsForDesk(
  choice: NameChoice,
  limit = namesPageSize,
): Promise<Page<AuthorRow> & { total: number }> {
  return listByName(named(), choice, limit, async (ids) => {
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
  mergedIntoId: string | null;
  merged: { slug: string; name: string }[];
  /** No byline names them, and no merged author's address leads to them. */
  isUnused: boolean;
};

/** @throws NotFoundError */
export async function getAuthorForEditing(id: string): Promise<EditedAuthor> {
  const author = await db().author.findUnique({
    where: { id },
    include: {
      picture: true,
      merged: { orderBy: { name: "asc" }, select: { slug: true, name: true } },
      bylines: { take: 1, select: { revisionId: true } },
    },
  });
  if (author === null) throw new NotFoundError("There is no such author.");
  const { slug, mergedIntoId, merged, picture, bylines } = author;
  const { name, contactEmail, biography, isTeam, pictureId, userId } = author;
  return {
    ...{ id, slug, mergedIntoId, merged },
    profile: { name, contactEmail, biography, isTeam, pictureId, userId },
    picture: picture && mediaSummary(picture),
    isUnused: bylines.length === 0 && merged.length === 0,
  };
}

/** The author's own user, and users without an author, by name. */
export async function listJoinable(authorId: string): Promise<{ id: string; name: string }[]> {
  return db().user.findMany({
    where: { OR: [{ author: null }, { author: { id: authorId } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** By name, for bylines. */
export async function listAuthors(): Promise<{ id: string; slug: string; name: string }[]> {
  return db().author.findMany({
    where: { mergedIntoId: null },
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true },
  });
}
