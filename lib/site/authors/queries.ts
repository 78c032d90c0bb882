import type { StoryPicture } from "@/lib/content/articles/story";
import { storyPicture } from "@/lib/projections/articles/story";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { readAt } from "@/lib/projections/authors/for-readers";

/** The picture has a credit and no caption, because it stands in the head of the author's own page. */
export type AuthorProfile = {
  id: string;
  slug: string;
  name: string;
  /** An agency, a desk or a team. */
  isTeam: boolean;
  biography: string;
  contactEmail: string | null;
  picture: StoryPicture | null;
};

/**
 * The author at this slug, or the one they were merged into, if readers see an article of theirs now. If their `slug`
 * differs, the page has moved there.
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
