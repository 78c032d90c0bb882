import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deskPageSize, listArticlesForDesk, type DeskList } from "@/lib/desk/articles/desk-list";
import { everything, type ListFilter } from "@/lib/desk/articles/desk-list-filter";
import { stageOf, stages } from "@/lib/content/articles/workflow";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { lengthOf } from "@/lib/content/articles/reading-time";
import { contentWith, paragraph } from "@/lib/testing/content";
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
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const newestFirst = { sort: "changed", isDescending: true } as const;
let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

async function list(filter: Partial<ListFilter> = {}) {
  return listArticlesForDesk(editor, { ...everything, ...filter }, newestFirst, null);
}

async function headlines(words: string) {
  return (await list({ words })).rows.map(({ headline }) => headline);
}

async function next({ after }: DeskList) {
  const from = after && ({ way: "after", cursor: after } as const);
  return listArticlesForDesk(editor, everything, newestFirst, from);
}

test("by stage it agrees with the stage of each article, before, at and after the moment it is due", async () => {
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
  await take(editor, inReview.id, "sendToReview", { version: inReview.version, reviewerId: null });
  const untrue = await addLive(editor, { slug: "untrue", sectionId });
  await take(editor, untrue.id, "retract", { version: untrue.version, reason: "Untrue." });

  for (const moment of [start, later(59_999), at, later(60_001)]) {
    setClock(moment);
    const articles = await db().article.findMany();
    const listed = [];
    for (const stage of stages) {
      const { rows } = await list({ stage });
      const expected = articles.filter((article) => stageOf(article, moment) === stage);
      expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(rows.every((row) => row.stage === stage)).toBe(true);
      listed.push(...rows);
    }
    expect(listed).toHaveLength(10);
  }
});

test("it shows the draft: its headline, section and authors in order, and whether it is newer", async () => {
  const [ann, bo] = [await addAuthor("ann"), await addAuthor("bo")];
  const { id, version } = await addLive(editor, { sectionId });
  const town = await addSection("town");
  const content = contentWith({
    headline: "Quay closes",
    sectionId: town.id,
    bylines: [bo, ann].map((author) => ({ authorId: author.id, place: "" })),
  });
  await save(editor, id, { version, content });
  const { rows } = await list();
  expect(rows).toMatchObject([
    { id, headline: "Quay closes", section: "town", authors: ["bo", "ann"], stage: "live" },
  ]);
  expect(rows[0]?.hasNewerDraft).toBe(true);
  expect(rows[0]?.words).toBe(lengthOf(content).words);
  expect(Object.keys(rows[0] ?? {})).not.toContain("body");
  // And it is found by what it shows.
  expect((await list({ sectionId: town.id, authorId: bo.id, words: "closes" })).rows).toEqual(rows);
  expect((await list({ sectionId })).rows).toEqual([]);
  expect((await list({ words: "opens" })).rows).toEqual([]);
});

describe("words are found", () => {
  test("in headlines however they are typed, in standfirsts and in authors' names", async () => {
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

  test("in any order, each somewhere, and parts of words too", async () => {
    const { id: authorId } = await addAuthor("Ann Poe");
    const bylines = [{ authorId, place: "" }];
    await addDraft({ headline: "Mayor opens quay", standfirst: "At noon.", bylines });
    expect(await headlines("quay mayor")).toHaveLength(1);
    expect(await headlines("poe noon open")).toHaveLength(1);
    expect(await headlines("poe midnight")).toEqual([]);
  });

  test("as they are typed: % and _ stand for themselves, and case never counts", async () => {
    const { id: authorId } = await addAuthor("Éva Nagy");
    await addDraft({ headline: "100 things", slug: "a", standfirst: "Éclairs, a_b" });
    await addDraft({ headline: "axb grows 100%", slug: "b", bylines: [{ authorId, place: "" }] });
    await addDraft({ headline: "前海 opens", slug: "c" });
    expect(await headlines("100%")).toEqual(["axb grows 100%"]);
    expect(await headlines("a_b")).toEqual(["100 things"]);
    expect(await headlines("éclairs")).toEqual(["100 things"]);
    expect(await headlines("ÉVA")).toEqual(["axb grows 100%"]);
    expect(await headlines("前海")).toEqual(["前海 opens"]);
    expect(await headlines("海")).toEqual(["前海 opens"]);
    expect(await headlines("%%")).toEqual([]);
    expect(await headlines("_".repeat(60_000))).toEqual([]);
  });
});

describe("in the whole text an article is found", () => {
  const inText = async (words: string) => {
    const { rows } = await list({ words, isInText: true });
    return rows.map(({ headline }) => headline);
  };

  test("by words of its draft’s body, phrases, and what is left out, in the list’s order", async () => {
    await addDraft({ headline: "One", slug: "a", body: [paragraph("a", "Cranes turn north")] });
    await addDraft({ headline: "Two", slug: "b", body: [paragraph("a", "Cranes turn south")] });
    expect((await inText("cranes")).sort()).toEqual(["One", "Two"]);
    expect(await inText('"turn south"')).toEqual(["Two"]);
    expect(await inText("cranes -south")).toEqual(["One"]);
    expect(await inText("ranes")).toEqual([]);
  });

  test("by its draft, not by the words that readers still see", async () => {
    const { id, version } = await addLive(editor, { sectionId, headline: "Quay opens" });
    const content = contentWith({ sectionId, headline: "Bridge opens", body: [] });
    await save(editor, id, { version, content });
    expect([await inText("quay"), await inText("bridge")]).toEqual([[], ["Bridge opens"]]);
  });
});

describe("from page to page", () => {
  beforeEach(async () => {
    for (let number = 1; number <= 2 * deskPageSize + 1; number += 1) {
      await addDraft({ slug: `s-${number}` });
    }
    // Ten share each moment, so that the order must be settled by more than the moment.
    for (const [index, { id }] of (await db().article.findMany()).entries()) {
      const updatedAt = later(Math.floor(index / 10));
      await db().article.update({ where: { id }, data: { updatedAt } });
    }
  });

  test("every article is there once, those changed last first", async () => {
    const first = await list();
    const second = await next(first);
    const third = await next(second);
    const pages = [first, second, third];
    expect(pages.map(({ rows }) => rows.length)).toEqual([deskPageSize, deskPageSize, 1]);
    expect([first.before, third.after]).toEqual([null, null]);
    const rows = pages.flatMap((page) => page.rows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2 * deskPageSize + 1);
    const times = rows.map(({ updatedAt }) => updatedAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => other - one));
  });

  test("what others change meanwhile moves no article that they leave alone", async () => {
    const untouched = new Map((await db().article.findMany()).map(({ id }) => [id, 0]));
    let page = await list();
    for (;;) {
      for (const { id } of page.rows) {
        const times = untouched.get(id);
        if (times !== undefined) untouched.set(id, times + 1);
      }
      if (page.after === null) break;
      // One that was on this page, one that would have been on the next, and one that is gone.
      const all = await db().article.findMany({ orderBy: { updatedAt: "desc" }, take: 75 });
      const changed = [all.at(0), all.at(-1), all.at(-2)].flatMap((one) => one?.id ?? []);
      for (const id of changed) untouched.delete(id);
      await db().article.updateMany({
        where: { id: { in: changed.slice(0, 2) } },
        data: { updatedAt: later(9_000) },
      });
      await db().article.delete({ where: { id: changed[2] ?? "" } });
      page = await next(page);
    }
    expect(untouched.size).toBeGreaterThan(90);
    expect([...untouched.values()].every((times) => times === 1)).toBe(true);
  });
});
