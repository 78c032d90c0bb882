import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  fitsOfBin,
  fitsOfMine,
  fitsOfReview,
  fitsOfSection,
  fitsOfStage,
  articleKeyOrder,
  listedArticles,
  articleSorts,
  type ArticleOrder,
} from "@/lib/desk/articles/desk-list-sql";
import { ledByAuthor } from "@/lib/desk/articles/desk-list-sought";
import { stages } from "@/lib/content/articles/workflow";
import { db } from "@/lib/base/db";
import { keyListSql, type Fit, type RowCursor } from "@/lib/base/lists/list-sql";
import { isOnPostgresql } from "@/lib/testing/database";
import { anyMoment } from "@/lib/testing/any-newsroom";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();

const newestFirst = { sort: "changed", isDescending: true } as const;

/** What SQLite would do, step by step. */
async function planOf(filters: Fit[][], order: ArticleOrder, behind: RowCursor | null = null) {
  return planOfBin(false, filters, order, behind);
}

/** The same of the articles in the bin, or out of it. */
async function planOfBin(
  isBinned: boolean,
  filters: Fit[][],
  order: ArticleOrder,
  behind: RowCursor | null = null,
) {
  const all = [fitsOfBin(isBinned), ...filters];
  const list = keyListSql(listedArticles, all, articleKeyOrder(order), behind, 51);
  const steps = await db().$queryRaw(Prisma.sql`EXPLAIN QUERY PLAN ${list}`);
  return z
    .object({ detail: z.string() })
    .array()
    .parse(steps)
    .map(({ detail }) => detail);
}

describe.skipIf(isOnPostgresql)(
  "SQLite reads articles in the list's order, from where the page begins, and sorts nothing",
  () => {
    const behind = { value: anyMoment, id: "a" };
    const sections = [null, "town"];
    const orders = articleSorts.flatMap((sort) =>
      [true, false].map((isDescending): ArticleOrder => ({ sort, isDescending })),
    );

    test.each([null, ...stages])(
      "of stage %s, of all sections and of one, in every order",
      async (stage) => {
        for (const section of sections) {
          for (const order of orders) {
            for (const place of [null, behind]) {
              const filters = [fitsOfStage(stage, anyMoment), fitsOfSection(section)];
              const plan = await planOf(filters, order, place);
              const [read = "", due] = plan.filter((step) => /^(SCAN|SEARCH) A /.test(step));
              expect(read).toContain("INDEX");
              // Whatever chooses the rows chooses them by index.
              if (stage !== null && order.sort !== "scheduled") {
                const both = "(standing=? AND draftSectionId=?";
                expect(read).toContain(section === null ? "(standing=?" : both);
              }
              // What is due but not yet live is few rows: those alone may be sorted.
              if (due !== undefined) {
                expect([stage, due]).toEqual(["live", expect.stringContaining("(scheduledAt<?)")]);
              }
              const sorts = plan.filter((step) => step.includes("TEMP B-TREE"));
              expect(sorts).toHaveLength(due === undefined ? 0 : 1);
              if (place !== null)
                expect(read).toMatch(order.isDescending ? /<\(\?,\?\)/ : />\(\?,\?\)/);
            }
          }
        }
      },
    );

    test("of what is in the bin, by the bin's own index", async () => {
      for (const order of orders) {
        const plan = await planOfBin(true, [], order);
        expect(plan.filter((step) => /^(SCAN|SEARCH) A /.test(step))).toEqual([
          expect.stringContaining("(binnedAt>?)"),
        ]);
      }
    });

    test("of what waits for a review", async () => {
      const plan = await planOf([fitsOfReview("una", true)], newestFirst);
      expect(plan.filter((step) => step.includes("TEMP B-TREE"))).toEqual([]);
      expect(plan.filter((step) => step.includes("(draftStage=? AND reviewerId=?)"))).toHaveLength(
        2,
      );
    });

    test("of what is somebody's own", async () => {
      const plan = await planOf([fitsOfMine("una", ledByAuthor("ann"), anyMoment)], newestFirst);
      const reads = plan.filter((step) => /^(SCAN|SEARCH) A /.test(step));
      expect(reads).toEqual([
        expect.stringContaining("(isOpen=? AND beganById=?)"),
        expect.stringContaining("(draftStage=? AND reviewerId=?)"),
        // What has their byline is few rows: those alone are sorted.
        expect.stringContaining("(draftId=?)"),
      ]);
      expect(plan.filter((step) => step.includes("FOR ORDER BY"))).toHaveLength(1);
    });
  },
);
