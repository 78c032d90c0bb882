import { afterEach, describe, expect, test } from "vitest";
import { goLive } from "@/lib/newsroom/articles/publication";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addSection,
  addUser,
  everyRow,
  letGoLive,
  publish,
  save,
  schedule,
  unpublish,
} from "@/lib/testing/records";

useThrowAwayNewsroom();
afterEach(() => setClock());

const first = new Date("2026-03-01T06:00:00Z");
const second = new Date("2026-03-02T06:00:00Z");
const articleOf = (id: string) => db().article.findUniqueOrThrow({ where: { id } });

describe("publishing", () => {
  test("shows the draft from this moment on, and marks it as one that was live", async () => {
    setClock(first);
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const { id, version } = await addDraft({ sectionId: section.id }, editor);
    expect(await publish(editor, id, { version })).toEqual({ id, slug: "quay-opens", version: 2 });
    const article = await articleOf(id);
    expect(article).toMatchObject({ liveId: article.draftId, liveAt: first, publishedAt: first });
    const revision = await db().revision.findUniqueOrThrow({ where: { id: article.draftId } });
    expect(revision.wasLive).toBe(true);
  });

  test("without a section is refused, and writes nothing", async () => {
    const editor = await addUser("editor");
    const { id, version } = await addDraft({}, editor);
    const before = await everyRow();
    await expect(publish(editor, id, { version })).rejects.toMatchObject({
      name: "UnfinishedError",
      problems: ["Choose a section."],
    });
    expect(await everyRow()).toEqual(before);
  });

  test("without a headline is refused, though the draft is saved without one", async () => {
    const editor = await addUser("editor");
    const { id: sectionId } = await addSection("harbour");
    const { id, version } = await addDraft({ sectionId }, editor);
    const content = contentWith({ headline: "", sectionId });
    const saved = await save(editor, id, { version, content });
    const before = await everyRow();
    await expect(publish(editor, id, saved)).rejects.toMatchObject({
      problems: ["Write a headline."],
    });
    await expect(letGoLive(id)).rejects.toMatchObject({
      problems: ["Write a headline before publishing."],
    });
    expect(await everyRow()).toEqual(before);
  });

  test("a second time keeps the first publication time", async () => {
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    setClock(first);
    const { id, version } = await addLive(editor, { sectionId: section.id });
    setClock(second);
    const content = contentWith({ headline: "Quay opens again", sectionId: section.id });
    const saved = await save(editor, id, { version, content });
    await publish(editor, id, { version: saved.version });
    expect(await articleOf(id)).toMatchObject({ publishedAt: first, liveAt: second });
  });

  test("keeps the publication time that came with the copy", async () => {
    setClock(second);
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const { id, version } = await addDraft({ sectionId: section.id }, null, first);
    await publish(editor, id, { version });
    expect(await articleOf(id)).toMatchObject({ publishedAt: first, liveAt: second });
  });

  test("what readers already see is refused, and writes nothing", async () => {
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const { id, version } = await addLive(editor, { sectionId: section.id });
    const before = await everyRow();
    await expect(publish(editor, id, { version })).rejects.toMatchObject({
      reason: "state",
      message: "Readers already see this version.",
    });
    expect(await everyRow()).toEqual(before);
  });

  test("under a slug that another article took in the meantime is refused, and writes nothing", async () => {
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const { id, version } = await addLive(editor, { sectionId: section.id });
    const content = contentWith({ slug: "new-quay", sectionId: section.id });
    const saved = await save(editor, id, { version, content });
    await addDraft({ slug: "new-quay" });
    const before = await everyRow();
    await expect(publish(editor, id, { version: saved.version })).rejects.toMatchObject({
      name: "UnfinishedError",
      findings: expect.arrayContaining([expect.objectContaining({ rule: "slug-taken" })]),
    });
    expect(await everyRow()).toEqual(before);
  });
});

describe("unpublishing", () => {
  test("takes the article from readers and keeps all of it, to be published again", async () => {
    setClock(first);
    const editor = await addUser("administrator");
    const section = await addSection("harbour");
    const { id, version } = await addLive(editor, { sectionId: section.id });
    const [revision] = await db().revision.findMany();
    const { version: taken } = await unpublish(editor, id, { version });
    expect(taken).toBe(version + 1);
    expect(await articleOf(id)).toMatchObject({
      liveId: null,
      draftId: revision?.id,
      publishedAt: first,
    });
    expect(await db().revision.findMany()).toEqual([revision]);
    setClock(second);
    await publish(editor, id, { version: taken });
    expect(await articleOf(id)).toMatchObject({
      liveId: revision?.id,
      publishedAt: first,
      liveAt: second,
    });
  });

  test("what readers do not see is refused, and writes nothing", async () => {
    const editor = await addUser("editor");
    const { id, version } = await addDraft({}, editor);
    const before = await everyRow();
    await expect(unpublish(editor, id, { version })).rejects.toMatchObject({ reason: "state" });
    expect(await everyRow()).toEqual(before);
  });
});

describe.each([
  ["publishing", publish],
  ["unpublishing", unpublish],
])("%s", (_, write) => {
  test("is refused to a reporter, and writes nothing", async () => {
    const [editor, reporter] = [await addUser("editor"), await addUser("reporter")];
    const section = await addSection("harbour");
    const live = await addLive(editor, { sectionId: section.id });
    const draft = await addDraft({ sectionId: section.id }, reporter);
    const before = await everyRow();
    for (const { id, version } of [live, draft]) {
      await expect(write(reporter, id, { version })).rejects.toMatchObject({
        name: "ForbiddenError",
      });
    }
    expect(await everyRow()).toEqual(before);
  });

  test("an older version is refused as stale, and writes nothing", async () => {
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const { id, version } = await addLive(editor, { sectionId: section.id });
    const before = await everyRow();
    await expect(write(editor, id, { version: version - 1 })).rejects.toMatchObject({
      reason: "stale",
    });
    expect(await everyRow()).toEqual(before);
  });

  test("an article that is not there is refused as not found", async () => {
    const editor = await addUser("editor");
    await expect(write(editor, "gone", { version: 1 })).rejects.toMatchObject({
      name: "NotFoundError",
    });
  });
});

describe("the time that readers are told", () => {
  test.each([
    ["the copy's, where it states an earlier one", first, second, first],
    ["the moment of going live, where the copy's is still to come", second, first, first],
    ["the moment of going live, where the copy states none", null, first, first],
  ])("is %s", async (_, stated, at, told) => {
    const { id: sectionId } = await addSection("harbour");
    const { id } = await addDraft({ sectionId }, null, stated);
    const { draftId } = await articleOf(id);
    const going = {
      articleId: id,
      revisionId: draftId,
      at,
      actor: null,
      what: "published",
      change: null,
    } as const;
    await transaction((tx) => goLive(tx, going));
    expect(await articleOf(id)).toMatchObject({ liveAt: at, publishedAt: told });
  });

  test("is the true one of an article that is published before its hour", async () => {
    setClock(first);
    const editor = await addUser("editor");
    const { id: sectionId } = await addSection("harbour");
    const { id, version } = await addDraft({ sectionId }, editor);
    const scheduled = await schedule(editor, id, { version, at: second });
    await publish(editor, id, scheduled);
    expect(await articleOf(id)).toMatchObject({
      liveAt: first,
      publishedAt: first,
      scheduledId: null,
      scheduledAt: null,
    });
  });
});
