// What readers see of scheduled articles: the queries decide by the clock, whether or not anything runs.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { publishDue } from "@/lib/newsroom/articles/publication";
import { findByAddress } from "@/lib/site/articles/queries";
import { listLatest } from "@/lib/site/listings/listings";
import { site } from "@/lib/content/listings/listing";
import type { Content } from "@/lib/content/articles/schema";
import { findAuthor } from "@/lib/site/authors/queries";
import { setClock } from "@/lib/base/clock";
import { getFront } from "@/lib/site/fronts/queries";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addSection,
  addUser,
  findLive,
  letGoLive,
  save,
  schedule,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const due = new Date("2026-03-01T07:00:00Z");
const justBefore = new Date(due.getTime() - 1);
const anHourLate = new Date(due.getTime() + 3_600_000);

let editor: Actor;
let harbour: string;
let town: string;
let ann: string;
let bo: string;

beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  harbour = (await addSection("harbour", 1)).id;
  town = (await addSection("town", 2)).id;
  ann = (await addAuthor("ann")).id;
  bo = (await addAuthor("bo")).id;
});
afterEach(() => setClock());

const by = (authorId: string) => [{ authorId, place: "" }];

/** The change of an article from the first content to the second, in all that readers find it by. */
const opens = () => contentWith({ sectionId: harbour, bylines: by(ann) });
const closes = (): Content =>
  contentWith({ headline: "Quay closes", slug: "quay-closes", sectionId: town, bylines: by(bo) });

/** Adds what links to the article, by its id and by both headlines. */
async function addLinking(articleId: string) {
  const { id } = await addDraft({
    headline: "Linking",
    slug: "linking",
    sectionId: harbour,
    body: [
      relatedLink("by-id", "Whatever", { articleId }),
      relatedLink("opens", "Quay opens"),
      relatedLink("closes", "Quay closes"),
    ],
  });
  await letGoLive(id);
}

/** All that readers are given at the clock's moment, by every way there is to an article. */
async function everythingSeen() {
  const linking = await findLive("linking");
  return {
    atAddresses: [await findByAddress("quay-opens"), await findByAddress("quay-closes")],
    front: await getFront(),
    latest: await listLatest(site, { limit: 10 }),
    bySection: [
      await listLatest({ kind: "section", id: harbour }, { limit: 10 }),
      await listLatest({ kind: "section", id: town }, { limit: 10 }),
    ],
    byAuthor: [
      await listLatest({ kind: "author", id: ann }, { limit: 10 }),
      await listLatest({ kind: "author", id: bo }, { limit: 10 }),
    ],
    authors: [await findAuthor("ann"), await findAuthor("bo")],
    links: linking?.story.blocks.map((block) => (block.type === "relatedLink" ? block.href : null)),
  };
}

/** The same in short: the slug of the article wherever it is found. */
async function whereSeen() {
  const seen = await everythingSeen();
  const slugs = (cards: { slug: string }[]) =>
    cards.map(({ slug }) => slug).filter((slug) => slug !== "linking");
  return {
    atAddresses: seen.atAddresses.map((found) => (found?.kind === "moved" ? found : found?.kind)),
    latest: slugs(seen.latest),
    bySection: seen.bySection.map(slugs),
    byAuthor: seen.byAuthor.map(slugs),
    authors: seen.authors.map((author) => author?.slug),
    links: seen.links,
  };
}

const nowhere = {
  atAddresses: [undefined, undefined],
  latest: [],
  bySection: [[], []],
  byAuthor: [[], []],
  authors: [undefined, undefined],
  links: [null, null, null],
};
const asOpened = {
  atAddresses: ["live", undefined],
  latest: ["quay-opens"],
  bySection: [["quay-opens"], []],
  byAuthor: [["quay-opens"], []],
  authors: ["ann", undefined],
  links: ["/articles/quay-opens", "/articles/quay-opens", null],
};
const asClosed = {
  atAddresses: [{ kind: "moved", slug: "quay-closes" }, "live"],
  latest: ["quay-closes"],
  bySection: [[], ["quay-closes"]],
  byAuthor: [[], ["quay-closes"]],
  authors: [undefined, "bo"],
  links: ["/articles/quay-closes", null, "/articles/quay-closes"],
};

