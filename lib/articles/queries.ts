// What readers get to see of articles: only live revisions, and only from their hour on.
import { pictureUse } from "@/lib/articles/body";
import { headlineKey } from "@/lib/articles/headline";
import {
  relatedLinksOf,
  storyOf,
  storyPicture,
  withStory,
  type FindTarget,
  type Story,
  type StoryPicture,
} from "@/lib/articles/story";
import { isDue, readersRevisionId } from "@/lib/articles/workflow";
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";

/** An article that readers see. Times are UTC. */
export type LiveArticle = {
  slug: string;
  publishedAt: Date;
  story: Story;
};

/** What readers find at an address that is or was an article's. */
export type Found =
  | { kind: "live"; article: LiveArticle }
  | { kind: "moved"; slug: string }
  | { kind: "retracted"; headline: string; retractedAt: Date; retraction: string };

/** An article in a list: no body. */
export type ArticleCard = {
  slug: string;
  publishedAt: Date;
  headline: string;
  standfirst: string;
  section: { slug: string; name: string } | null;
  authors: string[];
  picture: StoryPicture | null;
};

/** The rule of `readersRevisionId` in workflow.ts, as filters: articles of which readers see the scheduled revision … */
export function dueAt(moment: Date) {
  return { scheduledAt: { lte: moment }, retractedAt: null } satisfies Prisma.ArticleWhereInput;
}

/** … and those of which they see the live one. */
export function liveAt(moment: Date) {
  return {
    liveId: { not: null },
    liveAt: { lte: moment },
    retractedAt: null,
    OR: [{ scheduledAt: null }, { scheduledAt: { gt: moment } }],
  } satisfies Prisma.ArticleWhereInput;
}

/** Articles that readers see at a moment. */
export function visibleAt(moment: Date) {
  return { OR: [liveAt(moment), dueAt(moment)] } satisfies Prisma.ArticleWhereInput;
}

/**
 * What readers find at an article's slug now: the article, where it moved to, or that it was
 * retracted; null if there is nothing for them.
 */
export async function findByAddress(slug: string): Promise<Found | null> {
  const at = now();
  const address = await db().address.findUnique({
    where: { slug, since: { lte: at } },
    include: {
      article: {
        include: { live: { select: { slug: true } }, scheduled: { select: { slug: true } } },
      },
    },
  });
  if (address === null) return null;
  const { article } = address;
  const { live, scheduled, publishedAt, retractedAt, retraction } = article;
  if (retractedAt !== null) {
    if (article.slug !== slug) return { kind: "moved", slug: article.slug };
    const headline = await lastHeadline(article.id);
    return { kind: "retracted", headline, retractedAt, retraction };
  }
  const shownId = readersRevisionId(article, at);
  const shown = isDue(article, at) ? scheduled : live;
  if (shownId === null || shown === null) return null;
  if (shown.slug !== slug) return { kind: "moved", slug: shown.slug };
  const revision = await db().revision.findUniqueOrThrow({
    where: { id: shownId },
    include: withStory,
  });
  const story = storyOf(revision, await findTargets(revision));
  return {
    kind: "live",
    article: { slug, story, publishedAt: firstShown(publishedAt, article.scheduledAt ?? at) },
  };
}

/** The headline that readers knew a published article by last, though it was unpublished since. */
async function lastHeadline(articleId: string): Promise<string> {
  const { headline } = await db().revision.findFirstOrThrow({
    where: { articleId, wasLive: true },
    orderBy: { number: "desc" },
    select: { headline: true },
  });
  return headline;
}

/** The publication time that readers are told of an article whose pointer has not moved yet, as `goLive` will set it. */
function firstShown(publishedAt: Date | null, due: Date): Date {
  return publishedAt !== null && publishedAt < due ? publishedAt : due;
}

type Placed = { id: string; publishedAt: Date };

/** The order of the database’s own lists, for what is sorted here: moving a pointer must not change it. */
function newestFirst(one: Placed, other: Placed): number {
  return other.publishedAt.getTime() - one.publishedAt.getTime() || (one.id < other.id ? 1 : -1);
}

/**
 * Where the related links of a revision lead: to a live article, by its id or, where an editor set
 * no target, by its headline; or to an address.
 */
