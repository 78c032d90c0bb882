// Newsrooms with any articles in any state, for property tests of the desk's lists. For tests only.
import * as fc from "fast-check";
import { fillDraftWords } from "@/lib/projections/articles/draft-words";
import { typingKey } from "@/lib/base/search-text/typing-key";
import { db } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import type { Prisma } from "@/prisma/generated/client";

/** Few, so that they meet. */
export const people = {
  sections: ["town", "sport"],
  authors: ["ann", "bo"],
  users: ["una", "vic"],
};

export const anyMoment = new Date("2026-03-01T06:00:00.000Z");
const minutes = fc.integer({ min: -2, max: 2 });
const time = minutes.map((offset) => new Date(anyMoment.getTime() + offset * 60_000));
const past = fc.integer({ min: 0, max: 3 }).map((offset) => new Date(anyMoment.getTime() - offset));

/** Few different words, with short ones and other scripts. */
export const anyText = fc
  .array(
    fc.constantFrom("Quay", "quayside", "É", "é", "100%", "a_b", "前海", "海深", "“x”", "-", "*"),
    {
      maxLength: 4,
    },
  )
  .map((words) => words.join(" "));

const anyArticle = fc.record({
  headline: anyText,
  standfirst: anyText,
  section: fc.constantFrom(null, ...people.sections),
  authors: fc.subarray(people.authors),
  savedBy: fc.constantFrom(null, ...people.users),
  beganBy: fc.constantFrom(null, ...people.users),
  reviewer: fc.constantFrom(null, ...people.users),
  draftStage: fc.constantFrom("draft", "inReview", "ready"),
  /** The first revision or the draft. */
  live: fc.constantFrom(null, 0, 1),
  scheduled: fc.constantFrom(null, 0, 1),
  scheduledAt: time,
  liveAt: fc.option(past),
  publishedAt: fc.option(past),
  isRetracted: fc.boolean(),
  /** Only what readers never saw. */
  isBinned: fc.constantFrom(false, false, true),
  hasKeptHtml: fc.constantFrom(0, 1),
  updatedAt: time,
});

export const anyNewsroom = fc.array(anyArticle, { maxLength: 16, size: "max" });
export type AnyArticle = (typeof anyNewsroom extends fc.Arbitrary<infer All> ? All : never)[number];

/** una is the user of the author ann. `ending`: of their slugs, where others may have the same. */
export async function addPeople(ending = "") {
  const named = (id: string) => ({ id, slug: id + ending, name: id });
  await db().user.createMany({
    data: people.users.map((id) => ({
      id,
      email: `${id}@example.org`,
      name: id,
      role: "editor" as const,
      passwordHash: "none",
    })),
  });
  await db().section.createMany({
    data: people.sections.map((slug, position) => ({ ...named(slug), position })),
  });
  await db().author.createMany({ data: people.authors.map(named) });
  await db().author.update({ where: { id: "ann" }, data: { userId: "una" } });
}

export async function replaceArticles(articles: AnyArticle[]): Promise<void> {
  await db().article.deleteMany();
  await addArticles(articles, 0);
}

/** Numbered from `first` on. */
export async function addArticles(articles: AnyArticle[], first: number): Promise<void> {
  const rows = articles.map((article, index) => rowsOf(article, first + index));
  await db().$transaction([
    db().$executeRaw`${dialect().deferKeys}`,
    db().article.createMany({ data: rows.map(({ article }) => article) }),
    db().revision.createMany({ data: rows.flatMap(({ revisions }) => revisions) }),
    db().byline.createMany({ data: rows.flatMap(({ bylines }) => bylines) }),
  ]);
  await fillDraftWords();
}

function rowsOf(any: AnyArticle, index: number) {
  const id = `article-${index}`;
  const revisionIds = [`${id}-first`, `${id}-draft`] as const;
  const [, draftId] = revisionIds;
  const { live, scheduled, liveAt } = any;
  const isUnseen = live === null && scheduled === null && liveAt === null && !any.isRetracted;
  const article = {
    id,
    slug: id,
    draftId,
    headlineKey: typingKey(any.headline),
    draftSectionId: any.section,
    savedById: any.savedBy,
    beganById: any.beganBy,
    reviewerId: any.reviewer,
    draftStage: any.draftStage,
    hasKeptHtml: any.hasKeptHtml,
    liveId: live === null ? null : revisionIds[live],
    liveAt: live === null ? liveAt : (liveAt ?? anyMoment),
    scheduledId: scheduled === null ? null : revisionIds[scheduled],
    scheduledAt: scheduled === null ? null : any.scheduledAt,
    publishedAt: any.publishedAt,
    binnedAt: any.isBinned && isUnseen ? anyMoment : null,
    retractedAt: any.isRetracted ? anyMoment : null,
    updatedAt: any.updatedAt,
  } satisfies Prisma.ArticleCreateManyInput;
  const revisions = revisionIds.map((revisionId, at) => ({
    id: revisionId,
    articleId: id,
    number: at + 1,
    // The desk lists only the draft.
    headline: at === 1 ? any.headline : "Quay of old",
    headlineKey: typingKey(any.headline),
    slug: id,
    standfirst: at === 1 ? any.standfirst : "Quay of old",
    body: [],
    sectionId: at === 1 ? any.section : null,
    reason: "saved" as const,
    editorId: at === 1 ? any.savedBy : any.beganBy,
  }));
  const bylines = any.authors.map((authorId, position) => ({
    revisionId: draftId,
    authorId,
    position,
  }));
  return { article, revisions, bylines };
}
