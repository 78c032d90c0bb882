// Bylines name a merged author as the author that they were merged into.
import type { Transaction } from "@/lib/base/db";

/** `role`: a writer's is none, or as it is stored. */
type Byline = { authorId: string; place: string; role?: string | undefined };

/**
 * Renames by `nameOf`. If two become one, the first keeps its position, and takes the other's place if it has none. Who
 * is a writer in one of them stays a writer.
 */
export function renameBylines<One extends Byline>(
  bylines: readonly One[],
  nameOf: (authorId: string) => string,
): One[] {
  const renamed = new Map<string, One>();
  for (const byline of bylines) {
    const authorId = nameOf(byline.authorId);
    const first = renamed.get(authorId) ?? byline;
    const stays = !isWriter(first) && isWriter(byline) ? byline : first;
    renamed.set(authorId, { ...stays, authorId, place: first.place || byline.place });
  }
  return [...renamed.values()];
}

function isWriter({ role = "writer" }: Byline): boolean {
  return role === "writer";
}

export async function settleAuthors<One extends Byline>(
  tx: Transaction,
  bylines: readonly One[],
): Promise<One[]> {
  const named = bylines.map(({ authorId }) => authorId);
  const merged = await tx.author.findMany({
    where: { id: { in: named }, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  });
  const into = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  return renameBylines(bylines, (id) => into.get(id) ?? id);
}
