// Readers see live revisions alone, and only from their hour on.
import { typingKey } from "@/lib/base/search-text/typing-key";
import type { FindTarget, Story } from "@/lib/content/articles/story";
import { listCaptionTexts } from "@/lib/projections/articles/captions";
import { relatedLinksOf, storyOf, withStory } from "@/lib/projections/articles/story";
import { isDue, readersRevisionOf } from "@/lib/content/articles/workflow";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { newestFirst } from "@/lib/content/listings/listing";
import { listEverNamed } from "@/lib/projections/articles/ever-named";
import { firstShown, lastRevised, visibleAt } from "@/lib/projections/articles/visibility";
import { articlePath } from "@/lib/base/site-addresses";

/** Times are UTC. */
export type LiveArticle = {
  id: string;
  slug: string;
  publishedAt: Date;
  /** The last change except typos; null if there was none. */
  revisedAt: Date | null;
  story: Story;
};

export type ArticleAtAddress =
  | { kind: "live"; article: LiveArticle }
  | { kind: "moved"; slug: string }
  | {
      kind: "retracted";
      id: string;
      slug: string;
      headline: string;
      retractedAt: Date;
      retraction: string;
    };

/** Null if readers never saw an article at this slug. */
export async function findByAddress(slug: string): Promise<ArticleAtAddress | null> {
  const at = now();
  const address = await db().address.findUnique({
    where: { slug, since: { lte: at } },
    include: {
      article: {
        include: {
          live: { select: { id: true, slug: true } },
          scheduled: { select: { id: true, slug: true } },
          scheduledChange: true,
        },
      },
    },
  });
  if (address === null) return null;
  const { article } = address;
  const { publishedAt, retractedAt, retraction } = article;
  if (retractedAt !== null) {
    if (article.slug !== slug) return { kind: "moved", slug: article.slug };
    const headline = await lastHeadline(article.id);
    return { kind: "retracted", id: article.id, slug, headline, retractedAt, retraction };
  }
  const shown = readersRevisionOf(article, at);
  if (shown === null) return null;
  if (shown.slug !== slug) return { kind: "moved", slug: shown.slug };
  const revision = await db().revision.findUniqueOrThrow({
    where: { id: shown.id },
    include: withStory,
  });
  const captions = await listCaptionTexts(db(), [revision]);
  const story = storyOf(revision, await findTargets(revision), captions);
  return {
    kind: "live",
    article: {
      id: article.id,
      slug,
      story,
      publishedAt: firstShown(publishedAt, article.scheduledAt ?? at),
      revisedAt: isDue(article, at) ? lastRevised(article) : article.revisedAt,
    },
  };
}

/** The headline that readers saw last, even if the article was unpublished since. */
async function lastHeadline(articleId: string): Promise<string> {
  const { headline } = await db().revision.findFirstOrThrow({
    where: { articleId, wasLive: true },
    orderBy: { number: "desc" },
    select: { headline: true },
  });
  return headline;
}

/**
 * The targets of related links: an article that readers see, found by id or, if an editor set no target, by headline;
 * or an address. The article is named by its present headline.
 */
export async function findTargets(...revisions: readonly { body: unknown }[]): Promise<FindTarget> {
  const links = revisions.flatMap(relatedLinksOf);
  const ids = links.flatMap(({ target }) =>
    target && "articleId" in target ? target.articleId : [],
  );
  const keys = links.filter((link) => link.target === null).map((link) => typingKey(link.headline));
  const at = now();
  // Two queries by index: one query for both would read every article.
  const named = await listEverNamed(db(), keys);
  const found =
    links.length === 0
      ? []
      : await db().article.findMany({
          where: { AND: [visibleAt(at), { id: { in: [...new Set([...ids, ...named])] } }] },
          include: { live: { select: linkHead }, scheduled: { select: linkHead } },
        });
  // Of several with that name the newest comes last, so that its key wins.
  const shown = found
    .flatMap((article) => {
      const { id, publishedAt, scheduledAt } = article;
      const revision = readersRevisionOf(article, at);
      return revision
        ? { id, publishedAt: firstShown(publishedAt, scheduledAt ?? at), ...revision }
        : [];
    })
    .sort((one, other) => newestFirst(other, one));
  const targetOf = ({ slug, headline }: (typeof shown)[number]) => ({
    href: articlePath(slug),
    headline,
  });
  const byId = new Map(shown.map((one) => [one.id, targetOf(one)]));
  const byKey = new Map(shown.map((one) => [one.headlineKey, targetOf(one)]));
  return ({ target, headline }) => {
    if (target === null) return byKey.get(typingKey(headline)) ?? null;
    if ("address" in target) return { href: target.address, headline: null };
    return byId.get(target.articleId) ?? null;
  };
}

const linkHead = { slug: true, headline: true, headlineKey: true } as const;
