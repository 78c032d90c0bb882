import { embed, recording } from "@/lib/testing/content";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Story, StoryBlock, StoryPicture } from "@/lib/content/articles/story";
import { sanitised } from "@/lib/content/kept-html/sanitise";
import type { Text } from "@/lib/content/blocks/text";
import { storyHtml } from "@/lib/site/feeds/story-html";
import { xmlText } from "@/lib/base/xml";

const siteUrl = "https://news.example.org";

const picture: StoryPicture = {
  file: {
    ...{ width: 800, height: 600, focal: { x: 0.5, y: 0.5 }, placeholder: "data:," },
    renditions: [
      { shape: "full", format: "jpeg", width: 800, height: 600, byteSize: 9, key: "ab/ab.jpg" },
    ],
  },
  caption: "The quay",
  credit: "Ann Example",
  altText: 'A ship called "Hope"',
};

function storyWith(blocks: StoryBlock[], change: Partial<Story> = {}): Story {
  const none = { section: null, headline: "", standfirst: "", dateline: "", bylines: [] };
  return { ...none, leadPicture: null, ...change, blocks } as Story;
}
const html = (blocks: StoryBlock[], change?: Partial<Story>) =>
  storyHtml(storyWith(blocks, change), siteUrl);

test("who did something else than write is named under the story", () => {
  const named = (name: string, role?: "photography") =>
    ({ author: { name }, place: "", ...(role && { role }) }) as Story["bylines"][number];
  const bylines = [named("Ann"), named("Bo & Co", "photography"), named("Cy", "photography")];
  expect(html([], { bylines })).toBe("<p>Photography by Bo &amp; Co and Cy</p>");
});

test("styles, links and the dateline are kept, and addresses of the site made whole", () => {
  const text = [
    { text: "Read " },
    {
      text: "this & that",
      bold: true as const,
      italic: true as const,
      link: "/articles/quay?a=1&b",
    },
    { text: " or ", italic: true as const },
    { text: "write", link: "mailto:desk@example.org" },
  ];
  expect(html([{ id: "a", type: "paragraph", text }], { dateline: "Oslo" })).toBe(
    "<p><strong>Oslo</strong> — Read " +
      '<a href="https://news.example.org/articles/quay?a=1&amp;b"><strong><em>this &amp; that</em></strong></a>' +
      '<em> or </em><a href="mailto:desk@example.org">write</a></p>',
  );
});

test("words above and below the line stay there", () => {
  const text: Text = [
    { text: "10" },
    { text: "2.5", script: "super" },
    { text: "x", script: "sub" },
  ];
  expect(html([{ id: "a", type: "paragraph", text }])).toBe("<p>10<sup>2.5</sup><sub>x</sub></p>");
});

test("lists within a list are lists of its items", () => {
  const list: StoryBlock = {
    ...{ id: "l", type: "list", isOrdered: false },
    items: ["Quay", "Piers", "Boats", "Crane"].map((words) => [{ text: words }]),
    nested: [null, { depth: 1, isOrdered: true }, { depth: 1, isOrdered: true }, null],
  };
  expect(html([list])).toBe(
    "<ul><li>Quay<ol><li>Piers</li><li>Boats</li></ol></li><li>Crane</li></ul>",
  );
});

