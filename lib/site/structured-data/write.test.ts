import type { StoryBlock, StoryPicture } from "@/lib/content/articles/story";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { LiveArticle } from "@/lib/site/articles/queries";
import { siteWords } from "@/lib/content/site-words/site-words";
import { newsArticle, shortHeadline } from "@/lib/site/structured-data/article";
import {
  breadcrumbs,
  collectionPage,
  profilePage,
  webSite,
} from "@/lib/site/structured-data/pages";
import { writeStructuredData } from "@/lib/site/structured-data/write";
import { recording } from "@/lib/testing/content";
import { faultsOfJson } from "@/lib/testing/formats";

const site = { url: "https://news.example.org", name: "Stet", language: "en" };
const hostile = `</script><!-- <script> ]]> "quotes" \u0000\u2028 😀 港珠澳 & co`;

function articleWith(headline: string): LiveArticle {
  const size = { width: 1280, height: 720, byteSize: 9 };
  return {
    ...{ id: "1", slug: "quay", publishedAt: new Date("2026-03-01T06:00:00Z") },
    revisedAt: new Date("2026-03-02T06:00:00Z"),
    story: {
      ...{ headline, standfirst: hostile, dateline: hostile, blocks: [] },
      ...{ kicker: hostile, shortHeadline: "", searchTitle: "", searchDescription: "" },
      ...{ canonicalAddress: "", frontPicture: null },
      topics: [{ slug: "ships", name: hostile }],
      section: { id: "business", slug: "business", name: hostile },
      bylines: [
        {
          author: { id: "ann", slug: "ann", name: hostile, contactEmail: null, isTeam: false },
          place: "",
        },
      ],
      leadPicture: {
        ...{ caption: hostile, credit: hostile, altText: hostile },
        file: {
          ...{ width: 1280, height: 720, focal: { x: 0.5, y: 0.5 }, placeholder: "data:," },
          renditions: [
            { shape: "wide", format: "jpeg", key: "ab/ab.jpg", ...size },
            { shape: "wide", format: "avif", key: "ab/ab.avif", ...size },
            { shape: "full", format: "jpeg", key: "cd/cd.jpg", ...size },
          ],
        },
      },
    },
  } as LiveArticle;
}

const corrections = [
  { text: hostile, at: new Date("2026-03-02T06:00:00Z") },
  { text: "", at: new Date("2026-03-02T07:00:00Z") },
];
const profile = ({ isTeam }: { isTeam: boolean }) => ({
  ...{ name: "Ann", isTeam, path: "/authors/ann", biography: "", picturePath: null },
});
const said = (headline: string) =>
  newsArticle(articleWith(headline), {
    site,
    sharePath: "/share-pictures/quay/a.png",
    corrections,
  });

test("every kind of page says what search engines ask of its kind", () => {
  const bare = articleWith("Bare");
  const none = { standfirst: "", dateline: "", section: null, bylines: [], leadPicture: null };
  const things = [
    said(hostile),
    newsArticle(
      { ...bare, revisedAt: null, story: { ...bare.story, ...none } },
      { site, sharePath: "/share-pictures/quay/a.png", corrections: [] },
    ),
    breadcrumbs([{ name: hostile, path: "/sections/a" }, { name: hostile }], site),
    webSite(site),
    collectionPage({ name: hostile, path: "/sections/a", description: "" }, site),
    profilePage(profile({ isTeam: false }), site),
    profilePage(profile({ isTeam: true }), site),
  ];
  expect(faultsOfJson("structured-data", writeStructuredData(things))).toEqual([]);
});

test("the schema finds what is wrong", () => {
  const wrong = { ...site, url: "news.example.org" };
  expect(faultsOfJson("structured-data", writeStructuredData([webSite(wrong)]))).not.toEqual([]);
});

test("an article says its times with the site's zone, its corrections that have words, and its pictures as they are cut", () => {
  expect(said("Quay opens")).toMatchObject({
    datePublished: "2026-03-01T14:00:00+08:00",
    dateModified: "2026-03-02T14:00:00+08:00",
    correction: [{ "@type": "CorrectionComment", datePublished: "2026-03-02T14:00:00+08:00" }],
    image: [{ url: "https://news.example.org/media/ab/ab.jpg", width: "1280", height: "720" }],
  });
});

test("a gallery is an image gallery of the pictures that have a file, each whole", () => {
  const article = articleWith("Quay opens");
  const { leadPicture: lead } = article.story;
  if (!lead) throw new Error("There is no picture.");
  const pictures = [lead, { ...lead, file: null }];
  const told = (shown: StoryPicture[]) =>
    newsArticle(
      {
        ...article,
        story: { ...article.story, blocks: [{ id: "g", type: "gallery", pictures: shown }] },
      },
      { site, sharePath: "/share-pictures/quay/a.png", corrections: [] },
    );
  expect(told(pictures)).toMatchObject({
    hasPart: [
      {
        "@type": "ImageGallery",
        image: [{ url: "https://news.example.org/media/cd/cd.jpg", creditText: hostile }],
      },
    ],
  });
  expect(told(pictures.slice(1))).not.toHaveProperty("hasPart");
});

