import { z } from "zod";
import { now } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { pictureName } from "@/lib/content/media/picture-fields";
import { readersRevisionSql } from "@/lib/projections/articles/visibility";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

export type EndedPicture = {
  id: string;
  name: string;
  /** The end of the licence; null for a picture that only one article may show. */
  endedAt: Date | null;
};

/** First the pictures for one article, then those with the latest end of licence. */
export async function listEnded(limit: number): Promise<EndedPicture[]> {
  const at = now();
  // Both pointers have an index that leads from the revision to its article.
  const shown = sql`
    FROM "_MediaToRevision" U CROSS JOIN "Article" A
    WHERE U."A" = M."id" AND (A."liveId" = U."B" OR A."scheduledId" = U."B")
      AND ${readersRevisionSql(sql`A`, at)} = U."B"`;
  const isPortrait = sql`EXISTS (SELECT 1 FROM "Author" WHERE "pictureId" = M."id")`;
  const rows = await db().$queryRaw`
    SELECT "id" FROM (
      SELECT M."id" AS "id", NULL AS "until" FROM "Media" M
      WHERE M."binnedAt" IS NULL AND M."rights" = 'oneTimeUse' AND
        (SELECT count(DISTINCT A."id") ${shown}) > 1
      UNION ALL
      SELECT M."id" AS "id", M."rightsUntil" AS "until" FROM "Media" M
      WHERE M."binnedAt" IS NULL AND M."rightsUntil" <= ${at} AND
        (${isPortrait} OR EXISTS (SELECT 1 ${shown}))
    ) AS "ended" ORDER BY "until" IS NOT NULL, "until" DESC, "id" LIMIT ${limit}`;
  const ids = withId.parse(rows).map(({ id }) => id);
  const records = await db().media.findMany({ where: { id: { in: ids } } });
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => {
    const record = byId.get(id);
    return record ? [{ id, name: pictureName(record), endedAt: record.rightsUntil }] : [];
  });
}

const withId = z.object({ id: z.string() }).array();
