import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { answerNote, reopenNote, resolveNote, writeNote } from "@/lib/newsroom/notes/commands";
import { getNotes } from "@/lib/desk/notes/queries";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { chief, addDraft, addUser, everyRow } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const nobody: Actor = { id: "none", name: "Nobody", role: "reporter", scope: { kind: "all" } };
let [ann, bo] = [nobody, nobody];
let articleId = "";
beforeEach(async () => {
  setClock(new Date("2026-11-22T12:00:00Z"));
  [ann, bo] = [await addUser("editor", "Ann Poe"), await addUser("reporter", "Bo Li")];
  articleId = (await addDraft({ headline: "Quay opens" })).id;
});
afterEach(() => setClock());

const onArticle = { id: "n1", words: "Who says so?", blockId: null };
const threads = async () => (await getNotes(chief, articleId)).threads;
const audited = async () =>
  (
    await db().auditEntry.findMany({
      where: { action: { startsWith: "note" } },
      orderBy: { id: "asc" },
    })
  ).map(({ actorName, action, subject, detail }) => ({ actorName, action, subject, detail }));

describe("a note", () => {
  test("is written on the article or on a block, by a reporter too", async () => {
    await writeNote(ann, articleId, onArticle);
    await writeNote(bo, articleId, { id: "n2", words: "A source?", blockId: "a" });
    expect(await threads()).toEqual([
      {
        id: "n1",
        writer: "Ann Poe",
        words: "Who says so?",
        writtenAt: expect.stringMatching(/22 Nov 2026/),
        mentioned: [],
        blockId: null,
        answers: [],
        resolved: null,
      },
      expect.objectContaining({ id: "n2", writer: "Bo Li", blockId: "a" }),
    ]);
  });

  test("stays when its block is removed, or was never saved", async () => {
    await writeNote(ann, articleId, { ...onArticle, blockId: "gone" });
    expect(await threads()).toMatchObject([{ blockId: "gone" }]);
  });

  test("does not touch the article: nobody's save becomes stale by it", async () => {
    const before = await everyRow();
    await writeNote(ann, articleId, onArticle);
    const after = await everyRow();
    const written = { Note: [], AuditEntry: [] };
    expect({ ...after, ...written }).toEqual({ ...before, ...written });
  });

  test("is not taken for another one of the same words: each has its place", async () => {
    const other = (await addDraft({ headline: "Quay closes" })).id;
    await writeNote(ann, articleId, onArticle);
    await writeNote(ann, articleId, { ...onArticle, id: "n2" });
    const before = await everyRow();
    const refusal = "Another note has this id.";
    await expect(writeNote(ann, other, onArticle)).rejects.toThrow(refusal);
    await expect(writeNote(ann, articleId, { ...onArticle, blockId: "a" })).rejects.toThrow(
      refusal,
    );
    const { id, words } = onArticle;
    await expect(answerNote(ann, "n2", { id, words })).rejects.toThrow(refusal);
    expect(await everyRow()).toEqual(before);
  });

  test("that is sent twice is written once", async () => {
    await writeNote(ann, articleId, { ...onArticle, words: "@Bo Li, who says so?" });
    const before = await everyRow();
    await writeNote(ann, articleId, { ...onArticle, words: "@Bo Li, who says so?" });
    expect(await everyRow()).toEqual(before);
  });

  test.each([
    ["in other words", () => writeNote(ann, articleId, { ...onArticle, words: "Other." })],
    ["by somebody else", () => writeNote(bo, articleId, onArticle)],
    ["as an answer in other words", () => answerNote(ann, "n1", { id: "n1", words: "Other." })],
  ])("is never changed by one that comes under its id %s", async (_, write) => {
    await writeNote(ann, articleId, onArticle);
    const before = await everyRow();
    await expect(write()).rejects.toMatchObject({ name: "ConflictError" });
    expect(await everyRow()).toEqual(before);
  });

  test("on an article that is not there is refused", async () => {
    const before = await everyRow();
    await expect(writeNote(ann, "none", onArticle)).rejects.toMatchObject({
      name: "NotFoundError",
    });
    expect(await everyRow()).toEqual(before);
  });
});

