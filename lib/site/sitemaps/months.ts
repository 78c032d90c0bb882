// One map for each month in the site's time zone, so that a publication changes a single map. Indexes hold all it
// needs: a hundred thousand articles take some hundredths of a second. Copy from elsewhere is left out: a map lists the
// pages that are to be found at their own address.
import { z } from "zod";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { addressElsewhere } from "@/lib/content/addresses";
import type { Mapped } from "@/lib/site/sitemaps/write";
import { listMonths } from "@/lib/site/listings/months";
import { placeKey, site } from "@/lib/content/listings/listing";
import { articlePath, monthMapPath } from "@/lib/base/site-addresses";
import { monthBegins } from "@/lib/base/site-time";
import { Prisma } from "@/prisma/generated/client";

/** The protocol's limit. With the longest address this is below its 50 MiB, too. */
export const mostInMap = 50_000;

/** Newest first. */
export async function listMonthMaps(siteUrl: string): Promise<Mapped[]> {
  const maps: Mapped[] = [];
  const elsewhere = await listElsewhere(siteUrl, null);
  for (const month of await listMonths()) {
    const { count, changedAt, isIn } = await lookAt(month);
    const isNothingHere = count <= elsewhere.filter(({ publishedAt }) => isIn(publishedAt)).length;
    const parts = isNothingHere ? 0 : Math.ceil(count / mostInMap);
    for (let part = 1; part <= parts; part += 1) {
      maps.push({ address: siteUrl + monthMapPath(month, part), changedAt });
    }
  }
  return maps;
}

/**
 * Oldest first; one part if the month has more than a map takes, copy from elsewhere counted. Null for no month, or one in
 * the future.
 */
export async function listMonth(
  month: string,
  part: number,
  siteUrl: string,
): Promise<Mapped[] | null> {
  const bounds = monthBegins(month);
  if (bounds === null || bounds.from > now()) return null;
  const elsewhere = new Set((await listElsewhere(siteUrl, bounds)).map(({ id }) => id));
  const rows = await db().$queryRaw`
    SELECT "Article"."id", "Article"."slug", "Listing"."publishedAt", "Article"."revisedAt"
    FROM "Listing" JOIN "Article" ON "Article"."id" = "Listing"."articleId"
    WHERE "Listing"."place" = ${placeKey(site)}
      AND "Listing"."publishedAt" >= ${bounds.from} AND "Listing"."publishedAt" < ${bounds.until}
    ORDER BY "Listing"."publishedAt", "Listing"."articleId"
    LIMIT ${mostInMap} OFFSET ${(part - 1) * mostInMap}`;
  return rowShape
    .parse(rows)
    .flatMap(({ id, slug, publishedAt, revisedAt }) =>
      elsewhere.has(id)
        ? []
        : [{ address: siteUrl + articlePath(slug), changedAt: revisedAt ?? publishedAt }],
    );
}

const rowShape = z.array(
  z.object({
    ...{ id: z.string(), slug: z.string() },
    ...{ publishedAt: z.date(), revisedAt: z.date().nullable() },
  }),
);

type Bounds = { from: Date; until: Date };

/** Articles with a canonical address. The join's order has the index name their few revisions first. */
export function canonicalSql(bounds: Bounds | null): Prisma.Sql {
  const within = bounds
    ? Prisma.sql`AND "Article"."publishedAt" >= ${bounds.from} AND "Article"."publishedAt" < ${bounds.until}`
    : Prisma.empty;
  return Prisma.sql`
    SELECT "Article"."id", "Article"."publishedAt", "Revision"."canonicalAddress"
    FROM "Revision" CROSS JOIN "Article"
    WHERE "Revision"."canonicalAddress" > '' AND "Article"."liveId" = "Revision"."id"
      AND "Article"."publishedAt" IS NOT NULL ${within}`;
}

/** Articles whose canonical address is on another site. */
async function listElsewhere(siteUrl: string, bounds: Bounds | null) {
  return elsewhereShape
    .parse(await db().$queryRaw(canonicalSql(bounds)))
    .filter(({ canonicalAddress }) => addressElsewhere(canonicalAddress, siteUrl) !== "");
}

const elsewhereShape = z.array(
  z.object({ id: z.string(), publishedAt: z.date(), canonicalAddress: z.string() }),
);

async function lookAt(month: string) {
  const bounds = monthBegins(month);
  if (bounds === null) return { count: 0, changedAt: null, isIn: () => false };
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
    isIn: (time: Date) => time >= bounds.from && time < bounds.until,
    changedAt: times.length === 0 ? null : new Date(Math.max(...times.map(Number))),
  };
}
