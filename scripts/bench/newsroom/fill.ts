// A newsroom to measure in: the same words, sections, authors and stages each time, in the proportions of a newspaper
// after many years.
import { typingKey } from "@/lib/base/search-text/typing-key";
import { fillDraftWords } from "@/lib/projections/articles/draft-words";
import { fillNameKeys } from "@/lib/desk/lists/names";
import { hashPassword } from "@/lib/newsroom/users/password";
import { db } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import { env } from "@/lib/base/env";
import { fillSearch } from "@/lib/projections/search/renewal";
import type { Prisma } from "@/prisma/generated/client";
import { chance, pick } from "@/scripts/stress/chance";
import { benchHeadline, benchStock } from "./copy";
import { pointersOf, stageAt } from "./stages";

const sections = ["World", "Town", "Business", "Science", "Culture", "Sport", "Opinion", "Travel"];
const sectionIds = sections.map((name) => `section-${name.toLowerCase()}`);
const authorIds = Array.from({ length: 200 }, (_, number) => `author-${number}`);
const day = 24 * 3_600_000;
const batch = 500;

/** The user who measures pages, and the author of a few hundred of 100,000 articles. */
export const benchEditor = {
  id: "bench-editor",
  email: "bench@example.org",
  password: "measured by the clock",
};

/** Takes an empty, migrated database, and some minutes. */
export async function fillBenchNewsroom(count: number): Promise<void> {
  // The data is thrown away, so that a failure of the machine does not matter.
  if (env().databaseUrl === null) await db().$executeRaw`PRAGMA synchronous = OFF`;
  await addRecords();
  const random = chance(1);
  const stock = benchStock(random);
  for (let first = 0; first < count; first += batch) {
    const size = Math.min(batch, count - first);
    const articles = Array.from({ length: size }, (_, at) =>
      makeArticle(random, stock, (first + at) / count),
    );
    await db().$transaction([
      db().$executeRaw`${dialect().deferKeys}`,
      db().article.createMany({ data: articles.map(({ article }) => article) }),
      db().revision.createMany({ data: articles.flatMap(({ revisions }) => revisions) }),
      db().byline.createMany({ data: articles.flatMap(({ bylines }) => bylines) }),
    ]);
  }
  await fillDraftWords();
  await fillNameKeys();
  await fillSearch();
}

async function addRecords(): Promise<void> {
  await db().section.createMany({
    data: sections.map((name, position) => {
      const slug = name.toLowerCase();
      return { id: `section-${slug}`, slug, name, position };
    }),
  });
  await db().author.createMany({
    data: authorIds.map((id, number) => ({ id, slug: id, name: `Author ${number}` })),
  });
  const { id, email, password } = benchEditor;
  await db().user.create({
    data: {
      id,
      email,
      name: "Bench editor",
      role: "editor",
      passwordHash: await hashPassword(password),
      author: { connect: { id: "author-100" } },
    },
  });
}

type Random = () => number;

/** `age` goes from 0, the oldest, to 1. */
function makeArticle(random: Random, stock: ReturnType<typeof benchStock>, age: number) {
  const id = crypto.randomUUID();
  const begun = new Date(Date.UTC(2016, 0) + age * 3_650 * day + random() * day);
  const changed = new Date(begun.getTime() + random() * 30 * day);
  const headline = benchHeadline(random, age);
  const head = { headline, headlineKey: typingKey(headline), slug: `story-${id}` };
  const sectionId = pick(random, sectionIds);
  const revisionCount = random() < 0.3 ? 2 + Math.floor(random() * 5) : 1;
  const revisions = Array.from({ length: revisionCount }, (_, index) => ({
    ...head,
    id: crypto.randomUUID(),
    articleId: id,
    number: index + 1,
    standfirst: pick(random, stock.standfirsts),
    sectionId,
    body: pick(random, stock.bodies),
    reason: "saved" as const,
    editorId: random() < 0.01 ? benchEditor.id : null,
    createdAt: begun,
    savedAt: changed,
  }));
  const [first, last] = [revisions.at(0), revisions.at(-1)];
  if (!first || !last) throw new Error("An article has a revision.");
  const liveId = random() < 0.02 ? first.id : last.id;
  const authors = new Set([author(random), ...(random() < 0.25 ? [author(random)] : [])]);
  const article = {
    id,
    slug: head.slug,
    sectionId,
    draftId: last.id,
    headlineKey: head.headlineKey,
    draftSectionId: sectionId,
    savedById: last.editorId,
    beganById: first.editorId,
    createdAt: begun,
    updatedAt: changed,
    ...pointersOf(stageAt(random()), liveId, last.id, changed),
  } satisfies Prisma.ArticleCreateManyInput;
  const bylines = revisions.flatMap(({ id: revisionId }) =>
    [...authors].map((authorId, position) => ({ revisionId, authorId, position })),
  );
  return { article, revisions, bylines };
}

/** A few people write much of a newspaper. */
function author(random: Random): string {
  return authorIds[Math.floor(random() ** 2.5 * authorIds.length)] ?? "author-0";
}
