import type { Transaction } from "@/lib/base/db";

export type Namesake = { id: string; name: string; contactEmail: string | null };

/**
 * The authors of a name, the oldest record first. After them those whom a merged author of that name was merged into.
 */
export async function listNamesakes(tx: Transaction, name: string): Promise<Namesake[]> {
  const select = { id: true, name: true, contactEmail: true } as const;
  const found = await tx.author.findMany({
    where: { name },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { ...select, mergedInto: { select } },
  });
  const standing = found.flatMap(({ mergedInto, ...author }) => (mergedInto ? [] : author));
  return [...standing, ...found.flatMap(({ mergedInto }) => mergedInto ?? [])];
}

/** The author whose user it is, or else the only one of the user's name who is nobody else's. */
export async function findOwnAuthor(
  tx: Transaction,
  { id: userId, name }: { id: string; name: string },
): Promise<{ id: string } | null> {
  const select = { id: true } as const;
  const own = await tx.author.findUnique({ where: { userId }, select });
  if (own) return own;
  const where = { name, userId: null, mergedIntoId: null, isTeam: false };
  const [named, another] = await tx.author.findMany({ where, take: 2, select });
  return named && !another ? named : null;
}
