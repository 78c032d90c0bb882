import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listLatest } from "@/lib/articles/queries";
import { setClock } from "@/lib/clock";
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
} from "@/lib/testing/records";
import type { Actor } from "@/lib/users/actor";

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

const slugs = async (input: Parameters<typeof listLatest>[0]) =>
  (await listLatest(input)).map(({ slug }) => slug);

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
    expect(await slugs({ limit: 2, exceptSlugs: ["three", "one"] })).toEqual(["two", "older"]);
  });

  test("of one moment have an order that stays", async () => {
    setClock(start);
    for (let number = 1; number <= 6; number += 1) {
      await addLive(editor, { slug: `s-${number}`, sectionId });
    }
    const all = await slugs({ limit: 6 });
    expect(new Set(all).size).toBe(6);
    expect(await slugs({ limit: 3 })).toEqual(all.slice(0, 3));
    expect(await slugs({ limit: 3, exceptSlugs: all.slice(0, 3) })).toEqual(all.slice(3));
  });

  test("of a section or an author are those of the live revisions, not of newer drafts", async () => {
    const town = (await addSection("town")).id;
    const [ann, bo] = [await addAuthor("ann"), await addAuthor("bo")];
    const byline = (authorId: string) => [{ authorId, place: "" }];
    const { id, version } = await addLive(editor, { sectionId, bylines: byline(ann.id) });
    const content = contentWith({ sectionId: town, bylines: byline(bo.id) });
    const saved = await save(editor, id, { version, content });
    const found = async () => ({
      harbour: await slugs({ sectionId, limit: 5 }),
      town: await slugs({ sectionId: town, limit: 5 }),
      ann: await slugs({ authorId: ann.id, limit: 5 }),
      bo: await slugs({ authorId: bo.id, limit: 5 }),
    });
    const article = ["quay-opens"];
    expect(await found()).toEqual({ harbour: article, town: [], ann: article, bo: [] });
    await publish(editor, id, saved);
    expect(await found()).toEqual({ harbour: [], town: article, ann: [], bo: article });
  });

  test("are told in short, without their text", async () => {
    setClock(start);
    const ann = await addAuthor("ann");
    await addLive(editor, {
      sectionId,
      standfirst: "At last.",
      bylines: [{ authorId: ann.id, place: "Leeds" }],
    });
    const [card] = await listLatest({ limit: 1 });
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
