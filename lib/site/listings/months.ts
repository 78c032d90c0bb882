import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { dueAt } from "@/lib/projections/articles/visibility";
import { placeKey, site } from "@/lib/content/listings/listing";
import { monthAtSite, monthBegins } from "@/lib/base/site-time";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

/** Newest first, as “2026-11”. One query by index for each month, however many articles it has. */
export async function listMonths(): Promise<string[]> {
  const place = placeKey(site);
  const at = now();
  const [oldest, newest, due] = await Promise.all([
    findEnd(place, "asc"),
    findEnd(place, "desc"),
    db().article.findMany({ where: dueAt(at), select: { publishedAt: true, scheduledAt: true } }),
  ]);
  const months = new Set(
    due.map(({ publishedAt, scheduledAt }) => monthAtSite(publishedAt ?? scheduledAt ?? at)),
  );
  if (oldest !== null && newest !== null) {
    const between = monthsBetween(oldest, newest);
    const { items, moment } = dialect();
    const rows = await db().$queryRaw`
      SELECT "value" ->> 'month' AS "month"
      FROM ${items(sql`${JSON.stringify(between)}`, sql`"between"`)}
      WHERE EXISTS (
        SELECT 1 FROM "Listing" WHERE "place" = ${place}
          AND "publishedAt" >= ${moment(sql`"value" ->> 'from'`)}
          AND "publishedAt" < ${moment(sql`"value" ->> 'until'`)})`;
    for (const { month } of withMonth.parse(rows)) months.add(month);
  }
  return [...months].sort().reverse();
}

/** Null for an empty list. `min` and `max` would read every row. */
export async function findEnd(place: string, order: "asc" | "desc"): Promise<Date | null> {
  const end = await db().listing.findFirst({
    where: { place },
    orderBy: { publishedAt: order },
    select: { publishedAt: true },
  });
  return end?.publishedAt ?? null;
}

const withMonth = z.object({ month: z.string() }).array();

type Month = { month: string; from: string; until: string };

function monthsBetween(first: Date, last: Date): Month[] {
  const months: Month[] = [];
  for (let from = monthOf(first).from; from <= last;) {
    const { until } = monthOf(from);
    months.push({ month: monthAtSite(from), from: stored(from), until: stored(until) });
    from = until;
  }
  return months;
}

function monthOf(moment: Date): { from: Date; until: Date } {
  const range = monthBegins(monthAtSite(moment));
  if (range === null) throw new Error("A moment is always in a month.");
  return range;
}

/** As the database stores a time, to compare it as text. */
function stored(moment: Date): string {
  return moment.toISOString().replace("Z", "+00:00");
}
