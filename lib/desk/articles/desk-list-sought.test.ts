import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  articleKeyOrder,
  articleSorts,
  fitsOfStage,
  listedArticles,
} from "@/lib/desk/articles/desk-list-sql";
import {
  soughtAuthor,
  soughtHeadline,
  soughtText,
  soughtWords,
} from "@/lib/desk/articles/desk-list-sought";
import { db } from "@/lib/base/db";
import { keyListSql, type Fit } from "@/lib/base/lists/list-sql";
import { sampleSize, soonEnough, withSought, type WordFilter } from "@/lib/base/lists/sought";
import { typedWords } from "@/lib/base/lists/words";
import { readQuery } from "@/lib/content/search/query";
import { fillSearch } from "@/lib/projections/search/renewal";
import {
  addArticles,
  addPeople,
  anyNewsroom,
  anyText,
  anyMoment,
  replaceArticles,
  type AnyArticle,
} from "@/lib/testing/any-newsroom";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { cleanText } from "@/lib/base/text-input";
import { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();
beforeEach(() => addPeople());

const newestFirst = articleKeyOrder({ sort: "changed", isDescending: true });
const listSql = (filters: Fit[][], limit: number) =>
  keyListSql(listedArticles, filters, newestFirst, null, limit);

async function idsOf(fit: Fit): Promise<string[]> {
  const rows = await db().$queryRaw(listSql([[fit]], 100));
  return z
    .object({ id: z.string() })
    .array()
    .parse(rows)
    .map(({ id }) => id);
}

describe("looking up finds what asking each article finds:", () => {
  async function expectSame({ met, led }: WordFilter) {
    if (led !== null)
      expect(await idsOf({ and: [led], isLed: true })).toEqual(await idsOf({ and: [met] }));
  }

  test("an author's articles", async () => {
    await fc.assert(
      fc.asyncProperty(anyNewsroom, async (articles) => {
        await replaceArticles(articles);
        await expectSame(soughtAuthor("ann"));
      }),
      { numRuns: 20 },
    );
  });

  test("those whose whole text fits a query", async () => {
    await fc.assert(
      fc.asyncProperty(anyNewsroom, anyText, async (articles, words) => {
        await replaceArticles(articles);
        await fillSearch();
        const query = readQuery(words);
        if (query.wanted.length > 0) await expectSame(soughtText(query));
      }),
      { numRuns: 40 },
    );
  });

  test("those that have any words", async () => {
    const anything = fc.oneof(
      anyText,
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        '"',
        '""" OR "',
        "NEAR(a b)",
        "text:x",
        "*",
        "^a",
        "% _",
        "'; --",
        "AND",
        "((",
      ),
    );
    await fc.assert(
      fc.asyncProperty(anyNewsroom, anything, async (articles, typed) => {
        const words = typedWords(typed);
        if (words.length === 0) return;
        // What is sought is there, too, as it is once it came in.
        const headline = cleanText(typed);
        await replaceArticles(articles.map((one, at) => (at === 0 ? { ...one, headline } : one)));
        await expectSame(await soughtWords(words));
        await expectSame(await soughtHeadline(words));
      }),
      { numRuns: 80 },
    );
  });

  test.skipIf(isOnPostgresql)("by index, and sorts only those", async () => {
    const sought = [soughtAuthor("ann"), await soughtWords(["quay"])];
    for (const [led, key] of [
      [sought[0]?.led, "(draftId=?)"],
      [sought[1]?.led, "(id=?)"],
    ] as const) {
      if (!led) throw new Error("Both can be looked up.");
      const filters: Fit[][] = [[{ and: [led], isLed: true }], fitsOfStage("draft", anyMoment)];
      const list = listSql(filters, 51);
      const steps = z
        .object({ detail: z.string() })
        .array()
        .parse(await db().$queryRaw(Prisma.sql`EXPLAIN QUERY PLAN ${list}`));
      const reads = steps.filter(({ detail }) => /^(SCAN|SEARCH) A /.test(detail));
      expect(reads).toEqual([{ detail: expect.stringContaining(key) }]);
    }
  });
});

test.skipIf(!isOnPostgresql)(
  "what is looked up in PostgreSQL is sorted afterwards: no index in the list's order is walked for it",
  async () => {
    const query = readQuery("regatta");
    const sought = [soughtText(query), soughtAuthor("ann"), await soughtWords(["regatta"])];
    for (const sort of articleSorts) {
      for (const { led } of sought) {
        if (led === null) throw new Error("Each can be looked up.");
        const order = articleKeyOrder({ sort, isDescending: true });
        const filters: Fit[][] = [[{ and: [led], isLed: true }], fitsOfStage("draft", anyMoment)];
        const list = keyListSql(listedArticles, filters, order, null, 51);
        const plan = await db().$transaction(async (tx) => {
          // It sorts only where there is no other way.
          await tx.$executeRaw`SET LOCAL enable_sort = off`;
          return JSON.stringify(await tx.$queryRaw(Prisma.sql`EXPLAIN ${list}`));
        });
        expect(plan, sort).toMatch(/Sort Key: .{0,4}\(?COALESCE/);
      }
    }
  },
);

describe("among many articles", () => {
  const [first] = fc.sample(
    anyNewsroom.filter((all) => all.length > 0),
    1,
  );
  const plain = (number: number, change: Partial<AnyArticle>): AnyArticle => {
    if (!first?.[0]) throw new Error("There is an article to change.");
    const updatedAt = new Date(anyMoment.getTime() - number * 1_000);
    const pointers = {
      live: null,
      scheduled: null,
      liveAt: null,
      isRetracted: false,
      isBinned: false,
    } as const;
    const draft = { draftStage: "draft", headline: "Quay", standfirst: "" } as const;
    return { ...first[0], ...pointers, ...draft, authors: [], updatedAt, ...change };
  };
  const words = (typed: string) => soughtWords([typed]);
  /** Which of those that are sought is looked up. */
  async function ledOnes(sought: WordFilter[], fits: Fit[][] = [[{}]]) {
    const said = (await withSought(listedArticles, fits, sought, newestFirst, null)).slice(
      fits.length,
    );
    return said.map(([fit]) => fit?.isLed ?? false);
  }

  beforeEach(async () => {
    const count = sampleSize + 20;
    const articles = Array.from({ length: count }, (_, number) => {
      if (number >= sampleSize) return plain(number, { headline: "Old regatta", authors: ["bo"] });
      return plain(number, number < soonEnough ? { authors: ["ann"], headline: "Quay opens" } : {});
    });
    for (let start = 0; start < count; start += 200) {
      await addArticles(articles.slice(start, start + 200), start);
    }
  });

  test("what enough of the next ones fit is met on the way", async () => {
    expect(await ledOnes([await words("quay")])).toEqual([false]);
    expect(await ledOnes([soughtAuthor("ann"), await words("opens")])).toEqual([false, false]);
  });

  test("what too few of the next ones fit is looked up, by what the fewest fit", async () => {
    expect(await ledOnes([await words("regatta")])).toEqual([true]);
    expect(await ledOnes([soughtAuthor("bo")])).toEqual([true]);
    expect(await ledOnes([soughtAuthor("ann"), await words("regatta")])).toEqual([false, true]);
    expect(await ledOnes([soughtAuthor("bo"), await words("quay")])).toEqual([true, false]);
  });

  test("what no index knows is met, and so is all where there are not many", async () => {
    expect(await ledOnes([await words("z")])).toEqual([false]);
    const inReview = fitsOfStage("inReview", anyMoment);
    expect(await ledOnes([await words("regatta")], [inReview])).toEqual([false]);
  });
});
