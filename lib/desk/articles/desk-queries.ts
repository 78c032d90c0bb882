import { searchHeadlines } from "@/lib/desk/articles/desk-list";
import type { ArticleState, EditedArticle } from "@/lib/desk/articles/desk-shape";
import { endWords, holdsAt, type Hold } from "@/lib/newsroom/articles/holds";
import { contentOf, withContent } from "@/lib/projections/articles/revision";
import { reviewMessageOf } from "@/lib/content/articles/review-message";
import type { Story } from "@/lib/content/articles/story";
import { listCaptionTexts } from "@/lib/projections/articles/captions";
import { relatedLinksOf, storyOf, withStory } from "@/lib/projections/articles/story";
import { findTargets } from "@/lib/site/articles/queries";
import type { ArticleSummary } from "@/lib/content/articles/summary";
import {
  allowedTransitions,
  binRefusal,
  binnedSince,
  canPutBack,
  hasNewerDraft,
  isDraftScheduled,
  isDue,
  publicationOf,
  readersRevisionOf,
  stageOf,
  transitions,
  withNewDraft,
  type Stage,
  type Transition,
} from "@/lib/content/articles/workflow";
import { deletedAt } from "@/lib/base/bin-time";
import { now } from "@/lib/base/clock";
import { changeAsked } from "@/lib/content/corrections/change";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { NotFoundError } from "@/lib/base/errors";
import { clockTime, deskDay, deskTime, fieldTime } from "@/lib/base/site-time";
import { mediaSummary } from "@/lib/content/media/summary";
import type { Article, Prisma } from "@/prisma/generated/client";
import { assertMayRead } from "@/lib/newsroom/articles/scope";
import { search } from "@/lib/site/search/find";
import type { Actor } from "@/lib/content/users/actor";
import {
  articlesFor,
  fits,
  unnamedArticle,
  type ArticleRule,
} from "@/lib/content/users/article-rule";
import { boundOf, may, type Action } from "@/lib/content/users/permissions";

const withState = {
  draft: { include: { ...withContent, editor: { select: { name: true } } } },
  reviewer: { select: { id: true, name: true } },
  wireCopy: { select: { fileName: true, story: true } },
  hold: { select: { kind: true, until: true, words: true, liftedAt: true } },
  publications: {
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { revisionId: true, revision: { select: { number: true } } },
  },
  scheduled: { select: { id: true, number: true } },
} as const satisfies Prisma.ArticleInclude;

/** @throws NotFoundError */
export async function getState(actor: Actor, id: string): Promise<ArticleState> {
  await assertMayRead(actor, id);
  const article = await db().article.findUnique({ where: { id }, include: withState });
  if (article === null) throw new NotFoundError("There is no such article.");
  return stateOf(actor, article);
}

type StateRow = Prisma.ArticleGetPayload<{ include: typeof withState }>;

function stateOf(actor: Actor, article: StateRow): ArticleState {
  const { draft, scheduledAt } = article;
  const at = now();
  const binnedAt = binnedSince(article);
  const mayTake = (name: Transition) =>
    binnedAt === null && mayTakeHere(actor, transitions[name].right, article);
  const mayBin = mayTakeHere(actor, "binArticles", article);
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
    compare: comparisonOf(article, at),
    schedule: scheduledAt && {
      time: deskTime(scheduledAt),
      local: fieldTime(scheduledAt),
      isOverdue: isDue(article, at),
      isDraft: isDraftScheduled(article),
    },
    siteTime: fieldTime(at),
    timeZone: env().siteTimeZone,
    reviewer: article.reviewer,
    message: reviewMessageOf(article),
    retraction: article.retraction,
    savedBy: draft.editor?.name ?? null,
    savedAt: deskTime(draft.savedAt),
    savedTime: clockTime(draft.savedAt),
    wireFile: article.wireCopy?.fileName ?? null,
    wireStory: article.wireCopy?.story ?? 1,
    hold: article.hold && holdState(article.hold, at),
    bin: binnedAt && { until: deskDay(deletedAt(binnedAt)), mayRestore: mayBin },
    mayBin: mayBin && binnedAt === null && binRefusal(article) === null,
    mayPublish: mayTakeHere(actor, "publish", article),
    mayPutBack: canPutBack(article, at) && mayTakeHere(actor, "publish", article),
    allowed: allowedTransitions(article, at).filter(mayTake),
    allowedOnceSaved: allowedTransitions(withNewDraft(article, at), at).filter(mayTake),
  };
}