describe("a mention", () => {
  const mentions = async () =>
    (await threads()).map((one) => one.mentioned.map(({ name }) => name));

  test("is kept of each user whom the note names", async () => {
    await writeNote(ann, articleId, { ...onArticle, words: "@bo li and @Ann Poe, and @Bo Li" });
    expect(await mentions()).toEqual([["Ann Poe", "Bo Li"]]);
  });

  test("is kept of an answer, too", async () => {
    await writeNote(ann, articleId, onArticle);
    await answerNote(bo, "n1", { id: "n2", words: "@Ann Poe does." });
    expect((await threads())[0]?.answers).toMatchObject([{ mentioned: [{ name: "Ann Poe" }] }]);
  });

  test("is not made of a disabled user, and such a user is not offered", async () => {
    await db().user.update({ where: { id: bo.id }, data: { isDisabled: true } });
    await writeNote(ann, articleId, { ...onArticle, words: "@Bo Li?" });
    expect(await mentions()).toEqual([[]]);
    expect((await getNotes(chief, articleId)).people).toEqual([{ id: ann.id, name: "Ann Poe" }]);
  });
});

describe("an answer", () => {
  beforeEach(() => writeNote(ann, articleId, { ...onArticle, blockId: "a" }));

  test("follows the note, in the order they came in", async () => {
    await answerNote(bo, "n1", { id: "n3", words: "The port." });
    setClock(new Date("2026-11-22T12:00:01Z"));
    await answerNote(ann, "n1", { id: "n2", words: "Thanks." });
    expect(await threads()).toMatchObject([
      { id: "n1", answers: [{ words: "The port." }, { words: "Thanks." }] },
    ]);
  });

  test("that is sent twice is written once, even if the note was resolved meanwhile", async () => {
    await answerNote(bo, "n1", { id: "n2", words: "The port." });
    await resolveNote(ann, "n1");
    const before = await everyRow();
    await answerNote(bo, "n1", { id: "n2", words: "The port." });
    expect(await everyRow()).toEqual(before);
  });

  test("to a resolved note is refused until it is reopened", async () => {
    await resolveNote(ann, "n1");
    const answer = { id: "n2", words: "Wait." };
    await expect(answerNote(bo, "n1", answer)).rejects.toThrow(
      "This note has been resolved. Reopen it to reply.",
    );
    await reopenNote(bo, "n1");
    await answerNote(bo, "n1", answer);
    expect((await threads())[0]?.answers).toHaveLength(1);
  });

  test("is not answered, resolved or reopened by itself", async () => {
    await answerNote(bo, "n1", { id: "n2", words: "The port." });
    const before = await everyRow();
    for (const act of [
      () => answerNote(ann, "n2", { id: "n3", words: "Which?" }),
      () => resolveNote(ann, "n2"),
      () => reopenNote(ann, "n2"),
    ]) {
      await expect(act()).rejects.toMatchObject({ name: "ConflictError" });
    }
    expect(await everyRow()).toEqual(before);
  });
});

describe("a thread", () => {
  beforeEach(() => writeNote(ann, articleId, onArticle));

  test("is resolved and reopened, by anybody who may write notes", async () => {
    await resolveNote(bo, "n1");
    expect(await threads()).toMatchObject([
      { resolved: { by: "Bo Li", at: expect.stringMatching(/22 Nov 2026/) } },
    ]);
    await reopenNote(bo, "n1");
    expect(await threads()).toMatchObject([{ resolved: null }]);
  });

  test("that two resolve at once is resolved once, by the first", async () => {
    await resolveNote(bo, "n1");
    const before = await everyRow();
    await resolveNote(ann, "n1");
    expect(await everyRow()).toEqual(before);
  });

  test("that is open is not reopened", async () => {
    const before = await everyRow();
    await reopenNote(ann, "n1");
    expect(await everyRow()).toEqual(before);
  });

  test("that is not there is neither resolved, reopened nor answered", async () => {
    for (const act of [
      () => resolveNote(ann, "none"),
      () => reopenNote(ann, "none"),
      () => answerNote(ann, "none", { id: "n2", words: "Yes." }),
    ]) {
      await expect(act()).rejects.toMatchObject({ name: "NotFoundError" });
    }
  });
});

test("the audit log tells who wrote, resolved and reopened which note, beside which article", async () => {
  await writeNote(ann, articleId, onArticle);
  await answerNote(bo, "n1", { id: "n2", words: "The port." });
  await resolveNote(bo, "n1");
  await reopenNote(ann, "n1");
  const entry = (actorName: string, action: string, noteId: string) => ({
    actorName,
    action,
    subject: "Quay opens",
    detail: { noteId },
  });
  expect(await audited()).toEqual([
    entry("Ann Poe", "noteWritten", "n1"),
    entry("Bo Li", "noteWritten", "n2"),
    entry("Bo Li", "noteResolved", "n1"),
    entry("Ann Poe", "noteReopened", "n1"),
  ]);
});