test("a captioned table and the questions of a box say what they are, in the form that search engines ask for", () => {
  const row = (id: string) => ({ id, cells: [[{ text: "12" }]] });
  const table = (caption: string): StoryBlock => ({
    ...{ id: `t${caption}`, type: "table", caption, source: hostile, hasHeaderRow: false },
    ...{ hasHeaderColumn: false, grid: { columns: ["a"], rows: [row("1")] } },
  });
  const line = (text: string) => ({ id: text, type: "paragraph" as const, text: [{ text }] });
  const box = (sort: "questions" | "facts"): StoryBlock => ({
    ...{ id: sort, type: "box", sort, title: hostile },
    blocks: [line("When does the quay open?"), line("In May.")],
  });
  const blocks = [table(hostile), table(""), box("questions"), box("facts")];
  const article = articleWith("Quay opens");
  const told = newsArticle(
    { ...article, story: { ...article.story, blocks } },
    { site, sharePath: "/share-pictures/quay/a.png", corrections: [] },
  );
  expect(told).toMatchObject({
    hasPart: [
      { "@type": "Table", about: { name: hostile }, citation: hostile },
      {
        ...{ "@type": "FAQPage", name: hostile },
        mainEntity: [{ name: "When does the quay open?", acceptedAnswer: { text: "In May." } }],
      },
    ],
  });
  expect(faultsOfJson("structured-data", writeStructuredData([told]))).toEqual([]);
});

test("a video and a sound say where they are, how long, and since when, as search engines ask", () => {
  const article = articleWith("Quay opens");
  const film = {
    ...recording("f", hostile),
    captions: null,
    poster: article.story.leadPicture?.file ?? null,
  };
  const key = `ab/${"ab".repeat(32)}.mp3`;
  const sound = {
    ...film,
    id: "s",
    poster: null,
    file: { ...film.file, key, width: null, height: null },
  };
  const told = newsArticle(
    { ...article, story: { ...article.story, blocks: [film, sound] } },
    { site, sharePath: "/share-pictures/quay/a.png", corrections: [] },
  );
  const said = { name: hostile, duration: "PT92S", uploadDate: "2026-03-01T14:00:00+08:00" };
  expect(told).toMatchObject({
    video: [{ "@type": "VideoObject", ...said, encodingFormat: "video/mp4", width: "1280" }],
    audio: [{ "@type": "AudioObject", ...said, contentUrl: `${site.url}/media/${key}` }],
  });
  expect(faultsOfJson("structured-data", writeStructuredData([told]))).toEqual([]);
});

test("a byline of a team is an organization, in its articles and on its page", () => {
  const article = articleWith("Quay opens");
  const [byline] = article.story.bylines;
  for (const [isTeam, type] of [
    [true, "Organization"],
    [false, "Person"],
  ] as const) {
    const bylines = byline ? [{ ...byline, author: { ...byline.author, isTeam } }] : [];
    const data = newsArticle(
      { ...article, story: { ...article.story, bylines } },
      { site, sharePath: "/share-pictures/quay/a.png", corrections: [] },
    );
    expect(data).toMatchObject({ author: [{ "@type": type }] });
    expect(profilePage(profile({ isTeam }), site)).toMatchObject({ mainEntity: { "@type": type } });
  }
});

test("who did something else than write is a contributor with a role, and other pages that stand for it are named", () => {
  const article = articleWith("Quay opens");
  const [writer] = article.story.bylines;
  if (!writer) throw new Error("There is no byline.");
  const bylines = [writer, { ...writer, role: "photography" as const }];
  const elsewhere = {
    canonicalAddress: "https://wire.example.org/quay",
    shortHeadline: "Quay open",
    searchDescription: "It is open.",
  };
  const data = newsArticle(
    { ...article, story: { ...article.story, bylines, ...elsewhere } },
    { site, sharePath: "/share-pictures/quay/a.png", corrections: [] },
  );
  expect(data).toMatchObject({
    author: [{ "@type": "Person" }],
    contributor: [{ "@type": "Role", roleName: "Photography", contributor: { name: hostile } }],
    mainEntityOfPage: elsewhere.canonicalAddress,
    url: "https://news.example.org/articles/quay",
    alternativeHeadline: "Quay open",
    description: "It is open.",
  });
  expect(faultsOfJson("structured-data", writeStructuredData([data]))).toEqual([]);
});

test("what a contributor did is said in the site's words, whatever the desk calls it", () => {
  const article = articleWith("Quay opens");
  const bylines = article.story.bylines.map((one) => ({ ...one, role: "photography" as const }));
  const { contributions } = siteWords.article;
  const { photography } = contributions;
  Object.assign(contributions, { photography: "Fotos" });
  const data = newsArticle(
    { ...article, story: { ...article.story, bylines } },
    { site, sharePath: "/share-pictures/quay/a.png", corrections: [] },
  );
  Object.assign(contributions, { photography });
  expect(data).toMatchObject({ contributor: [{ roleName: "Fotos" }] });
});

test("no text gets out of its element in the page, and all of it comes out as it went in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      const text = writeStructuredData([{ "@type": "Thing", name: words + hostile }]);
      expect(text).not.toContain("<");
      expect(JSON.parse(text)["@graph"][0].name).toBe(words + hostile);
    }),
  );
});

test("a headline has 110 characters at most, and ends at a word", () => {
  expect(shortHeadline("a".repeat(110))).toBe("a".repeat(110));
  const short = shortHeadline("eleven long words ".repeat(10).trim());
  expect(short).toBe(`${"eleven long words ".repeat(6).trim()}…`);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (headline) => {
      expect([...shortHeadline(headline)].length).toBeLessThanOrEqual(110);
    }),
  );
});
