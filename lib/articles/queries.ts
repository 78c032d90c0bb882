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
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Prisma } from "@/prisma/generated/client";

/** An article that readers see. Times are UTC. */
export type LiveArticle = {
  slug: string;
  publishedAt: Date;
  story: Story;
};

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

/** The rule of what readers see at a moment, as a filter. */
export function visibleAt(moment: Date) {
  return { liveId: { not: null }, liveAt: { lte: moment } } satisfies Prisma.ArticleWhereInput;
}

/** The article at this slug, if readers may see it now. */
export async function findLiveArticle(slug: string): Promise<LiveArticle | null> {
  const article = await db().article.findFirst({
    where: { slug, ...visibleAt(now()) },
    include: { live: { include: withStory } },
  });
  if (!article?.live || article.publishedAt === null) return null;
  const { publishedAt, live } = article;
  return { slug, publishedAt, story: storyOf(live, await findTargets(live)) };
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
  const found =
    links.length === 0
      ? []
      : await db().article.findMany({
          where: {
            ...visibleAt(now()),
            OR: [
              { id: { in: [...new Set(ids)] } },
              { live: { headlineKey: { in: [...new Set(keys)] } } },
            ],
          },
          orderBy: { publishedAt: "asc" },
          select: { id: true, slug: true, live: { select: { headlineKey: true } } },
        });
  const byId = new Map(found.map(({ id, slug }) => [id, `/articles/${slug}`]));
  const byKey = new Map(found.map(({ slug, live }) => [live?.headlineKey, `/articles/${slug}`]));
  return ({ target, headline }) => {
    if (target === null) return byKey.get(headlineKey(headline)) ?? null;
    return "articleId" in target ? (byId.get(target.articleId) ?? null) : target.address;
  };
}

/** The newest live articles, newest first, of the whole site, a section or an author. */
export async function listLatest(input: {
  sectionId?: string;
  authorId?: string;
  exceptSlugs?: string[];
  limit: number;
}): Promise<ArticleCard[]> {
  const { sectionId, authorId, exceptSlugs = [], limit } = input;
  const articles = await db().article.findMany({
    where: {
      ...visibleAt(now()),
      ...(sectionId === undefined ? {} : { sectionId }),
      ...(authorId === undefined ? {} : { live: { bylines: { some: { authorId } } } }),
      slug: { notIn: exceptSlugs },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      slug: true,
      publishedAt: true,
      live: { omit: { body: true }, include: withStory },
    },
  });
  return articles.flatMap(({ slug, publishedAt, live }) =>
    live && publishedAt ? { slug, publishedAt, ...cardOf(live) } : [],
  );
}

type CardRow = Omit<Prisma.RevisionGetPayload<{ include: typeof withStory }>, "body">;

function cardOf(live: CardRow) {
  const lead = pictureUse.nullable().parse(live.leadPicture);
  const record = live.media.find(({ id }) => id === lead?.mediaId);
  return {
    headline: live.headline,
    standfirst: live.standfirst,
    section: live.section,
    authors: live.bylines.map(({ author }) => author.name),
    picture: lead && record?.fileKey ? storyPicture(lead, record) : null,
  };
}
