// For Google News: articles of the last two days, a thousand at most, newest first. Copy from elsewhere is its publisher's
// news, and left out.
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { addressElsewhere } from "@/lib/content/addresses";
import type { NewsPage } from "@/lib/site/sitemaps/write";
import { placeKey, site } from "@/lib/content/listings/listing";
import { articlePath } from "@/lib/base/site-addresses";

/** Milliseconds. */
const newFor = 2 * 24 * 60 * 60 * 1_000;

const mostNews = 1_000;

export async function listNews(siteUrl: string): Promise<NewsPage[]> {
  const from = new Date(now().getTime() - newFor);
  const listed = await db().listing.findMany({
    where: { place: placeKey(site), publishedAt: { gte: from, lte: now() } },
    orderBy: [{ publishedAt: "desc" }, { articleId: "desc" }],
    take: mostNews,
    select: { publishedAt: true, article: { select: { slug: true, live: { select: shown } } } },
  });
  return listed.flatMap(({ publishedAt, article: { slug, live } }) =>
    live === null || addressElsewhere(live.canonicalAddress, siteUrl) !== ""
      ? []
      : [{ address: siteUrl + articlePath(slug), publishedAt, title: live.headline }],
  );
}

const shown = { headline: true, canonicalAddress: true } as const;
