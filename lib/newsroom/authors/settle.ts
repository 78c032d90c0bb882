// Bylines after a merger: who was merged is named as the author that they turned out to be.
import type { Transaction } from "@/lib/base/db";

type Byline = { authorId: string; place: string };

/**
 * Bylines with each author named as `nameOf` says. Where that names one twice, the first keeps
 * its place in the order, and takes the other's place of writing if it has none.
 */
export function renameBylines<One extends Byline>(
  bylines: readonly One[],
  nameOf: (authorId: string) => string,
): One[] {
  const renamed = new Map<string, One>();
  for (const byline of bylines) {
    const authorId = nameOf(byline.authorId);
    const first = renamed.get(authorId) ?? { ...byline, authorId };
    renamed.set(authorId, { ...first, place: first.place || byline.place });
  }
  return [...renamed.values()];
}

/** Bylines as a browser or file names them, with merged authors as those they were merged into. */
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
