// Authors as readers and editors look them up.
import { dueAt, liveAt } from "@/lib/articles/queries";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";

export type AuthorProfile = {
  id: string;
  slug: string;
  name: string;
  biography: string;
  contactEmail: string | null;
};

/** Authors of whom readers see an article at a moment. */
export function readAt(moment: Date) {
  const isSeen = { OR: [{ liveOf: liveAt(moment) }, { dueOf: dueAt(moment) }] };
  return { bylines: { some: { revision: isSeen } } } satisfies Prisma.AuthorWhereInput;
}

/** The author at this slug, if readers see an article of theirs now. */
export async function findAuthor(slug: string): Promise<AuthorProfile | null> {
  return db().author.findUnique({
    where: { slug, ...readAt(now()) },
    select: { id: true, slug: true, name: true, biography: true, contactEmail: true },
  });
}

/** Everybody who may be named in a byline, by name. */
export async function listAuthors(): Promise<{ id: string; slug: string; name: string }[]> {
  return db().author.findMany({
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true },
  });
}
