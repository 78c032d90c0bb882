// One map for each month in the site's time zone, so that a publication changes a single map. Indexes hold all it
// needs: a hundred thousand articles take some hundredths of a second.
import { z } from "zod";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { Mapped } from "@/lib/site/sitemaps/write";
import { listMonths } from "@/lib/site/listings/months";
import { placeKey, site } from "@/lib/content/listings/listing";
import { articlePath, monthMapPath } from "@/lib/base/site-addresses";
import { monthBegins } from "@/lib/base/site-time";

/** The protocol's limit. With the longest address this is below its 50 MiB, too. */
export const mostInMap = 50_000;

/** Newest first. */
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

/** Oldest first; one part if the month has more than a map takes. Null for no month, or one in the future. */
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
