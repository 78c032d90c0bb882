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
