// Finds the pages that link to a changed story.
import { relatedLinksOf } from "@/lib/projections/articles/story";
import { projectedRevision } from "@/lib/projections/articles/visibility";
import { typingKey } from "@/lib/base/search-text/typing-key";
import type { Transaction } from "@/lib/base/db";

export function articleTarget(articleId: string): string {
  return `article:${articleId}`;
}

/** @param key as `typingKey` folds it */
export function headlineTarget(key: string): string {
  return `headline:${key}`;
}

/** None while readers do not see the article. */
export async function relate(tx: Transaction, articleId: string): Promise<void> {
  const live = await tx.revision.findFirst({
    where: projectedRevision(articleId),
    select: { body: true },
  });
  await tx.related.deleteMany({ where: { articleId } });
  if (live === null) return;
  const targets = relatedLinksOf(live).flatMap(({ target, headline }) => {
    if (target === null) return [headlineTarget(typingKey(headline))];
    return "articleId" in target ? [articleTarget(target.articleId)] : [];
  });
  await tx.related.createMany({
    data: [...new Set(targets)].map((target) => ({ articleId, target })),
  });
}
