// Authors as readers and editors look them up.
import { dueAt, liveAt } from "@/lib/articles/queries";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";

export type AuthorProfile = {
  id: string;
  slug: string;
  name: string;
  biography: string;
  contactEmail: string | null;
};

/** The author at this slug, if readers see an article of theirs now. */
export async function findAuthor(slug: string): Promise<AuthorProfile | null> {
  const at = now();
  return db().author.findUnique({
    where: {
      slug,
      bylines: { some: { revision: { OR: [{ liveOf: liveAt(at) }, { dueOf: dueAt(at) }] } } },
    },
    select: { id: true, slug: true, name: true, biography: true, contactEmail: true },
  });
}

/** Everybody who may be named in a byline, by name. */
export async function listAuthors(): Promise<{ id: string; name: string }[]> {
  return db().author.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
}
