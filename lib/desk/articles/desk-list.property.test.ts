import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deskPageSize, listArticlesForDesk, searchHeadlines } from "@/lib/desk/articles/desk-list";
import {
  concerns,
  everything,
  holdings,
  type ListFilter,
} from "@/lib/desk/articles/desk-list-filter";
import { articleSorts, type ArticleOrder } from "@/lib/desk/articles/desk-list-sql";
import { isDue, stageOf, stages } from "@/lib/content/articles/workflow";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { PageCursor } from "@/lib/base/lists/page";
import { typedWords } from "@/lib/base/lists/words";
import { textKey } from "@/lib/base/search-text/text-key";
import {
  addPeople,
  anyNewsroom,
  anyText,
  anyMoment,
  people,
  replaceArticles,
} from "@/lib/testing/any-newsroom";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import type { Actor } from "@/lib/content/users/actor";
import { articlesFor, fits as ruleFits } from "@/lib/content/users/article-rule";
import { may, type Action } from "@/lib/content/users/permissions";
import type { Scope } from "@/lib/content/users/scope";
import { articlesThatFit, fitsRuleSql } from "@/lib/projections/articles/article-rule";
import { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();
beforeEach(async () => {
  setClock(anyMoment);
  await addPeople();
});
afterEach(() => setClock());

const una: Actor = { id: "una", name: "una", role: "editor", scope: { kind: "all" } };
const reporter: Actor = { ...una, role: "reporter" };

const anyFilter = fc.record({
  concern: fc.constantFrom(null, ...concerns),
  stage: fc.constantFrom(null, ...stages),
  sectionId: fc.constantFrom(null, ...people.sections),
  authorId: fc.constantFrom(null, ...people.authors),
  holds: fc.constantFrom(null, null, ...holdings),
  words: fc.oneof(
    fc.constant(""),
    anyText,
    fc.constantFrom("quay", "a", "海", "前海", "ann", "QUAYS"),
  ),
  isInText: fc.constant(false),
});
const anyOrder = fc.record({ sort: fc.constantFrom(...articleSorts), isDescending: fc.boolean() });

const withAll = {
  draft: { include: { bylines: { include: { author: true } } } },
} as const;
type Whole = Awaited<ReturnType<typeof readAll>>[number];
function readAll() {
  return db().article.findMany({ include: withAll });
}

/** The rules of the filters, said of one article by looking at all of it. */
function fits(article: Whole, filter: ListFilter, actor: Actor): boolean {
  const { draft } = article;
  const { concern, stage, sectionId, authorId, holds, words } = filter;
  const authorIds = draft.bylines.map((byline) => byline.authorId);
  const texts = [
    draft.headline,
    draft.standfirst,
    ...draft.bylines.map(({ author }) => author.name),
  ];
  const keys = texts.map(textKey);
  const bylineUserIds = draft.bylines.flatMap(({ author }) => author.userId ?? []);
  return (
    ruleFits(articlesFor(actor, rightFor(concern, actor)), {
      ...article,
      bylineUserIds,
    }) &&
    (article.binnedAt !== null) === (concern === "bin") &&
    (stage === null || stageOf(article, anyMoment) === stage) &&
    (sectionId === null || draft.sectionId === sectionId) &&
    (authorId === null || authorIds.includes(authorId)) &&
    (holds === null || article.hasKeptHtml === 1) &&
    typedWords(words).every((word) => keys.some((key) => key.includes(word))) &&
    (concern !== "mine" || isMine(article, actor, authorIds)) &&
    (concern !== "review" || waitsFor(article, actor))
  );
}

function rightFor(concern: ListFilter["concern"], actor: Actor): Action {
  if (concern === "bin") return "binArticles";
  return concern === "review" && may(actor, "approve") ? "approve" : "read";
}

function isMine(article: Whole, actor: Actor, authorIds: string[]): boolean {
  const { draftId, liveId, scheduledId, retractedAt, draftStage, reviewerId, beganById } = article;
  const isSeen = draftId === liveId || (draftId === scheduledId && isDue(article, anyMoment));
  const isAsked = draftStage === "inReview" && reviewerId === actor.id;
  const isOwn = beganById === actor.id || isAsked || authorIds.includes("ann");
  return isOwn && !isSeen && retractedAt === null;
}

function waitsFor(article: Whole, actor: Actor): boolean {
  const { draftStage, retractedAt, reviewerId, savedById } = article;
  if (draftStage !== "inReview" || retractedAt !== null) return false;
  if (reviewerId !== null) return reviewerId === actor.id;
  return actor.role === "editor" && savedById !== actor.id;
}

const values = {
  changed: ({ updatedAt }: Whole) => updatedAt.toISOString(),
  headline: ({ headlineKey: key }: Whole) => key,
  published: ({ publishedAt }: Whole) => publishedAt?.toISOString() ?? null,
  scheduled: ({ scheduledAt }: Whole) => scheduledAt?.toISOString() ?? null,
};

/** The ids that the whole list is to have, by looking at all articles. */
async function expectedIds(filter: ListFilter, { sort, isDescending }: ArticleOrder, actor: Actor) {
  const all = (await readAll()).flatMap((article) => {
    const value = values[sort](article);
    return value !== null && fits(article, filter, actor) ? { id: article.id, value } : [];
  });
  const sorted = all.sort((one, other) => {
    const byValue = Buffer.compare(Buffer.from(one.value), Buffer.from(other.value));
    return byValue || (one.id < other.id ? -1 : 1);
  });
  return (isDescending ? sorted.reverse() : sorted).map(({ id }) => id);
}

const pageSize = 3;

/** The ids of all pages, going one way from a page to its end. */
async function walk(
  way: PageCursor["way"],
  filter: ListFilter,
  order: ArticleOrder,
  actor: Actor,
  start: PageCursor | null,
) {
  const pages: string[][] = [];
  let from = start;
  for (;;) {
    const page = await listArticlesForDesk(actor, filter, order, from, pageSize);
    pages.push(page.rows.map(({ id }) => id));
    const cursor = page[way];
    if (cursor === null) return { pages, last: page };
    from = { way, cursor };
  }
}

const newestFirst = { sort: "changed", isDescending: true } as const;

/** Each choice of each filter alone. */
const oneByOne: ListFilter[] = [
  everything,
  ...stages.map((stage) => ({ ...everything, stage })),
  ...concerns.map((concern) => ({ ...everything, concern })),
  ...people.sections.map((sectionId) => ({ ...everything, sectionId })),
  ...people.authors.map((authorId) => ({ ...everything, authorId })),
];

async function expectAllPages(filter: ListFilter, order: ArticleOrder, actor: Actor) {
  const expected = await expectedIds(filter, order, actor);
  const { pages, last } = await walk("after", filter, order, actor, null);
  expect(pages.flat()).toEqual(expected);
  expect(pages.slice(0, -1).every((page) => page.length === pageSize)).toBe(true);
  if (last.before === null) return;
  const start = { way: "before", cursor: last.before } as const;
  const back = await walk("before", filter, order, actor, start);
  expect(back.pages.at(-1)).toEqual(expected.slice(0, pageSize));
  expect([...new Set(back.pages.reverse().flat())]).toEqual(pages.slice(0, -1).flat());
}

test("each filter alone lists what fits it, once, in order, going on and going back", async () => {
  await fc.assert(
    fc.asyncProperty(anyNewsroom, async (articles) => {
      await replaceArticles(articles);
      for (const filter of oneByOne) await expectAllPages(filter, newestFirst, una);
      await expectAllPages({ ...everything, concern: "review" }, newestFirst, reporter);
    }),
    { numRuns: 15 },
  );
});

test("all filters and orders together do so too", async () => {
  await fc.assert(
    fc.asyncProperty(anyNewsroom, anyFilter, anyOrder, async (articles, filter, order) => {
      await replaceArticles(articles);
      await expectAllPages(filter, order, una);
    }),
    { numRuns: 60 },
  );
});

const anyScope = fc.oneof(
  fc.constant<Scope>({ kind: "own" }),
  fc
    .uniqueArray(fc.constantFrom(...people.sections), { minLength: 1 })
    .map((sectionIds): Scope => ({ kind: "sections", sectionIds })),
);

test("a user with limits gets their own and their sections' articles, whatever else is asked", async () => {
  await fc.assert(
    fc.asyncProperty(
      ...([anyNewsroom, anyFilter, anyOrder, anyScope, fc.constantFrom(una, reporter)] as const),
      async (articles, filter, order, scope, user) => {
        await replaceArticles(articles);
        const actor = { ...user, scope };
        await expectAllPages(filter, order, actor);
        const rule = articlesFor(actor, "read");
        const told = (await readAll()).filter((article) => {
          const bylineUserIds = article.draft.bylines.flatMap(({ author }) => author.userId ?? []);
          return ruleFits(rule, { ...article, bylineUserIds });
        });
        const found = await db().article.findMany({ where: articlesThatFit(rule) });
        const A = Prisma.sql`A`;
        const bySql = await db().$queryRaw<{ id: string }[]>(
          Prisma.sql`SELECT A."id" FROM "Article" A WHERE ${fitsRuleSql(rule, A)}`,
        );
        const ids = told.map(({ id }) => id).sort();
        expect(found.map(({ id }) => id).sort()).toEqual(ids);
        expect(bySql.map(({ id }) => id).sort()).toEqual(ids);
      },
    ),
    { numRuns: 60 },
  );
});

test("any words are safe, and find what has them", async () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.constantFrom(
      "\u0000",
      "\ud800",
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
    fc.asyncProperty(anyNewsroom, anything, async (articles, words) => {
      await replaceArticles(articles);
      const filter = { ...everything, words };
      const { rows } = await listArticlesForDesk(una, filter, newestFirst, null);
      const expected = await expectedIds(filter, newestFirst, una);
      expect(rows.map(({ id }) => id)).toEqual(expected.slice(0, deskPageSize));
    }),
    { numRuns: 60 },
  );
});

test("a search of headlines alone finds those that have every word", async () => {
  await fc.assert(
    fc.asyncProperty(anyNewsroom, anyText, async (articles, typed) => {
      await replaceArticles(articles);
      const all = await expectedIds(everything, newestFirst, una);
      const byId = new Map((await readAll()).map(({ id, draft }) => [id, textKey(draft.headline)]));
      const words = typedWords(typed);
      const expected = all.filter((id) => words.every((word) => byId.get(id)?.includes(word)));
      expect(await searchHeadlines("every", typed, 100)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});