function comparisonOf(article: StateRow, at: Date): ArticleState["compare"] {
  const { draft, scheduled, publications } = article;
  const from = isDue(article, at) ? scheduled?.number : publications[0]?.revision.number;
  return from === undefined || from === draft.number ? null : { from, to: draft.number };
}

/** Of an article that the actor may read. */
function mayTakeHere(actor: Actor, right: Action, article: Article): boolean {
  if (boundOf(right) === "theirs") return may(actor, right);
  return fits(articlesFor(actor, right), { ...article, bylineUserIds: [] });
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
export async function getArticleForEditing(actor: Actor, id: string): Promise<EditedArticle> {
  await assertMayRead(actor, id);
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
    ...stateOf(actor, article),
    content: contentOf(draft),
    media: draft.media.map(mediaSummary),
    topics: draft.topics.map(({ topic }) => topic),
    authors: draft.bylines.map(({ author }) => author),
    targets: await listTargets(actor, draft),
  };
}

/** The draft as readers would see it. @throws NotFoundError */
export async function getPreview(
  actor: Actor,
  id: string,
): Promise<{ story: Story; publishedAt: Date | null; stage: Stage; savedAt: string }> {
  await assertMayRead(actor, id);
  const article = await db().article.findUnique({
    where: { id },
    include: { draft: { include: withStory } },
  });
  if (article === null) throw new NotFoundError("There is no such article.");
  const { draft, publishedAt } = article;
  return {
    story: storyOf(draft, await findTargets(draft), await listCaptionTexts(db(), [draft])),
    publishedAt,
    stage: stageOf(article, now()),
    savedAt: deskTime(draft.savedAt),
  };
}

/** Those that the actor may read, and those that readers see. */
export async function findArticles(
  actor: Actor,
  words: string,
  limit: number,
): Promise<ArticleSummary[]> {
  const rule = articlesFor(actor, "read");
  const own = await searchHeadlines(rule, words, limit);
  if (rule === "every") return listSummaries(rule, own);
  const { hits } = await search({ words, sectionId: null, from: null, until: null, page: 1 });
  const seen = hits.map(({ id }) => id);
  return (await listSummaries(rule, [...own, ...seen])).slice(0, limit);
}

/** The targets of a revision's related links. */
export async function listTargets(
  actor: Actor,
  revision: { body: unknown },
): Promise<ArticleSummary[]> {
  const ids = relatedLinksOf(revision).flatMap(({ target }) =>
    target && "articleId" in target ? target.articleId : [],
  );
  return listSummaries(articlesFor(actor, "read"), ids);
}

/** Of an unseen article that the rule does not name, no word is told. */
async function listSummaries(rule: ArticleRule, ids: string[]): Promise<ArticleSummary[]> {
  const articles = await db().article.findMany({
    where: { id: { in: [...new Set(ids)] } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    include: { draft: headAndAuthors, live: head, scheduled: head },
  });
  const at = now();
  return articles.map((article) => {
    const shown = readersRevisionOf(article, at);
    const bylineUserIds = article.draft.bylines.flatMap(({ author }) => author.userId ?? []);
    const isTold = shown !== null || fits(rule, { ...article, bylineUserIds });
    const headline = isTold ? (shown ?? article.draft).headline : unnamedArticle;
    const slug = isTold ? article.slug : "";
    return { id: article.id, headline, isLive: shown !== null, slug };
  });
}

const head = { select: { headline: true } } as const;
const headAndAuthors = {
  select: { headline: true, bylines: { select: { author: { select: { userId: true } } } } },
} as const;
