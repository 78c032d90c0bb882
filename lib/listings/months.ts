// The months in which something was published, by the site's clock.
import { now } from "@/lib/clock";
import { db } from "@/lib/db";
import { dueAt } from "@/lib/articles/queries";
import { placeKey, site } from "@/lib/listings/place";
import { monthAtSite, monthBegins } from "@/lib/site-time";
import { z } from "zod";

/** Every month with an article that readers see, newest first, as “2026-11”. Each is one look into the index, however many articles it has. */
export async function listMonths(): Promise<string[]> {
  const place = placeKey(site);
  const at = now();
  const [ends, due] = await Promise.all([
    db().listing.aggregate({
      where: { place },
      _min: { publishedAt: true },
      _max: { publishedAt: true },
    }),
    db().article.findMany({ where: dueAt(at), select: { publishedAt: true, scheduledAt: true } }),
  ]);
  const { _min, _max } = ends;
  const months = new Set(
    due.map(({ publishedAt, scheduledAt }) => monthAtSite(publishedAt ?? scheduledAt ?? at)),
  );
  if (_min.publishedAt !== null && _max.publishedAt !== null) {
    const between = monthsBetween(_min.publishedAt, _max.publishedAt);
    const rows = await db().$queryRaw`
      SELECT "value" ->> 'month' AS "month" FROM json_each(${JSON.stringify(between)})
      WHERE EXISTS (
        SELECT 1 FROM "Listing" WHERE "place" = ${place}
          AND "publishedAt" >= "value" ->> 'from' AND "publishedAt" < "value" ->> 'until')`;
    for (const { month } of withMonth.parse(rows)) months.add(month);
  }
  return [...months].sort().reverse();
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

/** A time as the database keeps it, to be compared as text. */
function stored(moment: Date): string {
  return moment.toISOString().replace("Z", "+00:00");
}
