import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { amendWithin } from "@/lib/newsroom/articles/amending";
import type { SaveKind } from "@/lib/newsroom/articles/commands";
import { standsAfter } from "@/lib/content/articles/lost-words";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { contentWith, paragraph } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addPicture,
  addSection,
  addUser,
  everyRow,
  publish,
  save,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();
afterEach(() => setClock());

const start = new Date("2026-03-01T06:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const words = (text: string) => contentWith({ body: [paragraph("a", text)] });

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `w${from + index}`).join(" ");

const whole = {
  bylines: { orderBy: { position: "asc" } },
  media: { orderBy: { id: "asc" } },
} as const;
const revisionsOf = (articleId: string) =>
  db().revision.findMany({ where: { articleId }, orderBy: { number: "asc" }, include: whole });

async function saveWords(editor: Actor, id: string, text: string, kind: SaveKind = "save") {
  const { version } = await db().article.findUniqueOrThrow({ where: { id } });
  return save(editor, id, { version, content: words(text), kind });
}

describe("the history of an article", () => {
  test("keeps one editor's autosaves within ten minutes in one revision, as the text grows", async () => {
    setClock(start);
    const editor = await addUser("editor");
    const { id } = await addDraft({ body: [] }, editor);
    let text = "";
    for (const milliseconds of [0, 1_000, amendWithin - 1]) {
      setClock(later(milliseconds));
      text += `At ${milliseconds}. `;
      await saveWords(editor, id, text.trim(), "autosave");
    }
    const revisions = await revisionsOf(id);
    expect(revisions).toHaveLength(1);
    expect(revisions[0]).toMatchObject({
      number: 1,
      reason: "created",
      createdAt: start,
      savedAt: later(amendWithin - 1),
      body: words(text.trim()).body,
    });
  });

  test("has a new revision ten minutes after the last was begun, however often it was saved", async () => {
    setClock(start);
    const editor = await addUser("editor");
    const { id } = await addDraft({ body: [] }, editor);
    setClock(later(amendWithin - 1));
    await saveWords(editor, id, "Early.", "autosave");
    setClock(later(amendWithin));
    await saveWords(editor, id, "Early. Late.", "autosave");
    expect(await revisionsOf(id)).toMatchObject([
      { number: 1, body: words("Early.").body },
      { number: 2, body: words("Early. Late.").body, createdAt: later(amendWithin) },
    ]);
  });

  test("keeps what a press saved, though the same editor deletes all of it two seconds later", async () => {
    setClock(start);
    const editor = await addUser("editor");
    const { id } = await addDraft({ body: [] }, editor);
    await saveWords(editor, id, "Kept.");
    setClock(later(2_000));
    await saveWords(editor, id, "Else.", "autosave");
    expect(await revisionsOf(id)).toMatchObject([
      { body: words("Kept.").body, isKept: true },
      { body: words("Else.").body, isKept: false },
    ]);
  });

  test("keeps what had saved itself once somebody presses to save it", async () => {
    setClock(start);
    const editor = await addUser("editor");
    const { id } = await addDraft({ body: [] }, editor);
    await saveWords(editor, id, "Kept.", "autosave");
    await saveWords(editor, id, "Kept.", "save");
    await saveWords(editor, id, "Else.", "autosave");
    expect(await revisionsOf(id)).toMatchObject([{ body: words("Kept.").body, isKept: true }, {}]);
  });

  test("has a new revision for an autosave that takes a word away which stood for ten seconds", async () => {
    setClock(start);
    const editor = await addUser("editor");
    const { id } = await addDraft({ body: [] }, editor);
    await saveWords(editor, id, "The ship came.", "autosave");
    setClock(later(standsAfter - 1));
    await saveWords(editor, id, "The boat came.", "autosave");
    expect(await revisionsOf(id)).toHaveLength(1);
    setClock(later(2 * standsAfter));
    await saveWords(editor, id, "The ferry came.", "autosave");
    await saveWords(editor, id, "A ferry.", "autosave");
    expect(await revisionsOf(id)).toMatchObject([
      { body: words("The boat came.").body },
      { body: words("A ferry.").body },
    ]);
  });

  test("has a new revision for an autosave that takes many words away, however new", async () => {
    const editor = await addUser("editor");
    const { id } = await addDraft({ body: [] }, editor);
    await saveWords(editor, id, numbers(0, 12), "autosave");
    await saveWords(editor, id, numbers(12, 30), "autosave");
    expect(await revisionsOf(id)).toMatchObject([
      { body: words(numbers(0, 12)).body },
      { body: words(numbers(12, 30)).body },
    ]);
  });

  test("stays short while old text is rewritten: what the revision before has is not lost", async () => {
    setClock(start);
    const editor = await addUser("editor");
    const { id } = await addDraft({ body: [] }, editor);
    await saveWords(editor, id, numbers(0, 100));
    for (let count = 1; count < 100; count += 1) {
      setClock(later(count * 5_000));
      await saveWords(editor, id, numbers(count, 100), "autosave");
    }
    expect(await revisionsOf(id)).toHaveLength(2);
  });

  test("has a new revision for another editor, and for the first again after that", async () => {
    const [ann, bo] = [await addUser("editor", "ann"), await addUser("reporter", "bo")];
    const { id } = await addDraft({}, ann);
    await saveWords(bo, id, "Bo.");
    await saveWords(ann, id, "Ann.");
    expect(await revisionsOf(id)).toMatchObject([
      { number: 1, editorId: ann.id, body: contentWith().body },
      { number: 2, editorId: bo.id, body: words("Bo.").body },
      { number: 3, editorId: ann.id, body: words("Ann.").body },
    ]);
  });

  test("has a new revision for the first save on an import", async () => {
    const editor = await addUser("editor");
    const { id } = await addDraft();
    await saveWords(editor, id, "Edited.");
    expect(await revisionsOf(id)).toMatchObject([{ editorId: null }, { editorId: editor.id }]);
  });

  test("keeps what an editor overruled, even the editor's own", async () => {
    const editor = await addUser("editor");
    const { id } = await addDraft({ body: [] }, editor);
    await saveWords(editor, id, "From another tab.", "autosave");
    await saveWords(editor, id, "From this tab.", "overrule");
    expect(await revisionsOf(id)).toMatchObject([
      { number: 1, body: words("From another tab.").body },
      { number: 2, body: words("From this tab.").body },
    ]);
  });

  test("never has a revision altered that was live, whatever is saved after", async () => {
    setClock(start);
    const editor = await addUser("editor");
    const section = await addSection("harbour");
    const [ann, crane] = [await addAuthor("ann"), await addPicture("crane")];
    const { id } = await addLive(editor, {
      sectionId: section.id,
      bylines: [{ authorId: ann.id, place: "Leeds" }],
      leadPicture: { mediaId: crane.id, caption: null, credit: null, altText: null },
    });
    const [live] = await revisionsOf(id);
    expect(live).toMatchObject({ wasLive: true, bylines: [{ place: "Leeds" }] });
    await saveWords(editor, id, "A second later.");
    await saveWords(editor, id, "And again.");
    await saveWords(editor, id, "Overruled.", "overrule");
    const { version } = await db().article.findUniqueOrThrow({ where: { id } });
    await unpublish(editor, id, { version });
    await saveWords(editor, id, "Unpublished.");
    const revisions = await revisionsOf(id);
    expect(revisions[0]).toEqual(live);
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });
});

