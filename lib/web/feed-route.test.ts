import { beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { contentWith, picture } from "@/lib/testing/content";
import { faultsOfJson, faultsOfXml } from "@/lib/testing/formats";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addPicture,
  addSection,
  addTopic,
  addUser,
  letGoLive,
  publish,
  save,
  schedule,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/users/actor";
import { answerFeed } from "@/lib/web/feed-route";

useThrowAwayNewsroom();

const at = new Date("2026-03-01T06:00:00Z");
let editor: Actor;
let sectionId: string;

beforeEach(async () => {
  setClock(at);
  editor = await addUser("editor");
  sectionId = (await addSection("business")).id;
  return () => setClock();
});

async function items(...parts: string[]) {
  const answer = await answerFeed([...parts, "feed.json"]);
  expect(answer.status, parts.join("/")).toBe(200);
  return (await answer.json()).items;
}

test("a story is in the feeds of the site, its section, topics and authors, whole, in every format", async () => {
  const photo = await addPicture("quay");
  const topic = await addTopic("ships");
  await addLive(editor, {
    ...{ sectionId, headline: "Quay “opens” & closes", standfirst: "A short day." },
    topicIds: [topic.id],
    body: [
      { id: "a", type: "paragraph", text: [{ text: "It took its first ship." }] },
      picture("b", photo.id),
    ],
  });
  for (const list of [
    ["site"],
    ["sections", "business"],
    ["topics", "ships"],
    ["authors", "a-writer"],
  ]) {
    const [item, ...others] = await items(...list);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      url: "http://localhost:3000/articles/quay-opens",
      title: "Quay “opens” & closes",
      summary: "A short day.",
      content_html: expect.stringContaining("<p>It took its first ship.</p>"),
      date_published: "2026-03-01T06:00:00.000Z",
      authors: [{ name: "A writer", url: "http://localhost:3000/authors/a-writer" }],
      tags: ["business", topic.name],
      image: "http://localhost:3000/media/quay.jpg",
    });
    const text = async (name: string) => (await answerFeed([...list, name])).text();
    expect(await faultsOfXml("rss", await text("rss.xml"))).toEqual([]);
    expect(await faultsOfXml("atom", await text("atom.xml"))).toEqual([]);
    expect(faultsOfJson("json-feed", await text("feed.json"))).toEqual([]);
  }
});

test("a story keeps its id when it is renamed", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  const [before] = await items("site");
  const content = contentWith({ sectionId, slug: "quay-is-open" });
  await save(editor, id, { version, content });
  await letGoLive(id);
  const [after] = await items("site");
  expect(after.url).not.toBe(before.url);
  expect(after.id).toBe(before.id);
  expect(after.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
});

test("readers of feeds get what readers of the site do: nothing unpublished, what is due from its minute on", async () => {
  const gone = await addLive(editor, { sectionId, slug: "gone" });
  await unpublish(editor, gone.id, gone);
  const due = await addDraft({ sectionId, slug: "due" }, editor);
  await schedule(editor, due.id, { ...due, at: new Date("2026-03-01T07:00:00Z") });
  expect(await items("site")).toEqual([]);
  setClock(new Date("2026-03-01T07:00:00Z"));
  expect(await items("site")).toMatchObject([{ date_published: "2026-03-01T07:00:00.000Z" }]);
});

test("a feed has thirty stories at most, the newest first", async () => {
  for (let hour = 0; hour < 32; hour += 1) {
    setClock(new Date(at.getTime() + hour * 3_600_000));
    await addLive(editor, { sectionId, slug: `story-${hour}` });
  }
  const urls = (await items("site")).map(({ url }: { url: string }) => url.split("/").at(-1));
  expect(urls).toEqual(Array.from({ length: 30 }, (_, index) => `story-${31 - index}`));
});

test("an author who was merged into another leads on to that one's feed", async () => {
  await addLive(editor, { sectionId });
  const data = { slug: "former", name: "Former", mergedIntoId: "writer" };
  await db().author.create({ data });
  const answer = await answerFeed(["authors", "former", "atom.xml"]);
  expect([answer.status, answer.headers.get("location")]).toEqual([
    308,
    "/authors/a-writer/atom.xml",
  ]);
});

test("corrections have a feed: what was wrong, of which article, and when", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  const headline = "Quay opens & shuts";
  const saved = await save(editor, id, { version, content: contentWith({ sectionId, headline }) });
  setClock(new Date("2026-03-01T07:00:00Z"));
  const note = "The quay shuts at <six>, not at seven.";
  await publish(editor, id, { version: saved.version, change: "correction", note });
  expect(await items("corrections")).toMatchObject([
    {
      title: "Correction: Quay opens & shuts",
      url: "http://localhost:3000/articles/quay-opens",
      summary: note,
      content_html: expect.stringContaining("<p>The quay shuts at &lt;six&gt;, not at seven.</p>"),
      date_published: "2026-03-01T07:00:00.000Z",
      tags: ["Correction"],
    },
  ]);
  const text = async (name: string) => (await answerFeed(["corrections", name])).text();
  expect(await faultsOfXml("rss", await text("rss.xml"))).toEqual([]);
  expect(await faultsOfXml("atom", await text("atom.xml"))).toEqual([]);
});

test("a feed says what conditional requests go by: the bytes, and the newest edition once its second is over", async () => {
  await addLive(editor, { sectionId });
  const first = await answerFeed(["site", "rss.xml"]);
  expect(first.headers.get("last-modified")).toBeNull();
  setClock(new Date("2026-03-01T06:00:01Z"));
  const second = await answerFeed(["site", "rss.xml"]);
  expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
  expect(second.headers.get("last-modified")).toBe("Sun, 01 Mar 2026 06:00:01 GMT");
  expect(second.headers.get("stet-edition")).toBe("1");
  await addLive(editor, { sectionId, slug: "another" });
  const third = await answerFeed(["site", "rss.xml"]);
  expect(third.headers.get("etag")).not.toBe(first.headers.get("etag"));
});

test.each([
  ["a list that is none", ["pages", "a", "rss.xml"]],
  ["a section that is not there", ["sections", "nowhere", "rss.xml"]],
  ["a topic that is not there", ["topics", "nowhere", "rss.xml"]],
  ["an author of nothing", ["authors", "nobody", "rss.xml"]],
  ["a format that is none", ["site", "rdf.xml"]],
  ["an address that cannot be read", ["sections", "%E0%A4%A", "rss.xml"]],
  ["the site with a slug", ["site", "a", "rss.xml"]],
  ["more than a feed", ["sections", "business", "more", "rss.xml"]],
  ["nothing", []],
])("%s has no feed", async (_, parts) => {
  expect((await answerFeed(parts)).status).toBe(404);
});
