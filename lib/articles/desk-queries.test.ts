import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  deskPageSize,
  findArticles,
  getForEditing,
  getPreview,
  listForDesk,
} from "@/lib/articles/desk-queries";
import { stageOf, stages } from "@/lib/articles/workflow";
import { setClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { contentWith, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addSection,
  addUser,
  save,
  schedule,
  take,
  unpublish,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

async function headlines(words: string, page = 1) {
  const { rows } = await listForDesk({ words, stage: null, page });
  return rows.map(({ headline }) => headline);
}

describe("the desk's list", () => {
  test("by stage agrees with the stage of each article, before, at and after the moment it is due", async () => {
    await addDraft({ slug: "draft", sectionId }, editor);
    await addDraft({ slug: "import", sectionId }, null, start);
    await addLive(editor, { slug: "live", sectionId });
    const at = later(60_000);
    const due = await addDraft({ slug: "due", sectionId }, editor);
    await schedule(editor, due.id, { ...due, at });
    const update = await addLive(editor, { slug: "update", sectionId });
    const content = contentWith({ slug: "update", headline: "Quay closes", sectionId });
    const saved = await save(editor, update.id, { version: update.version, content });
    await schedule(editor, update.id, { ...saved, at });
    const taken = await addLive(editor, { slug: "taken", sectionId });
    await unpublish(editor, taken.id, taken);
    const back = await addLive(editor, { slug: "back", sectionId });
    const backTaken = await unpublish(editor, back.id, back);
    await schedule(editor, back.id, { ...backTaken, at });
    const takenEarly = await addDraft({ slug: "taken-early", sectionId }, editor);
    const early = await schedule(editor, takenEarly.id, { ...takenEarly, at });
    await take(editor, takenEarly.id, "unschedule", { version: early.version });
    const inReview = await addDraft({ slug: "in-review", sectionId }, editor);
    await take(editor, inReview.id, "sendToReview", {
      version: inReview.version,
      reviewerId: null,
    });
    const untrue = await addLive(editor, { slug: "untrue", sectionId });
    await take(editor, untrue.id, "retract", { version: untrue.version, reason: "Untrue." });

    for (const moment of [start, later(59_999), at, later(60_001)]) {
      setClock(moment);
      const articles = await db().article.findMany();
      const listed = [];
      for (const stage of stages) {
        const { rows, total } = await listForDesk({ words: "", stage, page: 1 });
        const expected = articles.filter((article) => stageOf(article, moment) === stage);
        expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(rows.every((row) => row.stage === stage)).toBe(true);
        expect(total).toBe(expected.length);
        listed.push(...rows);
      }
      expect(listed).toHaveLength(10);
    }
  });

  test("shows the draft: its headline, section and authors in order, and whether it is newer", async () => {
    const [ann, bo] = [await addAuthor("ann"), await addAuthor("bo")];
    const { id, version } = await addLive(editor, { sectionId });
    const content = contentWith({
      headline: "Quay closes",
      sectionId: (await addSection("town")).id,
      bylines: [bo, ann].map((author) => ({ authorId: author.id, place: "" })),
    });
    await save(editor, id, { version, content });
    const { rows } = await listForDesk({ words: "", stage: null, page: 1 });
    expect(rows).toMatchObject([
      { id, headline: "Quay closes", section: "town", authors: ["bo", "ann"], stage: "live" },
    ]);
    expect(rows[0]?.hasNewerDraft).toBe(true);
    expect(Object.keys(rows[0] ?? {})).not.toContain("body");
  });

  test("finds words in headlines however they are typed, in standfirsts and in authors' names", async () => {
    const ann = await addAuthor("Ann Poe");
    await addDraft({ headline: "“Don’t wait” — Köln", slug: "one" });
    await addDraft({ headline: "Two", slug: "two", standfirst: "The mayor speaks." });
    const bylines = [{ authorId: ann.id, place: "" }];
    await addDraft({ headline: "Three", slug: "three", bylines });
    expect(await headlines('"DON\'T wait" - kÖln')).toEqual(["“Don’t wait” — Köln"]);
    expect(await headlines(" mayor ")).toEqual(["Two"]);
    expect(await headlines("ann poe")).toEqual(["Three"]);
    expect(await headlines("took its first ship")).toEqual([]);
    expect((await headlines("  ")).length).toBe(3);
  });

  test("finds words as they are typed: % and _ stand for themselves, and case never counts", async () => {
    const { id: authorId } = await addAuthor("Éva Nagy");
    await addDraft({ headline: "100 things", slug: "a", standfirst: "Éclairs, a_b" });
    await addDraft({ headline: "axb grows 100%", slug: "b", bylines: [{ authorId, place: "" }] });
    await addDraft({ headline: "前海 opens", slug: "c" });
    expect(await headlines("100%")).toEqual(["axb grows 100%"]);
    expect(await headlines("a_b")).toEqual(["100 things"]);
    expect(await headlines("éclairs")).toEqual(["100 things"]);
    expect(await headlines("ÉVA")).toEqual(["axb grows 100%"]);
    expect(await headlines("前海")).toEqual(["前海 opens"]);
    expect(await headlines("%%")).toEqual([]);
    expect(await headlines("_".repeat(60_000))).toEqual([]);
    expect(await findArticles("100%", 5)).toMatchObject([{ headline: "axb grows 100%" }]);
  });

  test("pages what it finds, however it is found", async () => {
    const count = deskPageSize + 1;
    for (let number = 1; number <= count; number += 1) {
      await addDraft({ slug: `s-${number}`, headline: number % 10 ? "100% yes" : "No" });
    }
    const pages = [];
    for (const page of [1, 2]) pages.push(await listForDesk({ words: "0%", stage: "draft", page }));
    expect(pages.map(({ total }) => total)).toEqual([46, 46]);
    expect(pages.map(({ rows }) => rows.length)).toEqual([46, 0]);
    expect((await listForDesk({ words: "0%", stage: "live", page: 1 })).total).toBe(0);
  });

  test("has every article on one page, once, those changed last first", async () => {
    const count = 2 * deskPageSize + 1;
    for (let number = 1; number <= count; number += 1) await addDraft({ slug: `s-${number}` });
    // Ten share each moment, so that the order must be settled by more than the moment.
    for (const [index, { id }] of (await db().article.findMany()).entries()) {
      const updatedAt = later(Math.floor(index / 10));
      await db().article.update({ where: { id }, data: { updatedAt } });
    }
    const pages = [];
    for (const page of [1, 2, 3, 4]) {
      pages.push(await listForDesk({ words: "", stage: null, page }));
    }
    expect(pages.map(({ rows }) => rows.length)).toEqual([deskPageSize, deskPageSize, 1, 0]);
    expect(pages.map(({ total }) => total)).toEqual(Array.from(pages, () => count));
    const rows = pages.flatMap((page) => page.rows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
    const times = rows.map(({ updatedAt }) => updatedAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });
});

describe("an article's page at the desk", () => {
  test("has the draft, its version, who saved it, and its related links' targets", async () => {
    const target = await addLive(editor, { slug: "target", sectionId });
    const draft = await addDraft({ headline: "Draft", slug: "draft" });
    const content = contentWith({
      body: [
        relatedLink("a", "Any", { articleId: target.id }),
        relatedLink("b", "Any", { articleId: draft.id }),
        relatedLink("c", "Any", { articleId: "gone" }),
        relatedLink("d", "Any", { address: "/" }),
      ],
    });
    const { id } = await addDraft();
    await save(editor, id, { version: 1, content });
    const edited = await getForEditing(id);
    expect(edited).toMatchObject({
      id,
      slug: "quay-opens",
      version: 2,
      stage: "draft",
      hasNewerDraft: false,
      content,
      savedBy: "editor",
      savedAt: "1 Mar 2026, 14:00",
      media: [],
      wireFile: null,
    });
    expect(edited.targets).toHaveLength(2);
    expect(edited.targets).toEqual(
      expect.arrayContaining([
        { id: target.id, headline: "Quay opens", isLive: true },
        { id: draft.id, headline: "Draft", isLive: false },
      ]),
    );
  });

  test("of no article is not found", async () => {
    await expect(getForEditing("gone")).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(getPreview("gone")).rejects.toMatchObject({ name: "NotFoundError" });
  });
});

test("a related link's target is found by its draft's headline, live or not, up to a number", async () => {
  const live = await addLive(editor, { headline: "Quay “opens”", slug: "one", sectionId });
  await addDraft({ headline: "Quay closes", slug: "two" });
  expect(await findArticles('QUAY "open', 5)).toEqual([
    { id: live.id, headline: "Quay “opens”", isLive: true },
  ]);
  expect(await findArticles("quay", 5)).toHaveLength(2);
  expect(await findArticles("quay", 1)).toHaveLength(1);
  expect(await findArticles("bridge", 5)).toEqual([]);
});
