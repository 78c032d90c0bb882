import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeAtom } from "@/lib/site/feeds/atom";
import type { Feed, FeedEntry } from "@/lib/site/feeds/feed";
import { writeJsonFeed } from "@/lib/site/feeds/json";
import { writeRss } from "@/lib/site/feeds/rss";
import { xmlText } from "@/lib/base/xml";
import { faultsOfJson, faultsOfXml } from "@/lib/testing/formats";

const hostile = `]]> </script><!-- & &amp; "quotes" 'and' \u0000\u0008\u001f\ufffe\ud800 <b>bold</b> 😀 港珠澳`;

const entry: FeedEntry = {
  id: "urn:uuid:0195d2b2-0000-7000-8000-000000000001",
  address: "https://news.example.org/articles/quay-opens",
  title: hostile,
  summary: hostile,
  html: `<p>${hostile}</p>`,
  publishedAt: new Date("2026-03-01T06:00:00Z"),
  updatedAt: new Date("2026-03-02T06:00:00Z"),
  authors: [
    { name: hostile, address: "https://news.example.org/authors/ann" },
    { name: "Bo Example", address: null },
  ],
  contributors: [{ name: hostile, address: "https://news.example.org/authors/cy" }],
  canonicalAddress: "https://wire.example.org/quay?a=1&b=2",
  categories: ["Business", hostile],
  pictures: [
    {
      address: "https://news.example.org/media/ab/ab.jpg?a=1&b=2",
      mimeType: "image/jpeg",
      byteSize: 12_345,
      title: hostile,
    },
  ],
  recordings: [
    {
      address: "https://news.example.org/media/ab/ab.mp3",
      mimeType: "audio/mpeg",
      ...{ byteSize: 3_400_000, seconds: 92.4, title: hostile },
    },
  ],
};
const bare: FeedEntry = {
  ...entry,
  ...{ id: "urn:uuid:0195d2b2-0000-7000-8000-000000000002", title: "Bare", summary: "" },
  ...{ authors: [], categories: [], pictures: [], recordings: [], html: "" },
};

const feed: Feed = {
  id: "https://news.example.org/",
  title: hostile,
  description: hostile,
  pageAddress: "https://news.example.org/",
  addresses: {
    rss: "https://news.example.org/rss.xml",
    atom: "https://news.example.org/atom.xml",
    json: "https://news.example.org/feed.json",
  },
  language: "en",
  publisher: { name: "Stet", address: "https://news.example.org/" },
  iconAddress: "https://news.example.org/icon.svg",
  hub: "https://hub.example.org/?a=1&b=2",
  entries: [entry, bare],
};
const empty: Feed = { ...feed, description: "", hub: null, entries: [] };

describe.each([
  ["with stories of hostile text", feed],
  ["with nothing in it", empty],
])("a feed %s", (_, one) => {
  test("is RSS 2.0", async () => expect(await faultsOfXml("rss", writeRss(one))).toEqual([]));
  test("is Atom", async () => expect(await faultsOfXml("atom", writeAtom(one))).toEqual([]));
  test("is JSON Feed 1.1", () => expect(faultsOfJson("json-feed", writeJsonFeed(one))).toEqual([]));
});

test("the schemas find what is wrong", async () => {
  const wrong: Feed = { ...feed, pageAddress: "/", id: "no address" };
  expect(await faultsOfXml("rss", writeRss(wrong))).not.toEqual([]);
  expect(await faultsOfXml("atom", writeAtom(wrong))).not.toEqual([]);
  expect(faultsOfJson("json-feed", writeJsonFeed(wrong))).not.toEqual([]);
});

test("times are those of each format", () => {
  expect(writeRss(feed)).toContain("<pubDate>Sun, 01 Mar 2026 06:00:00 GMT</pubDate>");
  expect(writeRss(feed)).toContain("<lastBuildDate>Mon, 02 Mar 2026 06:00:00 GMT</lastBuildDate>");
  expect(writeAtom(feed)).toContain("<published>2026-03-01T06:00:00.000Z</published>");
  expect(JSON.parse(writeJsonFeed(feed)).items[0].date_modified).toBe("2026-03-02T06:00:00.000Z");
});

test("a feed names its hub and itself", () => {
  for (const xml of [writeRss(feed), writeAtom(feed)]) {
    expect(xml).toContain('rel="hub" href="https://hub.example.org/?a=1&amp;b=2"');
    expect(xml).toMatch(/rel="self" href="https:\/\/news\.example\.org\/(rss|atom)\.xml"/);
  }
});

const anyText = fc.string({ unit: "binary", maxLength: 60 });

test("any text comes out of a feed as it went in, but for what XML cannot hold", () => {
  fc.assert(
    fc.property(anyText, anyText, (title, html) => {
      const one = { ...feed, entries: [{ ...entry, title, html }] };
      for (const [xml, container, story] of [
        [writeRss(one), "item", "content:encoded"],
        [writeAtom(one), "entry", "content"],
      ] as const) {
        const read = new DOMParser().parseFromString(xml, "text/xml");
        const item = read.getElementsByTagName(container)[0];
        expect(item?.getElementsByTagName("title")[0]?.textContent).toBe(lines(xmlText(title)));
        expect(item?.getElementsByTagName(story)[0]?.textContent).toBe(lines(xmlText(html)));
      }
    }),
  );
});

/** A parser of XML reads every line's end as a line feed (XML 1.0, 2.11). */
function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
