// Articles as the desk's lists show them: heads of drafts, never bodies.
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
  updatedAt: Date;
  /** The publication that readers are told of; null before the first one. */
  publishedAt: Date | null;
  /** When a revision that is on the schedule is due; null if none is. */
  scheduledAt: Date | null;
};

/** The rows of articles, in the order of their ids; one that is gone is left out. */
export async function readRows(ids: readonly string[]): Promise<DeskRow[]> {
  const articles = await db().article.findMany({
    where: { id: { in: [...ids] } },
    include: {
      draft: {
        select: {
          headline: true,
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
      updatedAt: article.updatedAt,
      publishedAt: article.publishedAt,
      scheduledAt: article.scheduledAt,
    },
  ]);
  const byId = new Map(rows);
  return ids.flatMap((id) => byId.get(id) ?? []);
}
