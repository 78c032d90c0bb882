// Authors as readers and editors look them up.
import { dueAt, liveAt } from "@/lib/site/articles/queries";
import { storyPicture, type StoryPicture } from "@/lib/content/articles/story";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { Prisma } from "@/prisma/generated/client";

/** An author as readers see them. The picture has a credit and no caption: it is in their own page's head. */
export type AuthorProfile = {
  id: string;
  slug: string;
  name: string;
  /** An agency, a desk, a team: not one person. */
  isTeam: boolean;
  biography: string;
  contactEmail: string | null;
  picture: StoryPicture | null;
};

/** Authors of whom readers see an article at a moment. */
export function readAt(moment: Date) {
  const isSeen = { OR: [{ liveOf: liveAt(moment) }, { dueOf: dueAt(moment) }] };
  return { bylines: { some: { revision: isSeen } } } satisfies Prisma.AuthorWhereInput;
}

/**
 * The author at this slug, or whom that author was merged into, if readers see an article of
 * theirs now. In the second case their own `slug` is another one: their page is there.
 */
export async function findAuthor(slug: string): Promise<AuthorProfile | null> {
  const found = await db().author.findUnique({
    where: { slug },
    select: { id: true, mergedIntoId: true },
  });
  if (found === null) return null;
  const author = await db().author.findUnique({
    where: { id: found.mergedIntoId ?? found.id, ...readAt(now()) },
    include: { picture: true },
  });
  if (author === null) return null;
  const { id, name, isTeam, biography, contactEmail, picture } = author;
  const use = { caption: "", credit: null, altText: null };
  return {
    ...{ id, slug: author.slug, name, isTeam, biography, contactEmail },
    picture: picture && storyPicture(use, picture),
  };
}

/** Everybody who may be named in a byline, by name. */
export async function listAuthors(): Promise<{ id: string; slug: string; name: string }[]> {
  return db().author.findMany({
    where: { mergedIntoId: null },
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true },
  });
}
