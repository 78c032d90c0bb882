// The demo goes into an empty newsroom, whole and once.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { listLatest } from "@/lib/site/listings/listings";
import { site } from "@/lib/content/listings/listing";
import { verifyPassword } from "@/lib/newsroom/users/password";
import { now } from "@/lib/base/clock";
import { compareVersions } from "@/lib/site/corrections/compare-versions";
import { listLatestCorrections } from "@/lib/site/corrections/queries";
import { listVersions } from "@/lib/site/corrections/versions";
import { db } from "@/lib/base/db";
import { getFront } from "@/lib/site/fronts/queries";
import { listBegun } from "@/lib/newsroom/fronts/standing";
import { renditions } from "@/lib/content/media/rendition";
import { originals, served } from "@/lib/newsroom/media/stores";
import { findLive } from "@/lib/testing/records";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { demoAuthors } from "@/prisma/seed/authors";
import { demoPictures } from "@/prisma/seed/media";
import { picturesFolder } from "@/prisma/seed/place-pictures";
import { demoSections } from "@/prisma/seed/sections";
import { seedIfEmpty } from "@/prisma/seed/seed";
import { demoStories } from "@/prisma/seed/stories";
import { demoTopics } from "@/prisma/seed/topics";
import { demoUsers } from "@/prisma/seed/users";

useThrowAwayNewsroom();

const wholeDemo = {
  users: demoUsers.length,
  authors: demoAuthors.length,
  sections: demoSections.length,
  topics: demoTopics.length,
  media: demoPictures.length,
  articles: demoStories.length,
  revisions: demoStories.length + demoStories.filter(({ corrected }) => corrected).length,
};

test("an empty newsroom is filled once", async () => {
  expect(await seedIfEmpty()).toBe("seeded");
  expect(await countRows()).toEqual(wholeDemo);
  expect(await seedIfEmpty()).toBe("kept");
  expect(await countRows()).toEqual(wholeDemo);
});

test("two seedings at once fill the newsroom once", async () => {
  const outcomes = await Promise.all([seedIfEmpty(), seedIfEmpty()]);
  expect(outcomes.sort()).toEqual(["kept", "seeded"]);
  expect(await countRows()).toEqual(wholeDemo);
});

test.each([
  ["a user", () => insertUser()],
  ["an author", () => db().author.create({ data: { slug: "ann", name: "Ann" } })],
  ["a section", () => db().section.create({ data: { slug: "news", name: "News", position: 1 } })],
  ["a topic", () => db().topic.create({ data: { slug: "tides", name: "Tides" } })],
  ["a picture", () => db().media.create({ data: { caption: "The harbour" } })],
  ["an article", () => insertArticleOfNobody()],
])("a newsroom that holds %s is left as it is", async (_what, begin) => {
  await begin();
  const before = await countRows();
  expect(await seedIfEmpty()).toBe("kept");
  expect(await countRows()).toEqual(before);
});

test("readers find every published story under its address, newest first, and no draft", async () => {
  await seedIfEmpty();
  const published = demoStories.filter(({ publishedAt }) => publishedAt !== null);
  const cards = await listLatest(site, { limit: 100 });
  expect(cards.map(({ slug }) => slug)).toEqual(published.map(({ slug }) => slug));
  for (const story of published) {
    const article = await findLive(story.slug);
    expect(article?.publishedAt).toEqual(new Date(story.publishedAt ?? ""));
    expect(article?.story.headline).toBe(story.headline);
  }
  const drafts = demoStories.filter(({ publishedAt }) => publishedAt === null);
  for (const { slug } of drafts) expect(await findLive(slug)).toBeNull();
});

test("readers find what was corrected in it, with the note, and the version that they had", async () => {
  await seedIfEmpty();
  const [correction, ...others] = await listLatestCorrections({ limit: 100 });
  expect(others).toEqual([]);
  expect(correction).toMatchObject({
    kind: "correction",
    approvedBy: demoUsers.find(({ role }) => role === "editor")?.name,
    article: { slug: "what-a-correction-owes-its-reader" },
  });
  const { id } = await db().article.findUniqueOrThrow({
    where: { slug: "what-a-correction-owes-its-reader" },
  });
  const [before, after] = await listVersions(id);
  if (!before || !after) throw new Error("The demo has no second version.");
  const changed = (await compareVersions(before, after)).filter(
    ({ change }) => change !== "unchanged",
  );
  expect(changed.map(({ name }) => name)).toEqual(["Bulleted list", "Paragraph"]);
});

test("the front page is led by the story that is pinned there, whatever is newer", async () => {
  await seedIfEmpty();
  const [standing] = await listBegun(db(), now(), 1);
  expect((await getFront()).lead?.slug).toBe("qianhai-steps-up-finance-magnet-dream");
  expect(standing?.content.top.filter((id) => id !== null)).toEqual([(await getFront()).lead?.id]);
});

test("every picture is filed as it was drawn, and readers can see it at once", async () => {
  await seedIfEmpty();
  const media = await db().media.findMany({ where: { fileKey: { not: null } } });
  expect(media).toHaveLength(demoPictures.filter(({ file }) => file !== null).length);
  for (const { fileKey, fileName, ...record } of media) {
    const drawn = await readFile(join(picturesFolder, fileName));
    expect(Buffer.from((await originals().get(fileKey ?? "")) ?? [])).toEqual(drawn);
    expect(record.placeholder).toMatch(/^data:image/);
    const first = renditions.parse(record.renditions);
    expect(first.map(({ format }) => format)).toEqual(["webp", "jpeg"]);
    for (const { key } of first) expect(await served().get(key)).not.toBeNull();
  }
});

test("each demo user can sign in with the password of the list, which is marked as a demo's", async () => {
  await seedIfEmpty();
  for (const { email, role, password } of demoUsers) {
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    expect(user).toMatchObject({ role, hasDemoPassword: true, isDisabled: false });
    expect(await verifyPassword(user.passwordHash, password)).toBe(true);
  }
});

async function countRows() {
  return {
    users: await db().user.count(),
    authors: await db().author.count(),
    sections: await db().section.count(),
    topics: await db().topic.count(),
    media: await db().media.count(),
    articles: await db().article.count(),
    revisions: await db().revision.count(),
  };
}

async function insertUser() {
  const data = {
    email: "ann@example.org",
    name: "Ann",
    role: "editor",
    passwordHash: "-",
  } as const;
  return db().user.create({ data });
}

/** An article whose editor has left, so that the newsroom holds an article and nothing else. */
async function insertArticleOfNobody() {
  const { id, name, role } = await insertUser();
  await createArticle(
    { id, name, role, scope: { kind: "all" } },
    { headline: "A first headline", sectionId: null },
  );
  await db().user.delete({ where: { id } });
}
