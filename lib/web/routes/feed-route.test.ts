import { beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
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
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { answerFeed } from "@/lib/web/routes/feed-route";

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

const lists = [["site"], ["sections", "business"], ["topics", "ships"], ["authors", "a-writer"]];

test("a corrected story has its corrections before its text, but for typos, in every format", async () => {
  const topicIds = [(await addTopic("ships")).id];
  const filed = { sectionId, topicIds };
  let { id, version } = await addLive(editor, filed);
  const changes = [
    ["typo", ""],
    ["clarification", "The quay is <new>.\nIt is long."],
    ["correction", "It shuts at six, not seven."],
  ] as const;
  for (const [index, [change, note]] of changes.entries()) {
    setClock(new Date(at.getTime() + (index + 1) * 3_600_000));
    const content = contentWith({ ...filed, standfirst: `Version ${index}.` });
    const saved = await save(editor, id, { version, content });
    const said = note === "" ? { change } : { change, note };
    ({ id, version } = await publish(editor, id, { version: saved.version, ...said }));
  }
  for (const list of lists) {
    const [{ content_html: html }] = await items(...list);
    expect(html).toMatch(
      /^<p><strong>Correction, 17:00, March 1, 2026 \(GMT\+8\):<\/strong> It shuts at six, not seven\.<\/p>\n<p><strong>Clarification, 16:00, March 1, 2026 \(GMT\+8\):<\/strong> The quay is &lt;new&gt;\.<br \/>It is long\.<\/p>\n/,
    );
    expect(html).not.toContain("Typo");
    for (const name of ["rss.xml", "atom.xml"]) {
      const text = await (await answerFeed([...list, name])).text();
      expect(text).toContain("It shuts at six, not seven.");
    }
  }
});

test.each(["is live", "was unpublished"])(
  "a story that %s keeps its id in every feed when it is retracted, with the notice as its text",
  async (state) => {
    const filed = { sectionId, topicIds: [(await addTopic("ships")).id] };
    await addLive(editor, { ...filed, slug: "another" });
    setClock(new Date("2026-03-01T07:00:00Z"));
    let { id, version } = await addLive(editor, filed);
    const [{ id: guid }] = await items("site");
    if (state === "was unpublished") {
      ({ id, version } = await unpublish(editor, id, { version }));
      expect(await items("site")).toHaveLength(1);
    }
    setClock(new Date("2026-03-02T06:00:00Z"));
    const reason = "The quay <never> opened.";
    const retracted = await take(editor, id, "retract", { version, reason });
    for (const list of lists) {
      const found = await items(...list);
      expect(found).toHaveLength(2);
      expect(found[0]).toMatchObject({
        id: guid,
        url: "http://localhost:3000/articles/quay-opens",
        title: "Retracted: Quay opens",
        content_html:
          "<p><strong>This article was retracted on March 2, 2026.</strong></p>\n<p>The quay &lt;never&gt; opened.</p>",
        date_published: "2026-03-01T07:00:00.000Z",
        date_modified: "2026-03-02T06:00:00.000Z",
      });
      const text = async (name: string) => (await answerFeed([...list, name])).text();
      expect(await faultsOfXml("rss", await text("rss.xml"))).toEqual([]);
      expect(await faultsOfXml("atom", await text("atom.xml"))).toEqual([]);
      expect(faultsOfJson("json-feed", await text("feed.json"))).toEqual([]);
    }
    await take(editor, id, "reinstate", { version: retracted.version });
    const titles = (await items("site")).map(({ title }: { title: string }) => title);
    expect(titles).toEqual(state === "is live" ? ["Quay opens", "Quay opens"] : ["Quay opens"]);
  },
);

test("a retraction stands in a feed at its own time, however old the story is, and not in other lists' feeds", async () => {
  const old = await addLive(editor, { sectionId, slug: "old" });
  for (let hour = 1; hour < 32; hour += 1) {
    setClock(new Date(at.getTime() + hour * 3_600_000));
    await addLive(editor, { sectionId, slug: `story-${hour}` });
  }
  setClock(new Date("2026-03-09T06:00:00Z"));
  await take(editor, old.id, "retract", { version: old.version, reason: "It was wrong." });
  const found = await items("site");
  expect(found).toHaveLength(30);
  expect(found[0].url).toBe("http://localhost:3000/articles/old");
  await addSection("world", 2);
  expect(await items("sections", "world")).toEqual([]);
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
