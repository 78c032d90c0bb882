// A process that asks the newsroom of its settings everything in which two databases could differ, and prints the answers as
// JSON. For the test that compares them. Run: node --import tsx lib/testing/answers.ts
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import type { PageCursor } from "@/lib/base/lists/page";
import { stages } from "@/lib/content/articles/workflow";
import { site } from "@/lib/content/listings/listing";
import { searchHeadlines, listArticlesForDesk } from "@/lib/desk/articles/desk-list";
import { everything, type ListFilter } from "@/lib/desk/articles/desk-list-filter";
import { articleSorts, type ArticleOrder } from "@/lib/desk/articles/desk-list-sql";
import { listAuthorsForDesk } from "@/lib/desk/authors/desk-queries";
import { search } from "@/lib/site/search/find";
import { listPage } from "@/lib/site/listings/listings";
import { listMonths } from "@/lib/site/listings/months";
import { listPlaces } from "@/lib/site/sitemaps/places";
import { everyArticle } from "@/lib/content/users/scope";

// What is newer counts more in a search: both are asked at the same moment.
setClock(new Date("2027-03-01T06:00:00.000Z"));
const limit = 40;
const words = JSON.parse(process.argv[2] ?? "[]") as string[];
const found = await db().user.findFirstOrThrow({
  where: { role: "editor" },
  select: { id: true, name: true, role: true },
});
const editor = { ...found, scope: everyArticle };
const sections = await db().section.findMany({ orderBy: { slug: "asc" }, take: 2 });
const author = await db().author.findFirstOrThrow({ orderBy: { slug: "asc" } });

/** All pages of a list, with their cursors: forwards, and the last but one backwards. */
async function pagesOf(filter: ListFilter, order: ArticleOrder) {
  const pages: unknown[] = [];
  let from: PageCursor | null = null;
  for (;;) {
    const { rows, before, after } = await listArticlesForDesk(editor, filter, order, from, limit);
    pages.push({ ids: rows.map(({ id }) => id), before, after });
    if (after !== null) {
      from = { way: "after", cursor: after };
      continue;
    }
    if (before === null) return pages;
    const back = { way: "before", cursor: before } as const;
    const last = await listArticlesForDesk(editor, filter, order, back, limit);
    return [...pages, last.rows.map(({ id }) => id)];
  }
}

const answers: Record<string, unknown> = {};
for (const sort of articleSorts) {
  for (const isDescending of [true, false]) {
    for (const stage of [null, ...stages]) {
      for (const sectionId of [null, ...sections.map(({ id }) => id)]) {
        const name = JSON.stringify({ sort, isDescending, stage, sectionId });
        answers[name] = await pagesOf({ ...everything, stage, sectionId }, { sort, isDescending });
      }
    }
  }
}
const newest = { sort: "changed", isDescending: true } as const;
answers["by author"] = await pagesOf({ ...everything, authorId: author.id }, newest);
for (const concern of ["mine", "review"] as const) {
  answers[concern] = await pagesOf({ ...everything, concern }, newest);
}
for (const word of words) {
  const found = await search({ words: word, sectionId: null, from: null, until: null, page: 1 });
  answers[`readers: ${word}`] = found;
  for (const isInText of [false, true]) {
    const filter = { ...everything, words: word, isInText };
    answers[`desk: ${word}, ${isInText}`] = await pagesOf(filter, newest);
  }
  answers[`headlines: ${word}`] = await searchHeadlines("every", word, limit);
  answers[`authors: ${word}`] = await listAuthorsForDesk({ words: word, from: null });
}
answers["the newest"] = await listPage(site, { limit });
answers["months"] = await listMonths();
answers["places"] = await listPlaces("https://news.example.org");
await db().$disconnect();
console.log(JSON.stringify(answers));