/** Schedules the first publication, or the update of what readers see, to `due`. */
async function scheduleFirst() {
  const { id, version } = await addDraft(opens(), editor);
  await addLinking(id);
  await schedule(editor, id, { version, at: due });
}
async function scheduleUpdate() {
  const { id, version } = await addLive(editor, { ...opens(), sectionId: harbour });
  await addLinking(id);
  const saved = await save(editor, id, { version, content: closes() });
  await schedule(editor, id, { ...saved, at: due });
}

describe.each([
  ["a first publication", scheduleFirst, nowhere, asOpened],
  ["an update with another address, section and byline", scheduleUpdate, asOpened, asClosed],
])("%s that is scheduled", (_, arrange, before, after) => {
  beforeEach(arrange);

  test("is not seen until its minute, and is everywhere from then on, though nothing runs", async () => {
    expect(await whereSeen()).toEqual(before);
    setClock(justBefore);
    expect(await whereSeen()).toEqual(before);
    setClock(due);
    expect(await whereSeen()).toEqual(after);
    setClock(anHourLate);
    expect(await whereSeen()).toEqual(after);
  });

  test.each([due, anHourLate])(
    "looks the same to readers when its pointer has moved, at %s",
    async (moment) => {
      setClock(moment);
      const seen = await everythingSeen();
      expect(await publishDue()).toHaveLength(1);
      expect(await everythingSeen()).toEqual(seen);
    },
  );
});

test("readers are told the hour of a first publication, and of an update the first one's", async () => {
  await scheduleUpdate();
  const { id, version } = await addDraft({ slug: "first", sectionId: harbour }, editor);
  await schedule(editor, id, { version, at: due });
  setClock(anHourLate);
  for (const settle of [async () => {}, publishDue]) {
    await settle();
    expect((await findLive("first"))?.publishedAt).toEqual(due);
    expect((await findLive("quay-closes"))?.publishedAt).toEqual(start);
    const cards = await listLatest(site, { limit: 10 });
    expect(cards.map(({ slug, publishedAt }) => [slug, publishedAt])).toEqual([
      ["first", due],
      ["linking", start],
      ["quay-closes", start],
    ]);
  }
});

test("articles of one minute keep their order when their pointers have moved, and a list its length", async () => {
  await addLive(editor, { slug: "live", sectionId: harbour });
  for (const slug of ["a", "b", "c", "d", "e"]) {
    const { id, version } = await addDraft({ slug, sectionId: harbour }, editor);
    await schedule(editor, id, { version, at: due });
  }
  setClock(due);
  const seen = [await listLatest(site, { limit: 10 }), await listLatest(site, { limit: 3 })];
  expect(seen.map(({ length }) => length)).toEqual([6, 3]);
  await publishDue();
  expect([await listLatest(site, { limit: 10 }), await listLatest(site, { limit: 3 })]).toEqual(
    seen,
  );
});

test("of two articles of one headline a related link leads to the one whose hour came last", async () => {
  await addLive(editor, { slug: "older", sectionId: harbour });
  const { id, version } = await addDraft({ slug: "newer", sectionId: harbour }, editor);
  await schedule(editor, id, { version, at: due });
  const linking = await addDraft({
    headline: "Linking",
    slug: "linking",
    sectionId: harbour,
    body: [relatedLink("opens", "Quay opens")],
  });
  await letGoLive(linking.id);
  const leadsTo = async () => (await findLive("linking"))?.story.blocks[0];
  setClock(justBefore);
  expect(await leadsTo()).toMatchObject({ href: "/articles/older" });
  setClock(due);
  expect(await leadsTo()).toMatchObject({ href: "/articles/newer" });
  await publishDue();
  expect(await leadsTo()).toMatchObject({ href: "/articles/newer" });
});
