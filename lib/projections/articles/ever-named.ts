import type { Transaction } from "@/lib/base/db";

/** By present and former headlines, folded. */
export async function listEverNamed(
  reader: Transaction,
  keys: readonly string[],
): Promise<string[]> {
  if (keys.length === 0) return [];
  const revisions = await reader.revision.findMany({
    where: { headlineKey: { in: [...new Set(keys)] } },
    distinct: ["articleId"],
    select: { articleId: true },
  });
  return revisions.map(({ articleId }) => articleId);
}
