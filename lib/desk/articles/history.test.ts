import { afterEach, expect, test } from "vitest";
import { restoreRevision } from "@/lib/newsroom/articles/commands";
import { getHistory, getRevision, historyPageSize } from "@/lib/desk/articles/history";
import { publishDue } from "@/lib/newsroom/articles/publication";
import { setClock } from "@/lib/base/clock";
import { hasNote } from "@/lib/content/corrections/change";
import { db } from "@/lib/base/db";
import { ConflictError, NotFoundError } from "@/lib/base/errors";
import { contentWith, paragraph } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addDraft,
  addLive,
  addSection,
  addUser,
  publish,
  save,
  schedule,
  take,
} from "@/lib/testing/records";

useThrowAwayNewsroom();
afterEach(() => setClock());

test("each revision says who made it, why, and what was done with it", async () => {
  const [ann, bo] = [await addUser("reporter", "ann"), await addUser("editor", "bo")];
  const { id, version } = await addDraft({ headline: "Quay" }, ann);
  const content = contentWith({ headline: "Quay opens" });
  const saved = await save(bo, id, { version, content, kind: "autosave" });
  await take(bo, id, "sendToReview", { version: saved.version, reviewerId: null });

  const { revisions, headline, olderThan } = await getHistory(chief, id, null);
  expect({ headline, olderThan }).toEqual({ headline: "Quay opens", olderThan: null });
  expect(revisions).toMatchObject([
    { number: 2, editor: "bo", reason: "autosaved", isDraft: true, isSeen: false },
    { number: 1, editor: "ann", reason: "created", isDraft: false, isSeen: false, marks: [] },
  ]);
  expect(revisions[0]?.marks).toEqual([expect.stringMatching(/^Sent to review by bo, /)]);
});

test("the history tells an import, saves of each kind and a restored revision apart", async () => {
  const [ann, bo] = [await addUser("editor", "ann"), await addUser("editor", "bo")];
  const { id, version } = await addDraft({}, null);
  let stands = version;
  const kinds = ["autosave", "save", "merge", "overrule"] as const;
  for (const [index, kind] of kinds.entries()) {
    const content = contentWith({ headline: `Change ${index}` });
    const actor = index % 2 === 0 ? ann : bo;
    ({ version: stands } = await save(actor, id, { version: stands, content, kind }));
  }
  await restoreRevision(ann, id, { version: stands, number: 1 });
  const { revisions } = await getHistory(chief, id, null);
  expect(revisions.map(({ reason, editor }) => [reason, editor])).toEqual([
    ["restored", "ann"],
    ["saved", "bo"],
    ["merged", "ann"],
    ["saved", "bo"],
    ["autosaved", "ann"],
    ["imported", null],
  ]);
});

test("the history says which revision readers see, and which they saw", async () => {
  const editor = await addUser("editor");
  const section = await addSection("world");
  const { id, version } = await addLive(editor, { sectionId: section.id });
  const content = contentWith({ sectionId: section.id, headline: "Quay reopens" });
  const saved = await save(editor, id, { version, content });
  expect((await getHistory(chief, id, null)).revisions).toMatchObject([
    { number: 2, isDraft: true, isSeen: false, wasLive: false },
    { number: 1, isDraft: false, isSeen: true, wasLive: true },
  ]);
  await publish(editor, id, saved);
  expect((await getHistory(chief, id, null)).revisions).toMatchObject([
    { number: 2, isSeen: true, wasLive: true },
    { number: 1, isSeen: false, wasLive: true },
  ]);
});

test("the history says which revision is on the schedule, until readers see it, whether or not anything ran", async () => {
  const editor = await addUser("editor");
  const { id: sectionId } = await addSection("world");
  const { id, version } = await addDraft({ sectionId }, editor);
  const due = new Date("2999-06-01T06:00:00Z");
  const row = async () => (await getHistory(chief, id, null)).revisions[0];
  await schedule(editor, id, { version, at: due });
  expect(await row()).toMatchObject({ isScheduled: true, isSeen: false, wasLive: false });
  setClock(due);
  for (const settle of [async () => [], publishDue]) {
    await settle();
    expect(await row()).toMatchObject({ isScheduled: false, isSeen: true });
  }
  expect((await row())?.marks).toEqual([
    expect.stringMatching(/^Scheduled by editor, /),
    expect.stringMatching(/^Published on schedule, /),
  ]);
});

