// The maps of articles: one a month of the site's time zone, so that a publication changes one of them. What they need
// is in indexes: no story is read, and an index of a hundred thousand articles is written in some hundredths of a second.
import { z } from "zod";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { Mapped } from "@/lib/site/sitemaps/write";
import { listMonths } from "@/lib/site/listings/months";
import { placeKey, site } from "@/lib/content/lists/listing";
import { articlePath, monthMapPath } from "@/lib/base/site-addresses";
import { monthBegins } from "@/lib/base/site-time";

/** Addresses that one map may have at most, by the protocol; with the longest of ours it is below its 50 MiB, too. */
export const mostInMap = 50_000;

/** The maps of every month in which a live article was published, the newest first. */
export async function listMonthMaps(siteUrl: string): Promise<Mapped[]> {
  const maps: Mapped[] = [];
  for (const month of await listMonths()) {
    const { count, changedAt } = await lookAt(month);
    const parts = Math.ceil(count / mostInMap);
    for (let part = 1; part <= parts; part += 1) {
      maps.push({ address: siteUrl + monthMapPath(month, part), changedAt });
    }
  }
  return maps;
}

/**
 * The live articles that were published in a month, the oldest first: those of a part, where there
 * are more of them than a map takes. Null if it is no month, or one that is still to come.
 */
export async function listMonth(
  month: string,
  part: number,
  siteUrl: string,
): Promise<Mapped[] | null> {
  const bounds = monthBegins(month);
  if (bounds === null || bounds.from > now()) return null;
  const rows = await db().$queryRaw`
    SELECT "Article"."slug", "Listing"."publishedAt", "Article"."revisedAt"
    FROM "Listing" JOIN "Article" ON "Article"."id" = "Listing"."articleId"
    WHERE "Listing"."place" = ${placeKey(site)}
      AND "Listing"."publishedAt" >= ${bounds.from} AND "Listing"."publishedAt" < ${bounds.until}
    ORDER BY "Listing"."publishedAt", "Listing"."articleId"
    LIMIT ${mostInMap} OFFSET ${(part - 1) * mostInMap}`;
  return rowShape.parse(rows).map(({ slug, publishedAt, revisedAt }) => ({
    address: siteUrl + articlePath(slug),
    changedAt: revisedAt ?? publishedAt,
  }));
}

const rowShape = z.array(
  z.object({ slug: z.string(), publishedAt: z.date(), revisedAt: z.date().nullable() }),
);

async function lookAt(month: string): Promise<{ count: number; changedAt: Date | null }> {
  const bounds = monthBegins(month);
  if (bounds === null) return { count: 0, changedAt: null };
  const publishedAt = { gte: bounds.from, lt: bounds.until };
  const [listed, changed] = await Promise.all([
    db().listing.aggregate({
      where: { place: placeKey(site), publishedAt },
      _count: true,
      _max: { publishedAt: true },
    }),
    db().article.aggregate({ where: { publishedAt }, _max: { revisedAt: true } }),
  ]);
  const times = [listed._max.publishedAt, changed._max.revisedAt].filter((time) => time !== null);
  return {
    count: listed._count,
    changedAt: times.length === 0 ? null : new Date(Math.max(...times.map(Number))),
  };
}
