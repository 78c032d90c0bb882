// Authors as readers look them up.
import { readAt } from "@/lib/projections/authors/visibility";
import type { StoryPicture } from "@/lib/content/articles/story";
import { storyPicture } from "@/lib/projections/articles/story";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";

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
