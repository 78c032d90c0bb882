import { describe, expect, test } from "vitest";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { db } from "@/lib/base/db";
import { contentWith, picture } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addPicture,
  addSection,
  addUser,
  everyRow,
  save,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const withDraft = { draft: { include: { bylines: true, media: true } } } as const;

describe("beginning an article", () => {
  test("gives a draft with its headline, an address and an empty paragraph", async () => {
    const reporter = await addUser("reporter");
    const section = await addSection("harbour");
    const made = await createArticle(reporter, {
      headline: "Quay opens at last",
      sectionId: section.id,
    });
    expect(made).toMatchObject({ slug: "quay-opens-at-last", version: 1 });
    const article = await db().article.findUniqueOrThrow({
      where: { id: made.id },
      include: withDraft,
    });
    expect(article).toMatchObject({ sectionId: section.id, liveId: null, liveAt: null });
    expect(article.publishedAt).toBeNull();
    expect(article.draft).toMatchObject({
      number: 1,
      headline: "Quay opens at last",
      headlineKey: "quay opens at last",
      sectionId: section.id,
      editorId: reporter.id,
      reason: "created",
      wasLive: false,
      bylines: [],
      media: [],
    });
    expect(article.draft.body).toMatchObject([{ type: "paragraph", text: [] }]);
  });

  test("gives it the byline of the author who signs in as its beginner, which a save takes away", async () => {
    const [reporter, editor] = [await addUser("reporter"), await addUser("editor")];
    const { id: authorId } = await addAuthor("ann");
    await db().author.update({ where: { id: authorId }, data: { userId: reporter.id } });
    const begin = async (actor: Actor) => createArticle(actor, { headline: "Q", sectionId: null });
    const bylinesOf = async (id: string) =>
      (await db().article.findUniqueOrThrow({ where: { id }, include: withDraft })).draft.bylines;
    const { id, version } = await begin(reporter);
    expect(await bylinesOf(id)).toMatchObject([{ authorId, place: "", position: 0 }]);
    expect(await bylinesOf((await begin(editor)).id)).toEqual([]);
    await save(reporter, id, { version, content: contentWith({ slug: "q", bylines: [] }) });
    expect(await bylinesOf(id)).toEqual([]);
  });

  test("gives it the byline of the one author of its beginner's name who is nobody else's", async () => {
    const [reporter, other] = [await addUser("reporter"), await addUser("editor")];
    const bylined = async () => {
      const { id } = await createArticle(reporter, { headline: "Q", sectionId: null });
      const article = await db().article.findUniqueOrThrow({ where: { id }, include: withDraft });
      return article.draft.bylines.map(({ authorId }) => authorId);
    };
    const { id: authorId } = await addAuthor("theirs");
    await db().author.update({
      where: { id: authorId },
      data: { name: reporter.name, userId: other.id },
    });
    expect(await bylined()).toEqual([]);
    await db().author.update({ where: { id: authorId }, data: { userId: null } });
    expect(await bylined()).toEqual([authorId]);
    const { id: namesake } = await addAuthor("namesake");
    await db().author.update({ where: { id: namesake }, data: { name: reporter.name } });
    expect(await bylined()).toEqual([]);
  });

  test("in a section that is gone is refused, and nothing is written", async () => {
    const reporter = await addUser("reporter");
    const before = await everyRow();
    const attempt = createArticle(reporter, { headline: "Quay opens", sectionId: "gone" });
    await expect(attempt).rejects.toMatchObject({
      name: "InvalidInputError",
      problems: ["The section no longer exists."],
    });
    expect(await everyRow()).toEqual(before);
  });

  test("twenty times at once with one headline gives twenty articles with addresses of their own", async () => {
    const editor = await addUser("editor");
    const made = await Promise.all(
      Array.from({ length: 20 }, () =>
        createArticle(editor, { headline: "Quay opens", sectionId: null }),
      ),
    );
    const expected = Array.from({ length: 20 }, (_, index) =>
      index === 0 ? "quay-opens" : `quay-opens-${index + 1}`,
    );
    expect(new Set(made.map(({ slug }) => slug))).toEqual(new Set(expected));
  });
});

describe("putting an article in", () => {
  test("under a slug that is taken gives it the first free number", async () => {
    for (const slug of ["quay", "quay-2", "quay-4"]) await addDraft({ slug });
    const made = [await addDraft({ slug: "quay" }), await addDraft({ slug: "quay" })];
    expect(made.map(({ slug }) => slug)).toEqual(["quay-3", "quay-5"]);
    const drafts = await db().revision.findMany({
      where: { articleId: { in: made.map(({ id }) => id) } },
    });
    expect(drafts.map(({ slug }) => slug).sort()).toEqual(["quay-3", "quay-5"]);
  });

  test("keeps bylines in order, and notes each picture once", async () => {
    const [ann, bo] = [await addAuthor("ann"), await addAuthor("bo")];
    const [crane, ship] = [await addPicture("crane"), await addPicture("ship")];
    const { id } = await addDraft({
      bylines: [
        { authorId: bo.id, place: "Leeds" },
        { authorId: ann.id, place: "" },
      ],
      leadPicture: { mediaId: ship.id, caption: "Hers", credit: null, altText: null },
      body: [picture("a", crane.id), picture("b", ship.id), picture("c", crane.id)],
    });
    const { draft } = await db().article.findUniqueOrThrow({ where: { id }, include: withDraft });
    expect(draft.bylines.sort((one, other) => one.position - other.position)).toMatchObject([
      { position: 0, authorId: bo.id, place: "Leeds" },
      { position: 1, authorId: ann.id, place: "" },
    ]);
    expect(new Set(draft.media.map((record) => record.id))).toEqual(new Set([crane.id, ship.id]));
    expect(draft.media).toHaveLength(2);
  });

  test("names every reference that is gone, and writes nothing", async () => {
    const ann = await addAuthor("ann");
    const before = await everyRow();
    const attempt = addDraft({
      sectionId: "gone",
      topicIds: ["gone"],
      bylines: [
        { authorId: ann.id, place: "" },
        { authorId: "gone", place: "" },
      ],
      body: [...contentWith().body, picture("b", "gone")],
    });
    await expect(attempt).rejects.toMatchObject({
      problems: [
        "The section no longer exists.",
        "A topic no longer exists.",
        "An author of the byline no longer exists.",
        "A picture no longer exists.",
      ],
    });
    expect(await everyRow()).toEqual(before);
  });

  test("keeps the publication time that the copy states, and is not published by it", async () => {
    const publishedAt = new Date("2025-12-15T07:37:00Z");
    const { id } = await addDraft({}, null, publishedAt);
    const article = await db().article.findUniqueOrThrow({ where: { id }, include: withDraft });
    expect(article).toMatchObject({ publishedAt, liveAt: null, liveId: null });
    expect(article.draft).toMatchObject({ reason: "imported", editorId: null });
  });
});
