import { searchHeadlines } from "@/lib/desk/articles/desk-list";
import { endWords, holdsAt, type Hold } from "@/lib/newsroom/articles/holds";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import type { Content } from "@/lib/content/articles/schema";
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
  readersRevisionId,
  stageOf,
  withNewDraft,
  type Stage,
  type Transition,
} from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { changeAsked, type ChangeAsked } from "@/lib/content/corrections/change";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { NotFoundError } from "@/lib/base/errors";
import { clockTime, deskTime, fieldTime } from "@/lib/base/site-time";
import { mediaSummary, type MediaSummary } from "@/lib/content/media/summary";
import type { Prisma } from "@/prisma/generated/client";
import type { DraftStage } from "@/prisma/generated/enums";

/** The answer to each save and each transition. */
export type ArticleState = {
  id: string;
  slug: string;
  version: number;
  stage: Stage;
  /** Whatever readers see. */
  draftStage: DraftStage;
  hasNewerDraft: boolean;
  /** Changes whenever readers get a change. */
  publication: string;
  /** From then on the address is fixed. */
  wasPublished: boolean;
  changeAsked: ChangeAsked;
  schedule: {
    /** For people. */
    time: string;
    /** The value of a date and time field, in the site's time zone. */
    local: string;
    isOverdue: boolean;
    /** The draft is what will be published. */
    isDraft: boolean;
  } | null;
  /** Now in the site's time zone, as the value of a date and time field, and the zone. */
  siteTime: string;
  timeZone: string;
  /** Null: any editor. */
  reviewer: { id: string; name: string } | null;
  retraction: string;
  /** Who saved the draft last; null for an import. */
  savedBy: string | null;
  savedAt: string;
  /** The time of day alone. */
  savedTime: string;
  wireFile: string | null;
  /** From 1 on. */
  wireStory: number;
  /** The hold of the wire copy; null without one. */
  hold: {
    kind: "embargo" | "kill";
    words: string;
    /** The end of an embargo for people; null if it could not be read. */
    until: string | null;
    /** It still keeps the article from readers. */
    isOn: boolean;
    isLifted: boolean;
  } | null;
  /** By the workflow, whoever asks. */
  allowed: Transition[];
  /** The same after a change to the draft is saved. */
  allowedOnceSaved: Transition[];
};

export type EditedArticle = ArticleState & {
  content: Content;
  media: MediaSummary[];
  /** The draft's, in order. */
  topics: { id: string; name: string }[];
  authors: { id: string; name: string }[];
  /** The targets of the body's related links. */
  targets: ArticleSummary[];
};

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
    const { id, draft, live, scheduled } = article;
    const isLive = readersRevisionId(article, at) !== null;
    const shown = isLive ? (isDue(article, at) ? scheduled : live) : null;
    return { id, headline: (shown ?? draft).headline, isLive };
  });
}

const head = { select: { headline: true } } as const;
