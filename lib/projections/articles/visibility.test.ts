// The rule of what readers see is written three times, for code, for filters and for SQL: here each says the same.
import * as fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { readersRevisionId } from "@/lib/content/articles/workflow";
import { db } from "@/lib/base/db";
import { readersRevisionSql, visibleAt } from "@/lib/projections/articles/visibility";
import { addPeople, anyNewsroom, anyMoment, replaceArticles } from "@/lib/testing/any-newsroom";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();
beforeEach(() => addPeople());

const at = (milliseconds: number) => new Date(anyMoment.getTime() + milliseconds);

test("filters and SQL find the revision that readers see, at the moment and a millisecond around it", async () => {
  await fc.assert(
    fc.asyncProperty(anyNewsroom, fc.constantFrom(-1, 0, 1), async (articles, around) => {
      await replaceArticles(articles);
      const all = await db().article.findMany({ orderBy: { id: "asc" } });
      const seen = all.map((one) => ({ id: one.id, seenId: readersRevisionId(one, at(around)) }));
      const inSql = await db().$queryRaw`
        SELECT A."id", ${readersRevisionSql(Prisma.sql`A`, at(around))} AS "seenId"
        FROM "Article" A ORDER BY A."id"`;
      expect(inSql).toEqual(seen);
      const visible = await db().article.findMany({
        where: visibleAt(at(around)),
        orderBy: { id: "asc" },
      });
      expect(visible.map(({ id }) => id)).toEqual(
        seen.filter(({ seenId }) => seenId !== null).map(({ id }) => id),
      );
    }),
    { numRuns: 60 },
  );
});