test("every kind of block is there; a picture says what it shows, a link that leads nowhere is words", () => {
  const text = [{ text: "Words" }];
  expect(
    html(
      [
        { id: "b", type: "subheading", text },
        { id: "b3", type: "subheading", text, level: 3 },
        { id: "c", type: "quote", text, attribution: "Bo" },
        { id: "c2", type: "pullQuote", text, attribution: "Bo" },
        { id: "c3", type: "rule" },
        { id: "d", type: "list", isOrdered: true, items: [text, text] },
        { id: "e", type: "picture", ...picture },
        { id: "f", type: "picture", ...picture, file: null },
        { id: "f2", type: "gallery", pictures: [picture, { ...picture, file: null }] },
        {
          ...recording("f4", "The quay at night"),
          ...{ caption: "Boats & men", poster: picture.file, captions: null },
        },
        { ...embed("f3", "The quay at night"), still: null, framePath: null },
        { id: "f4", type: "keptHtml", html: sanitised('<p onclick=x>Old</p><a href="/a">b</a>') },
        { id: "f5", type: "keptHtml", html: sanitised("<script>x</script>") },
        { id: "g", type: "relatedLink", label: "Also read", headline: "Quay", href: "/articles/q" },
        { id: "h", type: "relatedLink", label: "", headline: "Soon", href: null },
        { id: "i", type: "relatedLink", label: "", headline: "", href: null },
      ],
      { leadPicture: picture },
    ).split("\n"),
  ).toEqual([
    '<figure><img src="https://news.example.org/media/ab/ab.jpg" alt="A ship called &quot;Hope&quot;" width="800" height="600" /><figcaption>The quay (Ann Example)</figcaption></figure>',
    "<h2>Words</h2>",
    "<h3>Words</h3>",
    "<blockquote><p>Words</p>",
    "<p>— Bo</p></blockquote>",
    "<hr />",
    "<ol><li>Words</li><li>Words</li></ol>",
    '<figure><img src="https://news.example.org/media/ab/ab.jpg" alt="A ship called &quot;Hope&quot;" width="800" height="600" /><figcaption>The quay (Ann Example)</figcaption></figure>',
    '<figure><img src="https://news.example.org/media/ab/ab.jpg" alt="A ship called &quot;Hope&quot;" width="800" height="600" /><figcaption>The quay (Ann Example)</figcaption></figure>',
    '<figure><img src="https://news.example.org/media/ab/ab.jpg" alt="The quay at night" width="800" height="600" /></figure>',
    `<p><a href="https://news.example.org/media/ab/${"ab".repeat(32)}.mp4">The quay at night</a> (Video, 1:32) Boats &amp; men (Quay TV)</p>`,
    '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">The quay at night</a> (Ann Poe, YouTube)</p>',
    '<div><p>Old</p><a href="https://news.example.org/a">b</a></div>',
    '<p><strong>Also read:</strong> <a href="https://news.example.org/articles/q">Quay</a></p>',
  ]);
});

const anyWords = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });

test("no text gets out of its element, and no address does anything but lead somewhere", () => {
  fc.assert(
    fc.property(anyWords, anyWords, anyWords, (words, link, altText) => {
      const written = html([
        { id: "a", type: "paragraph", text: [{ text: words, link }] },
        { id: "b", type: "picture", ...picture, altText },
      ]);
      const read = new DOMParser().parseFromString(`<div>${written}</div>`, "text/xml");
      const names = [...read.getElementsByTagName("*")].map(({ tagName }) => tagName);
      expect(names.filter((name) => name !== "a")).toEqual(
        ["div", "p", "figure", "img", "figcaption"], // prettier-ignore
      );
      const said = xmlText(words).replace(/\r\n?/g, "\n");
      expect(read.getElementsByTagName("p")[0]?.textContent).toBe(said);
    }),
  );
});

test("a table has its caption, headers and source; figures stand at the right", () => {
  const row = (id: string, ...words: string[]) => ({ id, cells: words.map((text) => [{ text }]) });
  const table: StoryBlock = {
    ...{ id: "t", type: "table", caption: "Boats & crews", source: "The port" },
    ...{ hasHeaderRow: true, hasHeaderColumn: true },
    grid: { columns: ["a", "b"], rows: [row("1", "Pier", "Boats"), row("2", "North", "1,200")] },
  };
  expect(html([table])).toBe(
    "<table><caption>Boats &amp; crews</caption>" +
      '<thead><tr><th scope="col">Pier</th><th scope="col">Boats</th></tr></thead>' +
      '<tbody><tr><th scope="row">North</th><td align="right">1,200</td></tr></tbody></table>' +
      "\n<p>Source: The port</p>",
  );
});

test("the figures of a chart are a table, with their unit", () => {
  const table: StoryBlock = {
    ...{ id: "t", type: "table", caption: "Boats", source: "", hasHeaderRow: false },
    ...{ hasHeaderColumn: false, chart: { sort: "bar", unit: "in thousands" } },
    grid: { columns: ["a"], rows: [{ id: "1", cells: [[{ text: "12" }]] }] },
  };
  expect(html([table])).toContain("<caption>Boats, in thousands</caption>");
});

test("a box has its title and blocks", () => {
  const text = [{ text: "Opened in 1880." }];
  const box: StoryBlock = {
    ...{ id: "b", type: "box", sort: "facts", title: "The quay" },
    blocks: [
      { id: "c", type: "paragraph", text },
      { id: "d", type: "list", isOrdered: false, items: [text] },
      { id: "e", type: "picture", ...picture },
    ],
  };
  expect(html([box])).toMatch(
    /^<aside><h2>The quay<\/h2>\n<p>Opened in 1880\.<\/p>\n<ul><li>.+<\/ul>\n<figure>.+<\/figure><\/aside>$/,
  );
});
