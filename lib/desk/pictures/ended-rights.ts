// Pictures that readers see though the newsroom may not show them any more.
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
  /** When the licence ended; null of a picture for one article that more than one shows. */
  endedAt: Date | null;
};

/** The first so many: those for one article, then those whose licence ended last. */
export async function listEnded(limit: number): Promise<EndedPicture[]> {
  const at = now();
  // The two pointers have indexes, which lead from the revision to its article.
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
    ) ORDER BY "until" IS NOT NULL, "until" DESC, "id" LIMIT ${limit}`;
  const ids = withId.parse(rows).map(({ id }) => id);
  const records = await db().media.findMany({ where: { id: { in: ids } } });
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => {
    const record = byId.get(id);
    return record ? [{ id, name: pictureName(record), endedAt: record.rightsUntil }] : [];
  });
}

const withId = z.object({ id: z.string() }).array();
