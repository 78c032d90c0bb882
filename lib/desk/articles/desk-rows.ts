// No bodies are read.
import { reviewMessageOf, type ReviewMessage } from "@/lib/content/articles/review-message";
import { hasNewerDraft, stageOf, type Stage } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";

export type DeskRow = {
  id: string;
  headline: string;
  stage: Stage;
  hasNewerDraft: boolean;
  section: string | null;
  authors: string[];
  /** Of the draft; null if it was saved before they were counted. */
  words: number | null;
  /** Whom the draft waits for: an editor by name, or any; null if it waits for nobody. */
  reviewer: { name: string } | "any" | null;
  /** Said when the draft was sent to review or back. */
  message: ReviewMessage | null;
  updatedAt: Date;
  /** The date that readers see; null before the first publication. */
  publishedAt: Date | null;
  /** Null if nothing is scheduled. */
  scheduledAt: Date | null;
  /** Null outside the bin. */
  binnedAt: Date | null;
};

/** In the order of the ids, without those that are gone. */
export async function readRows(ids: readonly string[]): Promise<DeskRow[]> {
  const articles = await db().article.findMany({
    where: { id: { in: [...ids] } },
    include: {
      reviewer: { select: { name: true } },
      draft: {
        select: {
          headline: true,
          wordCount: true,
          section: { select: { name: true } },
          bylines: { orderBy: { position: "asc" }, select: { author: { select: { name: true } } } },
        },
      },
    },
  });
  const at = now();
  const rows = articles.map(({ draft, ...article }): [string, DeskRow] => [
    article.id,
    {
      id: article.id,
      headline: draft.headline,
      stage: stageOf(article, at),
      hasNewerDraft: hasNewerDraft(article, at),
      section: draft.section?.name ?? null,
      authors: draft.bylines.map(({ author }) => author.name),
      words: draft.wordCount,
      reviewer: article.draftStage === "inReview" ? (article.reviewer ?? "any") : null,
      message: reviewMessageOf(article),
      updatedAt: article.updatedAt,
      publishedAt: article.publishedAt,
      scheduledAt: article.scheduledAt,
      binnedAt: article.binnedAt,
    },
  ]);
  const byId = new Map(rows);
  return ids.flatMap((id) => byId.get(id) ?? []);
}
