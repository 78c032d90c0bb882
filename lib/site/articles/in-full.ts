import type { ArticleCard } from "@/lib/site/articles/cards";
import { findTargets, type LiveArticle } from "@/lib/site/articles/queries";
import { listCaptionTexts } from "@/lib/projections/articles/captions";
import { storyOf, withStory } from "@/lib/projections/articles/story";
import { readersRevisionId } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";

/** In the order of the cards, without those that readers do not see any more. */
export async function getInFull(cards: readonly ArticleCard[]): Promise<LiveArticle[]> {
  const at = now();
  const articles = await db().article.findMany({
    where: { id: { in: cards.map(({ id }) => id) } },
  });
  const shownIds = new Map(articles.map((one) => [one.id, readersRevisionId(one, at)]));
  const revisions = await db().revision.findMany({
    where: { id: { in: [...shownIds.values()].filter((id) => id !== null) } },
    include: withStory,
  });
  const findTarget = await findTargets(...revisions);
  const captions = await listCaptionTexts(db(), revisions);
  return cards.flatMap(({ id, slug, publishedAt, revisedAt }) => {
    const revision = revisions.find((one) => one.id === shownIds.get(id));
    if (revision === undefined) return [];
    return [{ id, slug, publishedAt, revisedAt, story: storyOf(revision, findTarget, captions) }];
  });
}
