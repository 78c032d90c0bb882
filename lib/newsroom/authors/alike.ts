// Authors who may be one person: their names differ only in spelling.
import type { Transaction } from "@/lib/base/db";
import { areNear } from "@/lib/content/authors/near-names";

/** The authors that a name may mean, by name. A merged author counts as the author they were merged into. */
export async function listAlike(
  tx: Transaction,
  name: string,
): Promise<{ id: string; name: string }[]> {
  const select = { id: true, name: true } as const;
  const all = await tx.author.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { ...select, mergedInto: { select } },
  });
  const found = all
    .filter((author) => areNear(author.name, name))
    .map(({ mergedInto, ...author }) => mergedInto ?? author);
  return [...new Map(found.map((author) => [author.id, author])).values()];
}
