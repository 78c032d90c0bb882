// Authors as readers and editors look them up.
import { db } from "@/lib/db";

export type AuthorProfile = {
  id: string;
  slug: string;
  name: string;
  biography: string;
  contactEmail: string | null;
};

export async function findAuthor(slug: string): Promise<AuthorProfile | null> {
  return db().author.findUnique({ where: { slug } });
}

/** Everybody who may be named in a byline, by name. */
export async function listAuthors(): Promise<{ id: string; name: string }[]> {
  return db().author.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
}
