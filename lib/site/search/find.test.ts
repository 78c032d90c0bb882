// What readers find, and what they never do.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { publishDue } from "@/lib/newsroom/articles/publication";
import type { Content } from "@/lib/content/articles/schema";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { hitsOnPage, mostFound, search, type Sought } from "@/lib/site/search/find";
import { isOnPostgresql } from "@/lib/testing/database";
import { contentWith, paragraph, picture, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addPicture,
  addSection,
  addUser,
  publish,
  save,
  schedule,
  take,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const reason = "Untrue.";
const start = new Date("2026-03-01T06:00:00Z");
const day = 24 * 3_600_000;
const later = (days: number) => new Date(start.getTime() + days * day);

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

const everywhere: Sought = { words: "", sectionId: null, from: null, until: null, page: 1 };

async function found(words: string, sought: Partial<Sought> = {}): Promise<string[]> {
  const { hits } = await search({ ...everywhere, ...sought, words });
  return hits.map(({ slug }) => slug);
}

const add = (change: Partial<Content & { sectionId: string }>) =>
  addLive(editor, { sectionId, ...change });

describe("an article is found", () => {
  test.each([
    ["McDonald’s opened", ["mcdonalds", "McDonald's", "mcdonald", "“mcdonald’s opened”"]],
    ["McDonalds opened", ["McDonald’s"]],
    ["It paid 1,400 and 1\u202f400\u202f000", ["1400", "1,400", "1400000", "1 400"]],
    ["It paid 1400", ["1,400", "1\u202f400"]],
    ["Qian\u00adhai\u00adzone, super\u200bcali", ["qianhaizone", "supercali", "super\u00adcali"]],
    ["Łódź, Øresund, Đà Nẵng, Æther", ["lodz", "oresund", "da nang", "aether", "ÆTHER"]],
    ["مُحَمَّد وأحمد", ["محمد", "مُحَمَّد", "وأحمد", "واحمد"]],
    ["The U.S. and l’eau", ["us", "u.s.", "eau", "leau"]],
  ])("where it says “%s”, however that is written", async (headline, queries) => {
    await add({ headline, slug: "a" });
    for (const one of queries) expect(await found(one), one).toEqual(["a"]);
    // What stands in two words is not one.
    expect(await found("andit")).toEqual([]);
  });

  test("by its headline, standfirst, body, authors and captions", async () => {
    const ann = await addAuthor("Ann Poe");
    const crane = await addPicture("Cranes");
    await add({
      headline: "Quay opens",
      standfirst: "At noon",
      dateline: "LISBON",
      bylines: [{ authorId: ann.id, place: "" }],
      leadPicture: { mediaId: crane.id, caption: "Gulls circle", credit: null, altText: null },
      body: [
        paragraph("a", "The first ship."),
        { id: "b", type: "quote", text: [{ text: "Splendid" }], attribution: "The pilot" },
        { id: "c", type: "list", isOrdered: false, items: [[{ text: "Ropes" }]] },
        picture("d", crane.id),
        relatedLink("e", "Elsewhere"),
      ],
    });
    const words = ["quay", "noon", "ship", "splendid", "pilot", "ropes", "poe", "gulls", "cranes"];
    for (const word of [...words, "lisbon"])
      expect(await found(word), word).toEqual(["quay-opens"]);
    expect(await found("elsewhere")).toEqual([]);
  });

  test("by all words of a query, whatever their case, accents, width or punctuation", async () => {
    await add({
      slug: "a",
      headline: "Élan de l’Église",
      body: [paragraph("a", "COVID-19, Ｑｕａｙ")],
    });
    for (const words of ["elan", "ÉLAN eglise", "covid-19", "quay", "l'eglise"]) {
      expect(await found(words), words).toEqual(["a"]);
    }
    expect(await found("elan harbour")).toEqual([]);
  });

  test("by a phrase only where its words follow each other, and not from one paragraph to the next", async () => {
    const body = [paragraph("a", "the winter budget"), paragraph("b", "passes")];
    await add({ slug: "a", body });
    expect(await found('"winter budget"')).toEqual(["a"]);
    expect(await found("“winter budget”")).toEqual(["a"]);
    expect(await found('"budget winter"')).toEqual([]);
    expect(await found('"budget passes"')).toEqual([]);
  });

  test("by the beginning of the last word while it is typed, or of any with a star", async () => {
    await add({ slug: "a", headline: "Harbour reopens" });
    expect(await found("harb")).toEqual(["a"]);
    expect(await found("harb ")).toEqual([]);
    expect(await found("harb* reopens")).toEqual(["a"]);
    expect(await found('"harbour reop"*')).toEqual(["a"]);
    expect(await found('"harb"')).toEqual([]);
  });

  test("but not by words that the query leaves out", async () => {
    await add({ slug: "a", headline: "Bridge and ferry" });
    await add({ slug: "b", headline: "Bridge and tram" });
    expect(await found("bridge -ferry")).toEqual(["b"]);
    expect(await found('bridge -"and tram"')).toEqual(["a"]);
    expect(await found("-ferry")).toEqual([]);
  });

  test.each([
    [
      "Chinese",
      "前海服务贸易增长",
      ["前海", "服务贸易", "增长", "贸", "前海 增长"],
      ["海前", "服贸"],
    ],
    [
      "Japanese",
      "東京タワーで祭り、ガイド",
      ["東京", "タワー", "祭り", "ｶﾞｲﾄﾞ", "京タワ", "で"],
      ["京東", "カイト"],
    ],
    ["Korean", "서울에서 열린 회의", ["서울", "회의", "에서", "열린 회의", "회"], ["울서"]],
    ["mixed", "第5章：iPhone手机2025年", ["iphone", "手机2025年", "第5章", "2025"], ["机手"]],
  ])("by any run of characters: %s", async (_, headline, finding, missing) => {
    await add({ slug: "a", headline });
    for (const words of finding) expect(await found(words), words).toEqual(["a"]);
    for (const words of missing) expect(await found(words), words).toEqual([]);
  });

  test("in its section, and between days", async () => {
    const town = (await addSection("town")).id;
    await add({ slug: "a" });
    setClock(later(1));
    await add({ slug: "b", sectionId: town });
    expect(await found("quay", { sectionId })).toEqual(["a"]);
    expect(await found("quay", { sectionId: town })).toEqual(["b"]);
    expect(await found("quay", { from: later(1) })).toEqual(["b"]);
    expect(await found("quay", { until: later(1) })).toEqual(["a"]);
    expect(await found("quay", { from: start, until: start })).toEqual([]);
  });
});

describe("what readers do not see is not found", () => {
  test("a draft, and the newer words of a live article’s draft", async () => {
    await addDraft({ slug: "draft", headline: "Secret" });
    const { id, version } = await add({ slug: "live", headline: "Open" });
    const content = contentWith({ sectionId, slug: "live", headline: "Secret" });
    const saved = await save(editor, id, { version, content });
    expect([await found("secret"), await found("open")]).toEqual([[], ["live"]]);
    await publish(editor, id, saved);
    expect([await found("secret"), await found("open")]).toEqual([["live"], []]);
  });

  test("an article that was unpublished or retracted; one that was reinstated is again", async () => {
    const one = await add({ slug: "one" });
    await take(editor, one.id, "unpublish", { version: one.version });
    expect(await found("quay")).toEqual([]);
    const two = await add({ slug: "two" });
    const retracted = await take(editor, two.id, "retract", { version: two.version, reason });
    expect(await found("quay")).toEqual([]);
    await take(editor, two.id, "reinstate", { version: retracted.version });
    expect(await found("quay")).toEqual(["two"]);
  });

  test("an article on the schedule, until its hour", async () => {
    const { id, version } = await addDraft({ slug: "a", sectionId }, editor);
    await schedule(editor, id, { version, at: later(1) });
    expect(await found("quay")).toEqual([]);
    setClock(later(1));
    await publishDue();
    expect(await found("quay")).toEqual(["a"]);
  });

  test("an article that is gone", async () => {
    const { id } = await addDraft({ headline: "Quay" });
    await db().article.delete({ where: { id } });
    const words = isOnPostgresql ? "SearchWords" : "SearchWords_docsize";
    expect(await db().$queryRawUnsafe(`SELECT 1 FROM "${words}"`)).toEqual([]);
  });
});

describe("what is found first", () => {
  test("has the words in its headline, then in its standfirst, then in its body", async () => {
    await add({ slug: "head", headline: "Regatta" });
    await add({ slug: "stand", standfirst: "A regatta" });
    setClock(later(1));
    await add({ slug: "body", body: [paragraph("a", "A regatta")] });
    expect(await found("regatta")).toEqual(["head", "stand", "body"]);
  });

  test("is newer, of two that have them in the same place", async () => {
    await add({ slug: "older" });
    setClock(later(1));
    await add({ slug: "newer" });
    expect(await found("quay")).toEqual(["newer", "older"]);
  });

  test("is newer, though it has them in a lesser place, than what is years old", async () => {
    await add({ slug: "old", headline: "Regatta" });
    setClock(later(15 * 365));
    await add({ slug: "new", body: [paragraph("a", "A regatta")] });
    expect(await found("regatta")).toEqual(["new", "old"]);
  });
});

test("a page follows the other, and no count goes beyond what is ranked", async () => {
  for (let number = 0; number <= hitsOnPage; number += 1) await add({ slug: `s-${number}` });
  const first = await search({ ...everywhere, words: "quay" });
  expect([first.hits.length, first.count, first.hasMore]).toEqual([10, 11, false]);
  const second = await search({ ...everywhere, words: "quay", page: 2 });
  expect(second.hits.map(({ slug }) => slug)).toEqual(["s-0"]);
  expect((await search({ ...everywhere, words: "quay", page: 3 })).hits).toEqual([]);
  expect(mostFound).toBeGreaterThan(hitsOnPage);
});

test("articles of one second are each found", async () => {
  for (const slug of ["a", "b", "c"]) await add({ slug });
  expect((await found("quay", { from: start, until: later(1) })).sort()).toEqual(["a", "b", "c"]);
});

test("what was searched for is marked, in the headline and in the passage that has most of it", async () => {
  await add({
    headline: "Quay opens",
    body: [
      paragraph("a", "Nothing here."),
      paragraph("b", `${"Word ".repeat(100)} an opening <b>quay</b>.`),
    ],
  });
  const { hits } = await search({ ...everywhere, words: "quay open" });
  const [hit] = hits;
  const marked = (pieces: { text: string; isMarked: boolean }[] = []) =>
    pieces.filter((piece) => piece.isMarked).map((piece) => piece.text);
  expect(marked(hit?.headline)).toEqual(["Quay", "opens"]);
  expect(marked(hit?.passage)).toEqual(["opening", "quay"]);
  expect(hit?.passage.map(({ text }) => text).join("")).toMatch(/^….* an opening <b>quay<\/b>\.$/);
});
