// The addresses of an article, so that what is expired, fetched again and counted is the same.
import { now } from "@/lib/base/clock";
import type { Transaction } from "@/lib/base/db";
import { articleTarget, headlineTarget } from "@/lib/projections/editions/related";
import { placeKey, type ReadersList, type ListingCursor } from "@/lib/content/listings/listing";
import { listNewer, mostEarlier } from "@/lib/projections/listings/newer";
import {
  archivePath,
  articlePath,
  authorPath,
  correctionsPath,
  feedPaths,
  frontPath,
  historyPath,
  monthMapPath,
  monthPath,
  newsSitemapPath,
  placesMapPath,
  sectionPath,
  sitemapPath,
  topicPath,
  type ListAddress,
} from "@/lib/base/site-addresses";
import { monthAtSite } from "@/lib/base/site-time";

const withAppearances = {
  addresses: true,
  live: shownWith(),
  scheduled: shownWith(),
  // Feeds show a retraction even of an unpublished article.
  revisions: { ...shownWith(), where: { wasLive: true }, orderBy: { number: "desc" }, take: 1 },
  _count: { select: { corrections: true } },
} as const;

function shownWith() {
  return {
    select: {
      headlineKey: true,
      section: { select: { id: true, slug: true } },
      topics: { select: { topic: { select: { id: true, slug: true } } } },
      bylines: { select: { author: { select: { id: true, slug: true } } } },
    },
  } as const;
}

/**
 * Its own and former addresses, lists, feeds and maps that it stands in, and pages that link to it, for its live and
 * its scheduled revision. Further pages of lists and the search are rendered at each request.
 */
export async function addressesOfArticle(tx: Transaction, articleId: string): Promise<string[]> {
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    include: withAppearances,
  });
  const { addresses, publishedAt, scheduledAt, _count } = article;
  const own = [article.slug, ...addresses.map(({ slug }) => slug)].flatMap((slug) => [
    articlePath(slug),
    historyPath(slug),
  ]);
  const corrections = _count.corrections === 0 ? [] : withFeeds(correctionsPath);
  const retracted = article.retractedAt === null ? null : (article.revisions[0] ?? null);
  const shown = [article.live ?? retracted, article.scheduled].filter((one) => one !== null);
  const at = publishedAt ?? scheduledAt ?? now();
  const lists = shown.flatMap(({ section, topics, bylines }) => [
    ...(section ? [{ place: placeOf("section", section), path: sectionPath(section.slug) }] : []),
    ...topics.map(({ topic }) => ({ place: placeOf("topic", topic), path: topicPath(topic.slug) })),
    ...bylines.map(({ author }) => ({
      place: placeOf("author", author),
      path: authorPath(author.slug),
    })),
  ]);
  const month = monthAtSite(at);
  return [
    ...own,
    ...corrections,
    ...(shown.length === 0
      ? []
      : [
          ...withFeeds(frontPath),
          ...lists.flatMap(({ path }) => withFeeds(path)),
          ...[archivePath, monthPath(month)],
          ...[sitemapPath, newsSitemapPath, monthMapPath(month), placesMapPath],
          ...(await pagesAfter(tx, lists, { publishedAt: at, id: articleId })),
          ...(await pagesThatLink(tx, articleId, shown)),
        ]),
  ];
}

function placeOf(kind: "section" | "topic" | "author", { id }: { id: string }): ReadersList {
  return { kind, id };
}

function withFeeds(list: ListAddress | typeof correctionsPath): string[] {
  return [list, ...Object.values(feedPaths(list))];
}

/** Pages that name the article as an earlier one. */
async function pagesAfter(
  tx: Transaction,
  lists: readonly { place: ReadersList }[],
  standing: ListingCursor,
): Promise<string[]> {
  const keys = new Set(
    lists.map(({ place }) => placeKey(place)).filter((key) => !key.startsWith("topic:")),
  );
  const slugs: string[] = [];
  for (const key of keys) slugs.push(...(await listNewer(tx, key, standing, mostEarlier)));
  return slugs.map((slug) => articlePath(slug));
}

/** By related links, or would once it is there. */
async function pagesThatLink(
  tx: Transaction,
  articleId: string,
  shown: readonly { headlineKey: string }[],
): Promise<string[]> {
  const targets = [
    articleTarget(articleId),
    ...shown.map(({ headlineKey }) => headlineTarget(headlineKey)),
  ];
  const links = await tx.related.findMany({
    where: { target: { in: targets } },
    select: { article: { select: { slug: true } } },
  });
  return links.map(({ article }) => articlePath(article.slug));
}
