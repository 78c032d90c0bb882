import { afterEach, describe, expect, test } from "vitest";
import { amendWithin } from "@/lib/newsroom/articles/amending";
import { saveKinds } from "@/lib/newsroom/articles/commands";
import { getArticleForEditing } from "@/lib/desk/articles/desk-queries";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { contentWith, paragraph, picture, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addAuthor,
  addDraft,
  addLive,
  addPicture,
  addSection,
  addUser,
  everyRow,
  findLive,
  letGoLive,
  publish,
  save,
} from "@/lib/testing/records";

useThrowAwayNewsroom();
afterEach(() => setClock());

const saved = (words: string) => contentWith({ body: [paragraph("a", words)] });
const start = new Date("2026-03-01T06:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);

async function revisionsOf(articleId: string) {
  return db().revision.findMany({ where: { articleId }, orderBy: { number: "asc" } });
}

describe("a save", () => {
  test("of the version that stands is written, and the version grows by one", async () => {
    const reporter = await addUser("reporter");
    const { id } = await addDraft({}, reporter);
    const [ann, crane] = [await addAuthor("ann"), await addPicture("crane")];
    const content = contentWith({
      headline: "Quay “opens”",
      standfirst: "At last.",
      dateline: "NEWHAVEN",
      bylines: [{ authorId: ann.id, place: "Leeds" }],
      leadPicture: { mediaId: crane.id, caption: "Hers", credit: null, altText: "" },
      body: [picture("p", crane.id), paragraph("a", "Two.")],
    });
    const written = await save(reporter, id, { version: 1, content });
    expect(written).toEqual({ id, slug: "quay-opens", version: 2 });
    const draft = (await revisionsOf(id)).at(-1);
    expect(draft).toMatchObject({
      headline: "Quay “opens”",
      headlineKey: 'quay "opens"',
      standfirst: "At last.",
      dateline: "NEWHAVEN",
      leadPicture: content.leadPicture,
      body: content.body,
    });
  });

  test("of an older version is refused as stale, and writes nothing", async () => {
    const [ann, bo] = [await addUser("editor", "ann"), await addUser("editor", "bo")];
    const { id } = await addDraft({}, ann);
    await save(ann, id, { version: 1, content: saved("Ann.") });
    const before = await everyRow();
    for (const [editor, version] of [
      [ann, 1],
      [bo, 1],
      [bo, 3],
      [bo, 0],
    ] as const) {
      const attempt = save(editor, id, { version, content: saved("Bo."), kind: "overrule" });
      await expect(attempt).rejects.toMatchObject({ name: "ConflictError", reason: "stale" });
    }
    expect(await everyRow()).toEqual(before);
  });

  test("of an article that is not there is refused as not found", async () => {
    const editor = await addUser("editor");
    const attempt = save(editor, "gone", {
      version: 1,
      content: saved("One."),
    });
    await expect(attempt).rejects.toMatchObject({ name: "NotFoundError" });
  });

  test("that changes nothing writes no revision and keeps the version", async () => {
    setClock(start);
    const editor = await addUser("editor");
    const { id } = await addDraft({}, editor);
    const before = await revisionsOf(id);
    setClock(later(2 * amendWithin));
    for (const kind of saveKinds) {
      const input = { version: 1, content: contentWith(), kind };
      expect(await save(editor, id, input)).toMatchObject({ version: 1 });
      const isKept = kind !== "autosave";
      expect(await revisionsOf(id)).toEqual(before.map((revision) => ({ ...revision, isKept })));
    }
  });

  test("under a slug that another article has is kept: the article's own stays until it is published, which is refused", async () => {
    const editor = await addUser("editor");
    const { id: sectionId } = await addSection("harbour");
    await addDraft({ slug: "taken" });
    const { id } = await addDraft({}, editor);
    const content = contentWith({ slug: "taken", sectionId });
    const saved = await save(editor, id, { version: 1, content });
    expect(saved).toMatchObject({ slug: "quay-opens", version: 2 });
    expect((await getArticleForEditing(chief, id)).content.slug).toBe("taken");
    await expect(publish(editor, id, saved)).rejects.toMatchObject({
      name: "UnfinishedError",
    });
  });

  test.each([
    [{ sectionId: "gone" }, "The section no longer exists."],
    [{ topicIds: ["gone"] }, "A topic no longer exists."],
    [{ bylines: [{ authorId: "gone", place: "" }] }, "An author of the byline no longer exists."],
    [{ body: [picture("a", "gone")] }, "A picture no longer exists."],
    [
      { leadPicture: { mediaId: "gone", caption: null, credit: null, altText: null } },
      "A picture no longer exists.",
    ],
  ])("with %j is refused, and writes nothing", async (change, problem) => {
    const editor = await addUser("editor");
    const { id } = await addDraft({}, editor);
    const before = await everyRow();
    const content = contentWith(change);
    const attempt = save(editor, id, { version: 1, content });
    await expect(attempt).rejects.toMatchObject({
      name: "InvalidInputError",
      problems: [problem],
    });
    expect(await everyRow()).toEqual(before);
  });
});

describe("an article's slug and section", () => {
  test("follow the draft before the first publication", async () => {
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const { id } = await addDraft({}, editor);
    const content = contentWith({ slug: "new-quay", sectionId: section.id });
    const written = await save(editor, id, { version: 1, content });
    expect(written.slug).toBe("new-quay");
    expect(await db().article.findUnique({ where: { id } })).toMatchObject({
      slug: "new-quay",
      sectionId: section.id,
    });
  });

  test("stay as readers know them after it, until the next", async () => {
    const editor = await addUser("editor");
    const [harbour, town] = [await addSection("harbour"), await addSection("town")];
    const { id } = await addLive(editor, { sectionId: harbour.id });
    const content = contentWith({ slug: "new-quay", sectionId: town.id });
    const { version, slug } = await save(editor, id, {
      version: 2,
      content,
    });
    expect(slug).toBe("quay-opens");
    const read = () => db().article.findUnique({ where: { id } });
    expect(await read()).toMatchObject({ slug: "quay-opens", sectionId: harbour.id });
    expect((await publish(editor, id, { version })).slug).toBe("new-quay");
    expect(await read()).toMatchObject({ slug: "new-quay", sectionId: town.id });
  });
});

test("a save that changes nothing does not move the article up the desk's list", async () => {
  const editor = await addUser("editor");
  const { id } = await addDraft({}, editor);
  const updatedAt = later(-1_000_000);
  await db().article.update({ where: { id }, data: { updatedAt } });
  const before = await everyRow();
  const unchanged = { version: 1, content: contentWith(), kind: "autosave" } as const;
  expect(await save(editor, id, unchanged)).toEqual({ id, slug: "quay-opens", version: 1 });
  expect(await everyRow()).toEqual(before);
  await expect(save(editor, id, { ...unchanged, version: 2 })).rejects.toMatchObject({
    reason: "stale",
  });
  await expect(save(editor, "gone", unchanged)).rejects.toMatchObject({
    name: "NotFoundError",
  });
});

test("a story with as many pictures and related links as it may have is saved, shown and saved again", async () => {
  const editor = await addUser("editor");
  const { id: sectionId } = await addSection("harbour");
  const mediaIds = Array.from({ length: 300 }, (_, index) => `m${index}`);
  await db().media.createMany({ data: mediaIds.map((mediaId) => ({ id: mediaId })) });
  const { id } = await addDraft({ sectionId }, editor);
  const body = mediaIds.flatMap((mediaId, index) => [
    picture(`p${index}`, mediaId),
    relatedLink(`r${index}`, `Headline ${index}`, index % 2 ? null : { articleId: `a${index}` }),
  ]);
  const content = contentWith({ sectionId, body });
  const { version } = await save(editor, id, { version: 1, content });
  const more = contentWith({ sectionId, body: [paragraph("more", "More."), ...body] });
  await save(editor, id, { version, content: more, kind: "overrule" });
  expect((await getArticleForEditing(chief, id)).media).toHaveLength(300);
  const slug = await letGoLive(id);
  expect((await findLive(slug))?.story.blocks).toHaveLength(601);
});