type Step = {
  who: 0 | 1;
  what: "autosave" | "save" | "overrule" | "publish" | "unpublish";
  minutes: number;
};
const anyStep: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom(
    "autosave",
    "autosave",
    "save",
    "overrule",
    "publish",
    "publish",
    "unpublish",
  ),
  minutes: fc.constantFrom(0, 0, 1, 11),
});

test("after any steps: revisions are numbered without a gap, those once live are as they were, and the draft is the last save", async () => {
  const section = await addSection("harbour");
  const editors = [await addUser("editor", "ann"), await addUser("editor", "bo")] as const;
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      let time = start.getTime();
      setClock(start);
      const { id, ...first } = await addDraft({ sectionId: section.id }, editors[0]);
      let { version } = first;
      let lastSave = contentWith().body;
      const frozen = new Map<string, unknown>();
      for (const { who, what, minutes } of steps) {
        setClock(new Date((time += minutes * 60_000)));
        const editor = editors[who];
        if (what === "publish" || what === "unpublish") {
          const write = what === "publish" ? publish : unpublish;
          const written = await write(editor, id, { version }).catch((error: unknown) => {
            expect(error).toMatchObject({ name: "ConflictError", reason: "state" });
            return { version };
          });
          version = written.version;
        } else {
          const content = {
            ...words(`Save ${(count += 1)}.`),
            slug: first.slug,
            sectionId: section.id,
          };
          const written = await save(editor, id, { version, content, kind: what });
          expect(written.version).toBe(version + 1);
          version = written.version;
          lastSave = content.body;
        }
        const revisions = await revisionsOf(id);
        for (const revision of revisions) {
          if (frozen.has(revision.id)) expect(revision).toEqual(frozen.get(revision.id));
          if (revision.wasLive) frozen.set(revision.id, revision);
        }
        expect(revisions.map(({ number }) => number)).toEqual(
          revisions.map((_, index) => index + 1),
        );
        const article = await db().article.findUniqueOrThrow({
          where: { id },
          include: { draft: true },
        });
        expect(article.version).toBe(version);
        expect(article.draft.body).toEqual(lastSave);
        expect(article.draft.number).toBe(revisions.length);
      }
    }),
    { numRuns: 15 },
  );
});

test("the database itself refuses to change or delete a revision that was live", async () => {
  const editor = await addUser("editor");
  const { id: sectionId } = await addSection("harbour");
  const { id, version } = await addLive(editor, { sectionId });
  const content = contentWith({ headline: "Quay closes", sectionId });
  const saved = await save(editor, id, { version, content });
  await publish(editor, id, saved);
  const before = await everyRow();
  const [first, second] = await revisionsOf(id);
  for (const revision of [first, second]) {
    const where = { id: revision?.id ?? "" };
    for (const data of [{ headline: "Other" }, { wasLive: false }, { savedAt: start }]) {
      await expect(db().revision.update({ where, data })).rejects.toThrow();
    }
    await expect(db().revision.delete({ where })).rejects.toThrow();
  }
  await expect(db().article.delete({ where: { id } })).rejects.toThrow();
  expect(await everyRow()).toEqual(before);
});
