// What editors get to see of articles: drafts, whatever their stage.
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

/** How an article stands, as the desk shows it: what each save and each transition is answered with. */
export type ArticleState = {
  id: string;
  slug: string;
  version: number;
  stage: Stage;
  /** Where the draft is on its way, whatever readers see. */
  draftStage: DraftStage;
  hasNewerDraft: boolean;
  /** A sign of what readers have: another one after each change of it. */
  publication: string;
  /** Whether readers ever saw it: from then on its address is fixed. */
  wasPublished: boolean;
  /** Whether publishing the draft asks which kind of change it is. */
  changeAsked: ChangeAsked;
  schedule: {
    /** As people read it. */
    time: string;
    /** As a field of date and time takes it, in the site's time zone. */
    local: string;
    isOverdue: boolean;
    /** Whether it is the draft that will be published. */
    isDraft: boolean;
  } | null;
  /** The time at the site when this was asked, as a field of date and time takes it, and its zone. */
  siteTime: string;
  timeZone: string;
  /** Whom the review waits for; null: for any editor. */
  reviewer: { id: string; name: string } | null;
  retraction: string;
  /** Who saved the draft last; null for an import. */
  savedBy: string | null;
  /** When, as people read it. */
  savedAt: string;
  /** The time of day of it alone. */
  savedTime: string;
  /** The name of the file that the article came from. */
  wireFile: string | null;
  /** Which of its stories it is, counted from 1. */
  wireStory: number;
  /** What its copy says against publishing it; null if it says nothing. */
  hold: {
    kind: "embargo" | "kill";
    words: string;
    /** The end of an embargo, as people read it; null: none could be read. */
    until: string | null;
    /** Whether it still keeps the article from readers. */
    isOn: boolean;
    isLifted: boolean;
  } | null;
  /** What the workflow allows now, whoever asks. */
  allowed: Transition[];
  /** What it will allow once a change to the draft is saved. */
  allowedOnceSaved: Transition[];
};

export type EditedArticle = ArticleState & {
  content: Content;
  media: MediaSummary[];
  /** The draft’s, in order. */
  topics: { id: string; name: string }[];
  /** Who is named in the bylines. */
  authors: { id: string; name: string }[];
  /** The articles that the body's related links name as targets. */
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

/** Articles whose headline has the words: what a related link may lead to. */
export async function findArticles(words: string, limit: number): Promise<ArticleSummary[]> {
  return listSummaries(await searchHeadlines(words, limit));
}

/** The articles that a revision's related links name as targets. */
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
