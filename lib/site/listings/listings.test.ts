import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listLatest, listPage } from "@/lib/site/listings/listings";
import {
  listingCursorText,
  readListingCursor,
  site,
  type ReadersList,
  type ListingCursor,
} from "@/lib/content/listings/listing";
import { setClock } from "@/lib/base/clock";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addSection,
  addUser,
  publish,
  save,
  take,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

type Page = Awaited<ReturnType<typeof listPage>>;

const slugs = async (part: Parameters<typeof listLatest>[1], place: ReadersList = site) =>
  (await listLatest(place, part)).map(({ slug }) => slug);

describe("the latest articles", () => {
  test("are newest first by publication, not by last change, and no more than asked for", async () => {
    for (const [minute, slug] of [
      [2, "two"],
      [3, "three"],
      [1, "one"],
    ] as const) {
      setClock(later(minute));
      await addLive(editor, { slug, sectionId });
    }
    setClock(later(4));
    const imported = await addDraft({ slug: "older", sectionId }, null, later(-60));
    await publish(editor, imported.id, imported);
    expect(await slugs({ limit: 10 })).toEqual(["three", "two", "one", "older"]);
    expect(await slugs({ limit: 2 })).toEqual(["three", "two"]);
    const [three, , one] = await listLatest(site, { limit: 3 });
    const exceptIds = [three?.id ?? "", one?.id ?? ""];
    expect(await slugs({ limit: 2, exceptIds })).toEqual(["two", "older"]);
  });

  test("of one moment have an order that stays", async () => {
    setClock(start);
    for (let number = 1; number <= 6; number += 1) {
      await addLive(editor, { slug: `s-${number}`, sectionId });
    }
    const cards = await listLatest(site, { limit: 6 });
    const all = cards.map(({ slug }) => slug);
    expect(new Set(all).size).toBe(6);
    expect(await slugs({ limit: 3 })).toEqual(all.slice(0, 3));
    expect(await slugs({ limit: 3, exceptIds: cards.slice(0, 3).map(({ id }) => id) })).toEqual(
      all.slice(3),
    );
  });

  test("of a section or an author are those of the live revisions, not of newer drafts", async () => {
    const town = (await addSection("town")).id;
    const [ann, bo] = [await addAuthor("ann"), await addAuthor("bo")];
    const byline = (authorId: string) => [{ authorId, place: "" }];
    const { id, version } = await addLive(editor, { sectionId, bylines: byline(ann.id) });
    const content = contentWith({ sectionId: town, bylines: byline(bo.id) });
    const saved = await save(editor, id, { version, content });
    const found = async () => ({
      harbour: await slugs({ limit: 5 }, { kind: "section", id: sectionId }),
      town: await slugs({ limit: 5 }, { kind: "section", id: town }),
      ann: await slugs({ limit: 5 }, { kind: "author", id: ann.id }),
      bo: await slugs({ limit: 5 }, { kind: "author", id: bo.id }),
    });
    const article = ["quay-opens"];
    expect(await found()).toEqual({ harbour: article, town: [], ann: article, bo: [] });
    await publish(editor, id, saved);
    expect(await found()).toEqual({ harbour: [], town: article, ann: [], bo: article });
  });

  test("go on behind any of them, each once, though others are published meanwhile", async () => {
    setClock(start);
    const all = ["a", "b", "c", "d", "e", "f", "g"];
    for (const slug of all) await addLive(editor, { slug, sectionId });
    const whole = await slugs({ limit: 10 });
    const found: string[] = [];
    let behind: ListingCursor | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { articles, older }: Page = await listPage(site, { limit: 3, behind });
      found.push(...articles.map(({ slug }) => slug));
      expect(older === null).toBe(page === 2);
      behind = older === null ? null : readListingCursor(older);
      setClock(later(page + 1));
      await addLive(editor, { slug: `new-${page}`, sectionId });
    }
    expect(found).toEqual(whole);
  });

  test("of some time are those that were published in it, its first moment counted and its last not", async () => {
    for (const minute of [0, 1, 2, 3]) {
      setClock(later(minute));
      await addLive(editor, { slug: `at-${minute}`, sectionId });
    }
    const within = { from: later(1), until: later(3) };
    expect(await slugs({ limit: 9, ...within })).toEqual(["at-2", "at-1"]);
  });

  test("of a retracted or unpublished article there are none, of one that is reinstated there are again", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const retracted = await take(editor, id, "retract", { version, reason: "Untrue." });
    expect(await slugs({ limit: 9 })).toEqual([]);
    const back = await take(editor, id, "reinstate", { version: retracted.version });
    expect(await slugs({ limit: 9 })).toEqual(["quay-opens"]);
    await take(editor, id, "unpublish", { version: back.version });
    expect(await slugs({ limit: 9 })).toEqual([]);
  });

  test("are told in short, without their text", async () => {
    setClock(start);
    const ann = await addAuthor("ann");
    await addLive(editor, {
      sectionId,
      standfirst: "At last.",
      bylines: [{ authorId: ann.id, place: "Leeds" }],
    });
    const [card] = await listLatest(site, { limit: 1 });
    expect(card).toMatchObject({
      slug: "quay-opens",
      publishedAt: start,
      headline: "Quay opens",
      standfirst: "At last.",
      section: { slug: "harbour" },
      authors: ["ann"],
      picture: null,
    });
    expect(JSON.stringify(card)).not.toContain("took its first ship");
  });
});

test("a cursor is read as it was written, and what is none is not", () => {
  const standing = { publishedAt: start, id: "019dd1b2-7c1a-7000-8000-000000000000" };
  expect(readListingCursor(listingCursorText(standing))).toEqual(standing);
  for (const none of ["", "1", "x-1", "-1-a", "1-", "9".repeat(16) + "-a", "1-a b", "1-ä"]) {
    expect(readListingCursor(none)).toBeNull();
  }
});