export async function findTargets(revision: { body: unknown }): Promise<FindTarget> {
  const links = relatedLinksOf(revision);
  const ids = links.flatMap(({ target }) =>
    target && "articleId" in target ? target.articleId : [],
  );
  const keys = links
    .filter((link) => link.target === null)
    .map((link) => headlineKey(link.headline));
  const at = now();
  const found =
    links.length === 0
      ? []
      : await db().article.findMany({
          where: {
            AND: [
              visibleAt(at),
              {
                OR: [
                  { id: { in: [...new Set(ids)] } },
                  { live: { headlineKey: { in: [...new Set(keys)] } } },
                  { scheduled: { headlineKey: { in: [...new Set(keys)] } } },
                ],
              },
            ],
          },
          include: { live: { select: linkHead }, scheduled: { select: linkHead } },
        });
  // Of several so named the newest comes last, and is the one that a key leads to.
  const shown = found
    .flatMap((article) => {
      const { id, publishedAt, scheduledAt } = article;
      const revision = isDue(article, at) ? article.scheduled : article.live;
      return revision
        ? { id, publishedAt: firstShown(publishedAt, scheduledAt ?? at), ...revision }
        : [];
    })
    .sort((one, other) => newestFirst(other, one));
  const byId = new Map(shown.map(({ id, slug }) => [id, `/articles/${slug}`]));
  const byKey = new Map(shown.map(({ slug, headlineKey: key }) => [key, `/articles/${slug}`]));
  return ({ target, headline }) => {
    if (target === null) return byKey.get(headlineKey(headline)) ?? null;
    return "articleId" in target ? (byId.get(target.articleId) ?? null) : target.address;
  };
}

const linkHead = { slug: true, headlineKey: true } as const;

/** The newest live articles, newest first, of the whole site, a section or an author. */
export async function listLatest(input: {
  sectionId?: string;
  authorId?: string;
  exceptSlugs?: string[];
  limit: number;
}): Promise<ArticleCard[]> {
  const { sectionId, authorId, exceptSlugs = [], limit } = input;
  const at = now();
  const inSection = sectionId === undefined ? {} : { sectionId };
  const byAuthor = authorId === undefined ? {} : { bylines: { some: { authorId } } };
  const [live, due] = await Promise.all([
    db().article.findMany({
      where: {
        ...liveAt(at),
        ...inSection,
        ...(authorId === undefined ? {} : { live: byAuthor }),
        slug: { notIn: exceptSlugs },
      },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: limit,
      select: { id: true, publishedAt: true, live: cardRevision },
    }),
    // Few at any time: the job moves their pointers within seconds.
    db().article.findMany({
      where: {
        ...dueAt(at),
        scheduled: { ...inSection, ...byAuthor, slug: { notIn: exceptSlugs } },
      },
      select: { id: true, publishedAt: true, scheduledAt: true, scheduled: cardRevision },
    }),
  ]);
  const shown = [
    ...live.flatMap(({ id, live: revision, publishedAt }) =>
      revision && publishedAt ? { id, publishedAt, revision } : [],
    ),
    ...due.flatMap(({ id, scheduled: revision, publishedAt, scheduledAt }) =>
      revision && scheduledAt
        ? { id, publishedAt: firstShown(publishedAt, scheduledAt), revision }
        : [],
    ),
  ];
  return shown
    .sort(newestFirst)
    .slice(0, limit)
    .map(({ revision, publishedAt }) => cardOf(revision, publishedAt));
}

const cardRevision = { omit: { body: true }, include: withStory } as const;

type CardRow = Omit<Prisma.RevisionGetPayload<{ include: typeof withStory }>, "body">;

function cardOf(live: CardRow, publishedAt: Date): ArticleCard {
  const lead = pictureUse.nullable().parse(live.leadPicture);
  const record = live.media.find(({ id }) => id === lead?.mediaId);
  return {
    slug: live.slug,
    publishedAt,
    headline: live.headline,
    standfirst: live.standfirst,
    section: live.section,
    authors: live.bylines.map(({ author }) => author.name),
    picture: lead && record ? storyPicture(lead, record) : null,
  };
}
