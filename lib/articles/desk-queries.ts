// What editors get to see of articles: drafts, whatever their stage.
import { searchDrafts, searchHeadlines } from "@/lib/articles/desk-search";
import { contentOf, withBylines } from "@/lib/articles/revision";
import type { Content } from "@/lib/articles/schema";
import { relatedLinksOf, storyOf, withStory, type Story } from "@/lib/articles/story";
import { findTargets, visibleAt } from "@/lib/articles/queries";
import type { ArticleSummary } from "@/lib/articles/summary";
import { hasNewerDraft, stageOf, type Stage } from "@/lib/articles/workflow";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import { deskTime } from "@/lib/site-time";
import { mediaSummary, type MediaSummary } from "@/lib/media/summary";
import type { Prisma } from "@/prisma/generated/client";

export type DeskRow = {
  id: string;
  headline: string;
  stage: Stage;
  hasNewerDraft: boolean;
  section: string | null;
  authors: string[];
  updatedAt: Date;
};

/** Rows of the desk's list on one page. */
export const deskPageSize = 50;

/** A page of the desk's list, last changed first; `page` counts from 1. No bodies are read. */
export async function listForDesk(input: {
  words: string;
  stage: Stage | null;
  page: number;
}): Promise<{ rows: DeskRow[]; total: number }> {
  const { ids, total } = await searchDrafts({
    among: stageFilter(input.stage),
    words: input.words,
    skip: (input.page - 1) * deskPageSize,
    take: deskPageSize,
  });
  const articles = await db().article.findMany({
    where: { id: { in: ids } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    include: {
      draft: {
        select: {
          headline: true,
          section: true,
          bylines: { orderBy: { position: "asc" }, select: { author: true } },
        },
      },
    },
  });
  const rows = articles.map((article) => ({
    id: article.id,
    headline: article.draft.headline,
    stage: stageOf(article, now()),
    hasNewerDraft: hasNewerDraft(article),
    section: article.draft.section?.name ?? null,
    authors: article.draft.bylines.map(({ author }) => author.name),
    updatedAt: article.updatedAt,
  }));
  return { rows, total };
}

/** The rule of `stageOf`, as a filter. */
function stageFilter(stage: Stage | null): Prisma.ArticleWhereInput {
  switch (stage) {
    case null:
      return {};
    case "draft":
      return { liveAt: null };
    case "unpublished":
      return { liveAt: { not: null }, liveId: null };
    case "scheduled":
      return { liveId: { not: null }, liveAt: { gt: now() } };
    case "live":
      return visibleAt(now());
  }
}

export type EditedArticle = {
  id: string;
  slug: string;
  version: number;
  stage: Stage;
  hasNewerDraft: boolean;
  content: Content;
  /** Who saved the draft last; null for an import. */
  savedBy: string | null;
  /** When, as people read it. */
  savedAt: string;
  media: MediaSummary[];
  /** Who is named in the bylines. */
  authors: { id: string; name: string }[];
  /** The articles that the body's related links name as targets. */
  targets: ArticleSummary[];
  /** The name of the file that the article came from. */
  wireFile: string | null;
};

/** All that the article's page at the desk shows. @throws NotFoundError */
export async function getForEditing(id: string): Promise<EditedArticle> {
  const article = await db().article.findUnique({
    where: { id },
    include: {
      draft: {
        include: {
          bylines: {
            ...withBylines.bylines,
            include: { author: { select: { id: true, name: true } } },
          },
          media: true,
          editor: { select: { name: true } },
        },
      },
      wireCopy: { select: { fileName: true } },
    },
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  const { draft } = article;
  const targetIds = relatedLinksOf(draft).flatMap(({ target }) =>
    target && "articleId" in target ? target.articleId : [],
  );
  return {
    id,
    slug: article.slug,
    version: article.version,
    stage: stageOf(article, now()),
    hasNewerDraft: hasNewerDraft(article),
    content: contentOf(draft),
    savedBy: draft.editor?.name ?? null,
    savedAt: deskTime(draft.savedAt),
    media: draft.media.map(mediaSummary),
    authors: draft.bylines.map(({ author }) => author),
    targets: await listSummaries(targetIds),
    wireFile: article.wireCopy?.fileName ?? null,
  };
}

/** The draft as readers would see it. @throws NotFoundError */
export async function getPreview(
  id: string,
): Promise<{ story: Story; publishedAt: Date | null; stage: Stage }> {
  const article = await db().article.findUnique({
    where: { id },
    include: { draft: { include: withStory } },
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  const { draft, publishedAt } = article;
  return {
    story: storyOf(draft, await findTargets(draft)),
    publishedAt,
    stage: stageOf(article, now()),
  };
}

/** Articles whose headline has the words: what a related link may lead to. */
export async function findArticles(words: string, limit: number): Promise<ArticleSummary[]> {
  return listSummaries(await searchHeadlines(words, limit));
}

async function listSummaries(ids: string[]): Promise<ArticleSummary[]> {
  const articles = await db().article.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    include: { draft: { select: { headline: true } } },
  });
  return articles.map((article) => ({
    id: article.id,
    headline: article.draft.headline,
    isLive: stageOf(article, now()) === "live",
  }));
}
