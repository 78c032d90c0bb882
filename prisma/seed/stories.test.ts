// The demo's stories and pictures hold together before any row is written.
import { stat } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { slugFromHeadline } from "@/lib/content/articles/headline";
import { typingKey } from "@/lib/base/search-text/typing-key";
import { content } from "@/lib/content/articles/schema";
import { inline } from "@/prisma/seed/inline";
import { demoAuthors } from "@/prisma/seed/authors";
import { demoPictures, pictureSize } from "@/prisma/seed/media";
import { picturesFolder } from "@/prisma/seed/place-pictures";
import { demoSections } from "@/prisma/seed/sections";
import { demoStories } from "@/prisma/seed/stories";
import { storyContent, type DemoIds } from "@/prisma/seed/story";
import { demoTopics } from "@/prisma/seed/topics";
import { demoUsers } from "@/prisma/seed/users";
import { newUser } from "@/lib/newsroom/users/schema";

const ids: DemoIds = {
  sections: new Map(demoSections.map(({ slug }) => [slug, slug])),
  topics: new Map(demoTopics.map(({ slug }) => [slug, slug])),
  authors: new Map(demoAuthors.map(({ slug }) => [slug, slug])),
  media: new Map(demoPictures.map(({ name }) => [name, name])),
};

/** Headlines that the wire story names and this newsroom has no article for. */
const elsewhere = [
  "Experts: Qianhai to maintain leading role in Shenzhen-HK integration",
  "Foreign investment in Shenzhen's Qianhai exceeds $40b",
];

describe.each(demoStories.map((story) => [story.slug, story] as const))("%s", (_slug, story) => {
  const article = storyContent(story, ids);

  test("passes the schema of an article's content, and nothing of it is trimmed", () => {
    expect(content.parse(article)).toEqual(article);
  });

  test("has the address that its headline gives", () => {
    expect(story.slug).toBe(slugFromHeadline(story.headline));
  });

  test("links to another story of this newsroom, or to one that the wire named", () => {
    const headlines = demoStories
      .filter((other) => other !== story)
      .map(({ headline }) => headline);
    const known = new Set([...headlines, ...elsewhere].map(typingKey));
    const links = article.body.filter((block) => block.type === "relatedLink");
    expect(
      links.map(({ headline }) => headline).filter((one) => !known.has(typingKey(one))),
    ).toEqual([]);
  });

  test("has a standfirst, and four to eight paragraphs unless it is the lead or the draft", () => {
    const paragraphs = article.body.filter(({ type }) => type === "paragraph").length;
    const [least, most] = story.bylines[0]?.author === "li-bingcun" ? [15, 17] : [4, 8];
    expect(story.standfirst.length).toBeGreaterThan(60);
    expect(paragraphs).toBeGreaterThanOrEqual(story.publishedAt === null ? 1 : (least ?? 0));
    expect(paragraphs).toBeLessThanOrEqual(most ?? 0);
  });

  test("uses curly quotation marks and real dashes in its own words", () => {
    const own = article.body.filter(({ type }) => type !== "relatedLink");
    expect(JSON.stringify([story.headline, story.standfirst])).not.toMatch(/'|--| - /);
    expect(JSON.stringify(own)).not.toMatch(/'|\\"|--| - /);
  });
});

describe.each(demoPictures.filter(({ file }) => file !== null))("$name", (picture) => {
  const path = join(picturesFolder, picture.file ?? "");

  test("is a JPEG of the declared size, under 140 KB", async () => {
    const { format, width, height, space } = await sharp(path).metadata();
    expect({ format, width, height, space }).toEqual({
      format: "jpeg",
      space: "srgb",
      ...pictureSize,
    });
    expect((await stat(path)).size).toBeLessThan(140 * 1024);
  });

  test("has a caption, a credit, and an alternative text that is not the caption", () => {
    expect(picture.caption).not.toBe("");
    expect(picture.credit).not.toBe("");
    expect(picture.altText.length).toBeGreaterThan(40);
    expect(picture.altText).not.toBe(picture.caption);
  });
});

test("the lead is the newest story, and the stories stand newest first", () => {
  const times = demoStories
    .flatMap(({ publishedAt }) => publishedAt ?? [])
    .map((time) => Date.parse(time));
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(demoStories[0]?.headline).toBe("Qianhai steps up ‘finance magnet’ dream");
});

test("exactly one draft has a picture that awaits its file", () => {
  const awaiting = new Set<string>(
    demoPictures.filter(({ file }) => file === null).map(({ name }) => name),
  );
  const stories = demoStories.filter(({ leadPicture }) => awaiting.has(leadPicture));
  expect(stories.map(({ publishedAt }) => publishedAt)).toEqual([null]);
});

test("every demo user would be accepted as a user, and no two share a password", () => {
  for (const { name, email, password } of demoUsers) {
    expect(newUser.parse({ name, email, password })).toEqual({ name, email, password });
  }
  expect(new Set(demoUsers.map(({ password }) => password)).size).toBe(demoUsers.length);
});

test("the notation marks bold, italic and links, and leaves the rest alone", () => {
  expect(inline("a **b** *c* [d](/e) f*g")).toEqual([
    { text: "a " },
    { text: "b", bold: true },
    { text: " " },
    { text: "c", italic: true },
    { text: " " },
    { text: "d", link: "/e" },
    { text: " f*g" },
  ]);
});
