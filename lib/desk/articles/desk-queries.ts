import { searchHeadlines } from "@/lib/desk/articles/desk-list";
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";
import { endWords, holdsAt, type Hold } from "@/lib/newsroom/articles/holds";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import type { Story } from "@/lib/content/articles/story";
import { relatedLinksOf, storyOf, withStory } from "@/lib/projections/articles/story";
import { findTargets } from "@/lib/site/articles/queries";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import {
  allowedTransitions,
  hasNewerDraft,
  isDraftScheduled,
  isDue,
  publicationOf,
  readersRevisionOf,
  stageOf,
  withNewDraft,
  type Stage,
} from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { changeAsked } from "@/lib/content/corrections/change";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { NotFoundError } from "@/lib/base/errors";
import { clockTime, deskTime, fieldTime } from "@/lib/base/site-time";
import { mediaSummary } from "@/lib/content/media/summary";
import type { Prisma } from "@/prisma/generated/client";

const withState = {
  draft: { include: { ...withContent, editor: { select: { name: true } } } },
  reviewer: { select: { id: true, name: true } },
  wireCopy: { select: { fileName: true, story: true } },
  hold: { select: { kind: true, until: true, words: true, liftedAt: true } },
  publications: {
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { revisionId: true },
  },
} as const satisfies Prisma.ArticleInclude;

/** @throws NotFoundError */
export async function getState(id: string): Promise<ArticleState> {
  const article = await db().article.findUnique({ where: { id }, include: withState });
  if (article === null) throw new NotFoundError("There is no such article.");
  return stateOf(article);
}

function stateOf(article: Prisma.ArticleGetPayload<{ include: typeof withState }>): ArticleState {
  const { draft, scheduledAt } = article;
  const at = now();
  return {
    id: article.id,
    slug: article.slug,
    version: article.version,
    stage: stageOf(article, at),
    draftStage: article.draftStage,
    hasNewerDraft: hasNewerDraft(article, at),
    publication: publicationOf(article, at),
    wasPublished: article.liveAt !== null || isDue(article, at),
    changeAsked: changeAsked(
      { ...article, lastLiveId: article.publications[0]?.revisionId ?? null },
      at,
    ),
    schedule: scheduledAt && {
      time: deskTime(scheduledAt),
      local: fieldTime(scheduledAt),
      isOverdue: isDue(article, at),
      isDraft: isDraftScheduled(article),
    },
    siteTime: fieldTime(at),
    timeZone: env().siteTimeZone,
    reviewer: article.reviewer,
    retraction: article.retraction,
    savedBy: draft.editor?.name ?? null,
    savedAt: deskTime(draft.savedAt),
    savedTime: clockTime(draft.savedAt),
    wireFile: article.wireCopy?.fileName ?? null,
    wireStory: article.wireCopy?.story ?? 1,
    hold: article.hold && holdState(article.hold, at),
    allowed: allowedTransitions(article, at),
    allowedOnceSaved: allowedTransitions(withNewDraft(article, at), at),
  };
}

function holdState(
  { kind, words, until, liftedAt }: Hold & { liftedAt: Date | null },
  at: Date,
): ArticleState["hold"] {
  const isLifted = liftedAt !== null;
  const isOn = !isLifted && holdsAt({ until }, at);
  return { kind, words, until: until && endWords(until), isOn, isLifted };
}

/** All that the article's page at the desk shows. @throws NotFoundError */
export async function getArticleForEditing(id: string): Promise<EditedArticle> {
  const article = await db().article.findUnique({
    where: { id },
    include: {
      ...withState,
      draft: {
        include: {
          topics: {
            ...withContent.topics,
            include: { topic: { select: { id: true, name: true } } },
          },
          bylines: {
            ...withContent.bylines,
            include: { author: { select: { id: true, name: true } } },
          },
          media: true,
          editor: { select: { name: true } },
        },
      },
    },
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  const { draft } = article;
  return {
    ...stateOf(article),
    content: contentOf(draft),
    media: draft.media.map(mediaSummary),
    topics: draft.topics.map(({ topic }) => topic),
    authors: draft.bylines.map(({ author }) => author),
    targets: await listTargets(draft),
  };
}

/** The draft as readers would see it. @throws NotFoundError */
export async function getPreview(
  id: string,
): Promise<{ story: Story; publishedAt: Date | null; stage: Stage; savedAt: string }> {
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
    savedAt: deskTime(draft.savedAt),
  };
}

export async function findArticles(words: string, limit: number): Promise<ArticleSummary[]> {
  return listSummaries(await searchHeadlines(words, limit));
}

/** The targets of a revision's related links. */
export async function listTargets(revision: { body: unknown }): Promise<ArticleSummary[]> {
  const ids = relatedLinksOf(revision).flatMap(({ target }) =>
    target && "articleId" in target ? target.articleId : [],
  );
  return listSummaries(ids);
}

async function listSummaries(ids: string[]): Promise<ArticleSummary[]> {
  const articles = await db().article.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    include: { draft: head, live: head, scheduled: head },
  });
  const at = now();
  return articles.map((article) => {
    const shown = readersRevisionOf(article, at);
    const { headline } = shown ?? article.draft;
    return { id: article.id, headline, isLive: shown !== null };
  });
}

const head = { select: { headline: true } } as const;
