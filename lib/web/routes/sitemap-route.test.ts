import { beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { faultsOfXml } from "@/lib/testing/formats";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addLive, addSection, addUser, unpublish } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { answerSitemap } from "@/lib/web/routes/sitemap-route";

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;

beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("business")).id;
  return () => setClock();
});

async function publishAt(time: string, slug: string, canonicalAddress = "") {
  setClock(new Date(time));
  return addLive(editor, { sectionId, slug, canonicalAddress });
}

/** What a map says, line by line: the address, and when it last changed. */
async function said(name: string): Promise<string[]> {
  const answer = await answerSitemap(name);
  expect(answer.status, name).toBe(200);
  const xml = await answer.text();
  expect(await faultsOfXml(name === "index.xml" ? "sitemap-index" : "sitemap", xml)).toEqual([]);
  return [...xml.matchAll(/<loc>http:\/\/localhost:3000(.*?)<\/loc>(?:<lastmod>(.*?)<)?/g)].map(
    ([, address, changed]) => `${address} ${changed ?? "-"}`,
  );
}

test("an article is in the map of the month it was published in, by the site's clock", async () => {
  await publishAt("2026-02-28T15:59:00Z", "last-of-february");
  await publishAt("2026-02-28T16:00:00Z", "first-of-march");
  expect(await said("2026-02.xml")).toEqual([
    "/articles/last-of-february 2026-02-28T15:59:00.000Z",
  ]);
  expect(await said("2026-03.xml")).toEqual(["/articles/first-of-march 2026-02-28T16:00:00.000Z"]);
  expect(await said("index.xml")).toEqual([
    "/sitemaps/places.xml -",
    "/sitemaps/2026-03.xml 2026-02-28T16:00:00.000Z",
    "/sitemaps/2026-02.xml 2026-02-28T15:59:00.000Z",
  ]);
});

test("a revision is when an article, and its month's map, last changed", async () => {
  const { id } = await publishAt("2026-02-02T06:00:00Z", "quay");
  const revisedAt = new Date("2026-03-03T06:00:00Z");
  await db().article.update({ where: { id }, data: { revisedAt } });
  expect(await said("2026-02.xml")).toEqual(["/articles/quay 2026-03-03T06:00:00.000Z"]);
  expect(await said("index.xml")).toContain("/sitemaps/2026-02.xml 2026-03-03T06:00:00.000Z");
});

test("a month without a story is not in the index; the map of one that lost its last story has nothing in it", async () => {
  await publishAt("2026-01-10T06:00:00Z", "old");
  const { id, version } = await publishAt("2026-03-10T06:00:00Z", "quay");
  expect(await said("index.xml")).toHaveLength(3);
  await unpublish(editor, id, { version });
  expect(await said("2026-03.xml")).toEqual([]);
  expect(await said("index.xml")).toHaveLength(2);
});

test("a story that another site published first is in no map, and a month of such stories has none", async () => {
  await publishAt("2026-02-02T06:00:00Z", "wired", "https://wire.example.org/quay");
  await publishAt("2026-03-02T06:00:00Z", "wired-too", "https://wire.example.org/crane");
  await publishAt("2026-03-02T07:00:00Z", "own", "http://localhost:3000/articles/own");
  expect(await said("2026-02.xml")).toEqual([]);
  expect(await said("2026-03.xml")).toEqual(["/articles/own 2026-03-02T07:00:00.000Z"]);
  expect(await said("news.xml")).toEqual(["/articles/own -"]);
  expect((await said("index.xml")).map((line) => line.split(" ")[0])).toEqual([
    "/sitemaps/places.xml",
    "/sitemaps/2026-03.xml",
  ]);
});

test("an empty newsroom has maps with nothing in them", async () => {
  expect(await said("index.xml")).toEqual(["/sitemaps/places.xml -"]);
  expect(await said("places.xml")).toEqual(["/ -", "/archive -", "/corrections -"]);
  expect(await said("news.xml")).toEqual([]);
});

test("a section, topic or author is in the map of places once there is a story to read there", async () => {
  await addSection("empty", 2);
  await publishAt("2026-03-10T06:00:00Z", "quay");
  expect(await said("places.xml")).toEqual([
    "/ 2026-03-10T06:00:00.000Z",
    "/archive 2026-03-10T06:00:00.000Z",
    "/corrections -",
    "/sections/business 2026-03-10T06:00:00.000Z",
    "/authors/a-writer 2026-03-10T06:00:00.000Z",
  ]);
});

test("news are the stories of two days, under the site's name", async () => {
  await publishAt("2026-03-08T05:59:59Z", "old");
  await publishAt("2026-03-08T06:00:00Z", "new");
  setClock(new Date("2026-03-10T06:00:00Z"));
  expect(await said("news.xml")).toEqual(["/articles/new -"]);
  const xml = await (await answerSitemap("news.xml")).text();
  expect(xml).toContain("<news:name>Stet</news:name><news:language>en</news:language>");
  expect(xml).toContain("<news:title>Quay opens</news:title>");
});

test("the news change by the clock: only their bytes say whether they did", async () => {
  await publishAt("2026-03-08T06:00:00Z", "new");
  setClock(new Date("2026-03-08T07:00:00Z"));
  expect((await answerSitemap("news.xml")).headers.get("last-modified")).toBeNull();
  expect((await answerSitemap("2026-03.xml")).headers.get("last-modified")).toBe(
    "Sun, 08 Mar 2026 06:00:01 GMT",
  );
});

test.each(["2026-13.xml", "2026-3.xml", "2026-03.1.xml", "2026-04.xml", "2026-03", "a.xml", ""])(
  "%j is no map",
  async (name) => {
    await publishAt("2026-03-08T06:00:00Z", "new");
    expect((await answerSitemap(name)).status).toBe(404);
  },
);
