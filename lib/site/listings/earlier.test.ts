import { afterEach, beforeEach, expect, test } from "vitest";
import type { Body } from "@/lib/content/body/body";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { listEarlier } from "@/lib/site/listings/earlier";
import { paragraph, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addLive,
  addSection,
  addUser,
  findLive,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let editor: Actor;
let harbour: string;
let town: string;
let minute = 0;
beforeEach(async () => {
  editor = await addUser("editor");
  harbour = (await addSection("harbour")).id;
  town = (await addSection("town")).id;
  for (const name of ["ann", "bo", "cy"]) await addAuthor(name);
});
afterEach(() => setClock());

/** Publishes an article a minute after the one before it. */
async function add(slug: string, sectionId: string, authors: string[], body?: Body) {
  minute += 1;
  setClock(new Date(Date.UTC(2026, 2, 1, 6, minute)));
  const known = await db().author.findMany({ where: { slug: { in: authors } } });
  const bylines = known.map(({ id: authorId }) => ({ authorId, place: "" }));
  return addLive(editor, { slug, sectionId, bylines, ...(body && { body }) });
}

/** What stands under an article, as "section or author: slugs". */
async function under(slug: string): Promise<string[]> {
  const article = await findLive(slug);
  const found = article ? await listEarlier(article) : expect.unreachable();
  return found.map(({ name, articles }) => `${name}: ${articles.map((one) => one.slug).join(" ")}`);
}

test("under a story stand the three that came before it in its section, and by its author, the newest first", async () => {
  for (const slug of ["h1", "h2", "h3", "h4"]) await add(slug, harbour, ["bo"]);
  for (const slug of ["t1", "t2", "t3", "t4"]) await add(slug, town, ["ann"]);
  await add("story", harbour, ["ann"]);
  await add("later", harbour, ["ann"]);
  expect(await under("story")).toEqual(["harbour: h4 h3 h2", "ann: t4 t3 t2"]);
});

test("the first story has none under it", async () => {
  await add("story", harbour, ["ann"]);
  await add("later", harbour, ["ann"]);
  expect(await under("story")).toEqual([]);
});

test("no story comes twice, and the place of one that would stays empty", async () => {
  for (const slug of ["t1", "t2"]) await add(slug, town, ["ann"]);
  await add("h1", harbour, ["ann", "bo"]);
  await add("h2", harbour, ["cy"]);
  await add("story", harbour, ["ann", "bo"]);
  expect(await under("story")).toEqual(["harbour: h2 h1", "ann: t2 t1"]);
});

test("one that the story links to does not come again", async () => {
  const { id: articleId } = await add("h1", harbour, ["bo"]);
  await add("h2", harbour, ["bo"]);
  const body = [paragraph("p", "As we said."), relatedLink("r", "H1", { articleId })];
  await add("story", harbour, ["ann"], body);
  expect(await under("story")).toEqual(["harbour: h2"]);
});

test("of many authors the first two are listed", async () => {
  await add("t-ann", town, ["ann"]);
  await add("t-bo", town, ["bo"]);
  await add("t-cy", town, ["cy"]);
  await add("story", harbour, ["ann", "bo", "cy"]);
  expect(await under("story")).toEqual(["ann: t-ann", "bo: t-bo"]);
});

test("what readers do not see any more is not among them", async () => {
  await add("h1", harbour, ["bo"]);
  const { id, version } = await add("h2", harbour, ["bo"]);
  await add("story", harbour, ["ann"]);
  await unpublish(editor, id, { version });
  expect(await under("story")).toEqual(["harbour: h1"]);
});

test("a change of what comes before a story names the story's page, and none further down", async () => {
  const { id, version } = await add("h1", harbour, ["bo"]);
  for (const slug of ["h2", "h3", "h4", "h5"]) await add(slug, harbour, ["ann"]);
  expect(await under("h4")).toEqual(["harbour: h3 h2 h1"]);
  await unpublish(editor, id, { version });
  const edition = await db().edition.findFirstOrThrow({ orderBy: { number: "desc" } });
  const pages = ["h2", "h3", "h4", "h5"].filter((slug) =>
    JSON.stringify(edition.addresses).includes(`"/articles/${slug}"`),
  );
  expect(pages).toEqual(["h2", "h3", "h4"]);
});
