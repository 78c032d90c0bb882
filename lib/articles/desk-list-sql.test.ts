import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  fitsOfAuthor,
  fitsOfHeadline,
  fitsOfMine,
  fitsOfReview,
  fitsOfSection,
  fitsOfStage,
  fitsOfWords,
  listSql,
  sorts,
  type Fit,
  type Order,
  type Place,
} from "@/lib/articles/desk-list-sql";
import { findFewTexts, searchWords } from "@/lib/articles/desk-search";
import { stages } from "@/lib/articles/workflow";
import { db } from "@/lib/db";
import {
  addPeople,
  anyNewsroom,
  anyText,
  moment,
  replaceArticles,
} from "@/lib/testing/any-newsroom";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();

const newestFirst = { sort: "changed", isDescending: true } as const;

/** What SQLite would do, step by step. */
async function planOf(filters: Fit[][], order: Order, behind: Place | null = null) {
  const list = listSql(filters, order, behind, 51);
  const steps = await db().$queryRaw(Prisma.sql`EXPLAIN QUERY PLAN ${list}`);
  return z
    .object({ detail: z.string() })
    .array()
    .parse(steps)
    .map(({ detail }) => detail);
}

describe("SQLite reads articles in the list's order, from where the page begins, and sorts nothing", () => {
  const behind = { value: moment, id: "a" };
  const sections = [null, "town"];
  const orders = sorts.flatMap((sort) =>
    [true, false].map((isDescending): Order => ({ sort, isDescending })),
  );

  test.each([null, ...stages])(
    "of stage %s, of all sections and of one, in every order",
    async (stage) => {
      for (const section of sections) {
        for (const order of orders) {
          for (const place of [null, behind]) {
            const filters = [fitsOfStage(stage, moment), fitsOfSection(section)];
            const plan = await planOf(filters, order, place);
            // What is due but not yet live is few rows: those alone may be sorted.
            const sorted = plan.findIndex((step) => step.includes("TEMP B-TREE"));
            if (sorted >= 0) {
              expect(stage).toBe("live");
              expect(plan[sorted - 1]).toContain("Article_scheduledAt_id_idx (scheduledAt<?)");
            }
            const reads = plan.filter((step) => /^(SCAN|SEARCH)/.test(step));
            expect(reads.every((step) => step.includes("INDEX"))).toBe(true);
            // Whatever chooses the rows chooses them by index.
            if (stage !== null && order.sort !== "scheduled") {
              expect(reads[0]).toContain(
                section === null ? "(standing=?" : "(standing=? AND draftSectionId=?",
              );
            }
            if (place !== null)
              expect(reads[0]).toMatch(order.isDescending ? /<\(\?,\?\)/ : />\(\?,\?\)/);
          }
        }
      }
    },
  );

  test("of what waits for a review", async () => {
    const plan = await planOf([fitsOfReview("una", true)], newestFirst);
    expect(plan.filter((step) => step.includes("TEMP B-TREE"))).toEqual([]);
    expect(plan.filter((step) => step.includes("(draftStage=? AND reviewerId=?)"))).toHaveLength(2);
  });

  test("of what is somebody's own", async () => {
    const author = { id: "ann", hasFew: false };
    const plan = await planOf([fitsOfMine("una", author, moment)], newestFirst);
    expect(plan.filter((step) => step.includes("ORDER BY"))).toEqual([]);
    for (const by of ["savedById=?", "beganById=?", "isOpen=?)"]) {
      expect(plan.some((step) => step.startsWith("SEARCH A") && step.includes(by))).toBe(true);
    }
  });
});

describe("few articles are looked up, not met in a walk through all:", () => {
  test("of an author with few bylines", async () => {
    const plan = await planOf([fitsOfAuthor({ id: "ann", hasFew: true })], newestFirst);
    expect(plan[0]).toContain("SEARCH A USING INDEX Article_draftId_key");
  });

  test("with words that are in few texts", async () => {
    for (const fit of [fitsOfWords(["quay"], [1]), fitsOfHeadline(["quay"], [1])]) {
      const plan = await planOf([fit, fitsOfStage("live", moment)], newestFirst);
      const reads = plan.filter((step) => step.startsWith("SEARCH A "));
      expect(reads.length).toBeGreaterThan(0);
      for (const step of reads) expect(step).toContain("sqlite_autoindex_Article_1 (id=?)");
    }
  });
});

describe("the same articles are found", () => {
  beforeEach(addPeople);

  async function ids(fits: Fit[]) {
    return db().$queryRaw(listSql([fits], newestFirst, null, 100));
  }

  test("whether an author is named in few bylines or in many", async () => {
    await fc.assert(
      fc.asyncProperty(anyNewsroom, async (articles) => {
        await replaceArticles(articles);
        const [some, many] = [true, false].map((hasFew) => fitsOfAuthor({ id: "ann", hasFew }));
        expect(await ids(some ?? [])).toEqual(await ids(many ?? []));
      }),
      { numRuns: 20 },
    );
  });

  test("whether words are in few texts or in many", async () => {
    await fc.assert(
      fc.asyncProperty(anyNewsroom, anyText, async (articles, typed) => {
        await replaceArticles(articles);
        const words = searchWords(typed);
        const texts = await findFewTexts(words);
        expect(await ids(fitsOfWords(words, texts))).toEqual(await ids(fitsOfWords(words, null)));
        expect(await ids(fitsOfHeadline(words, texts))).toEqual(
          await ids(fitsOfHeadline(words, null)),
        );
      }),
      { numRuns: 40 },
    );
  });
});