test.each([
  ["update", "as new reporting"],
  ["typo", "to fix a typo"],
  ["clarification", "as a clarification"],
  ["correction", "as a correction"],
] as const)("the history says of a %s that it was published %s", async (change, words) => {
  const editor = await addUser("editor");
  const { id: sectionId } = await addSection("world");
  const { id, version } = await addLive(editor, { sectionId });
  const content = contentWith({ sectionId, headline: "Quay reopens" });
  const saved = await save(editor, id, { version, content });
  const note = hasNote(change) ? "It reopened." : "";
  await publish(editor, id, { version: saved.version, change, note });
  expect((await getHistory(chief, id, null)).revisions[0]?.marks).toEqual([
    expect.stringMatching(new RegExp(`^Published ${words} by editor, `)),
  ]);
});

test("a long history comes in pages, every revision once", async () => {
  const editors = [await addUser("editor", "ann"), await addUser("editor", "bo")] as const;
  const draft = await addDraft({}, editors[0]);
  let { version } = draft;
  for (let number = 2; number <= historyPageSize + 3; number += 1) {
    const content = contentWith({ body: [paragraph("a", `Text ${number}.`)] });
    ({ version } = await save(editors[number % 2 === 0 ? 1 : 0], draft.id, { version, content }));
  }
  const first = await getHistory(chief, draft.id, null);
  const second = await getHistory(chief, draft.id, first.olderThan);
  const numbers = [...first.revisions, ...second.revisions].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: historyPageSize + 3 }, (_, n) => n + 1).reverse());
  expect(second.olderThan).toBeNull();
  expect([first.newest, second.newest]).toEqual([historyPageSize + 3, historyPageSize + 3]);
});

test("a restored revision is a new one with the old content, and what stood stays", async () => {
  const editor = await addUser("editor");
  const { id, version } = await addDraft({ headline: "First" }, null);
  const saved = await save(editor, id, { version, content: contentWith({ headline: "Second" }) });
  await restoreRevision(editor, id, { version: saved.version, number: 1 });
  expect((await getHistory(chief, id, null)).revisions).toMatchObject([
    { number: 3, headline: "First", reason: "restored", isDraft: true },
    { number: 2, headline: "Second" },
    { number: 1, headline: "First" },
  ]);
  const [first, third] = [await getRevision(chief, id, 1), await getRevision(chief, id, 3)];
  expect(third.content).toEqual(first.content);
});

test("restoring does not change a published address", async () => {
  const editor = await addUser("editor");
  const section = await addSection("world");
  const filed = { sectionId: section.id };
  const { id, version } = await addLive(editor, { ...filed, slug: "quay" });
  const content = contentWith({ ...filed, slug: "quay-reopens" });
  const saved = await save(editor, id, { version, content });
  await restoreRevision(editor, id, { version: saved.version, number: 1 });
  expect((await getRevision(chief, id, 3)).content.slug).toBe("quay-reopens");
});

test("restoring from an older look at the article is refused, and nothing is written", async () => {
  const editor = await addUser("editor");
  const { id, version } = await addDraft();
  await save(editor, id, { version, content: contentWith({ headline: "Second" }) });
  const attempt = restoreRevision(editor, id, { version, number: 1 });
  await expect(attempt).rejects.toThrow(ConflictError);
  expect(await db().revision.count()).toBe(2);
});

test("what is not there is not found", async () => {
  const editor = await addUser("editor");
  const { id, version } = await addDraft();
  await expect(getHistory(chief, "nothing", null)).rejects.toThrow(NotFoundError);
  await expect(getRevision(chief, id, 7)).rejects.toThrow(NotFoundError);
  await expect(restoreRevision(editor, id, { version, number: 7 })).rejects.toThrow(NotFoundError);
});

test.each([
  ["sentToReview", "Sent to review"],
  ["sentBack", "Sent back"],
  ["approved", "Approved"],
  ["scheduled", "Scheduled"],
  ["unscheduled", "Scheduled publication cancelled"],
  ["published", "Published"],
  ["wentLive", "Published on schedule"],
  ["unpublished", "Unpublished"],
  ["putBack", "Put back"],
  ["retracted", "Retracted"],
  ["reinstated", "Reinstated"],
] as const)("%s is told in the history as a sentence, with who did it", async (action, words) => {
  const editor = await addUser("editor");
  const { id } = await addDraft({}, editor);
  const { draftId } = await db().article.findUniqueOrThrow({ where: { id } });
  const entry = {
    action,
    articleId: id,
    revisionId: draftId,
    at: new Date("2026-03-01T06:00:00Z"),
  };
  await db().auditEntry.createMany({
    data: [
      { ...entry, actorId: editor.id, actorName: "Ann" },
      { ...entry, actorName: "Stet" },
    ],
  });
  expect((await getHistory(chief, id, null)).revisions[0]?.marks).toEqual([
    expect.stringMatching(new RegExp(`^${words} by Ann, 1 Mar 2026, `)),
    expect.stringMatching(new RegExp(`^${words}, 1 Mar 2026, `)),
  ]);
});
