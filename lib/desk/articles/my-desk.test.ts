import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getMyDesk, partSize } from "@/lib/desk/articles/my-desk";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
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
  schedule,
  take,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
let editor: Actor;
let reporter: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  reporter = await addUser("reporter");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

type PartName = keyof Awaited<ReturnType<typeof getMyDesk>>;

async function headlines(actor: Actor, part: PartName): Promise<string[]> {
  return (await getMyDesk(actor))[part].rows.map(({ headline }) => headline);
}

describe("mine is what readers do not see yet and", () => {
  test("I began, though somebody else saved it since: it does not become theirs", async () => {
    const { id, version } = await addDraft({ headline: "Begun" }, reporter);
    await save(editor, id, { version, content: contentWith({ headline: "Corrected" }) });
    expect(await headlines(reporter, "mine")).toEqual(["Corrected"]);
    expect(await headlines(editor, "mine")).toEqual([]);
  });

  test("was sent to me by name for review, as long as it waits for that", async () => {
    const { id, version } = await addDraft({ headline: "Asked" }, reporter);
    const sent = await take(reporter, id, "sendToReview", { version, reviewerId: editor.id });
    expect(await headlines(editor, "mine")).toEqual(["Asked"]);
    await take(editor, id, "sendBack", { version: sent.version });
    expect(await headlines(editor, "mine")).toEqual([]);
  });

  test("has my byline, entered by anybody", async () => {
    const { id: authorId } = await addAuthor("ann");
    await addDraft({ headline: "By Ann", bylines: [{ authorId, place: "" }] }, editor);
    expect(await headlines(reporter, "mine")).toEqual([]);
    await db().author.update({ where: { id: authorId }, data: { userId: reporter.id } });
    expect(await headlines(reporter, "mine")).toEqual(["By Ann"]);
  });

  test("is mine only as long as readers do not see it, and again with a newer draft", async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    const live = await publish(editor, id, { version });
    expect(await headlines(editor, "mine")).toEqual([]);
    const content = contentWith({ headline: "Quay closes", sectionId });
    await save(editor, id, { version: live.version, content });
    expect(await headlines(editor, "mine")).toEqual(["Quay closes"]);
    expect(await headlines(reporter, "mine")).toEqual([]);
  });

  test("is on the schedule, until it is due", async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    await schedule(editor, id, { version, at: later(1) });
    expect(await headlines(editor, "mine")).toEqual(["Quay opens"]);
    setClock(later(1));
    expect(await headlines(editor, "mine")).toEqual([]);
  });
});

describe("what waits for my review", () => {
  async function send(by: Actor, headline: string, reviewerId: string | null) {
    const { id, version } = await addDraft({ headline, slug: headline.toLowerCase() }, by);
    await take(by, id, "sendToReview", { version, reviewerId });
    return id;
  }

  test("was sent to me, or to nobody in particular; the longest unchanged first", async () => {
    const other = await addUser("editor", "other");
    for (const [index, reviewerId] of [null, editor.id, other.id].entries()) {
      const id = await send(reporter, `Story-${index}`, reviewerId);
      await db().article.update({ where: { id }, data: { updatedAt: later(index) } });
    }
    expect(await headlines(editor, "review")).toEqual(["Story-0", "Story-1"]);
    expect(await headlines(other, "review")).toEqual(["Story-0", "Story-2"]);
  });

  test("is not what I wrote myself, unless it was sent to me", async () => {
    await send(editor, "Own", null);
    expect(await headlines(editor, "review")).toEqual([]);
    expect(await headlines(await addUser("administrator"), "review")).toEqual(["Own"]);
    await send(editor, "Own too", editor.id);
    expect(await headlines(editor, "review")).toEqual(["Own too"]);
  });

  test("is nothing for a reporter", async () => {
    await send(editor, "Story", null);
    expect(await headlines(reporter, "review")).toEqual([]);
  });

  test("is a live article's newer draft, too", async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const content = contentWith({ headline: "Quay closes", sectionId });
    const saved = await save(reporter, id, { version, content });
    await take(reporter, id, "sendToReview", { version: saved.version, reviewerId: null });
    expect(await headlines(editor, "review")).toEqual(["Quay closes"]);
  });
});

test("what is scheduled comes next first, updates of live articles among it, and is overdue from its moment on", async () => {
  const { id, version } = await addDraft({ headline: "Second", slug: "second", sectionId });
  await schedule(editor, id, { version, at: later(2) });
  const live = await addLive(editor, { slug: "first", sectionId });
  const content = contentWith({ headline: "First", slug: "first", sectionId });
  const saved = await save(editor, live.id, { version: live.version, content });
  await schedule(editor, live.id, { ...saved, at: later(1) });
  expect(await headlines(reporter, "scheduled")).toEqual(["First", "Second"]);
  expect(await headlines(reporter, "overdue")).toEqual([]);
  setClock(later(1));
  expect(await headlines(reporter, "scheduled")).toEqual(["Second"]);
  expect(await headlines(reporter, "overdue")).toEqual(["First"]);
});

test("each part has some rows, and says whether there is more", async () => {
  for (let number = 0; number < partSize; number += 1) {
    await addDraft({ slug: `s-${number}` }, editor);
  }
  expect((await getMyDesk(editor)).mine).toMatchObject({ hasMore: false });
  await addDraft({ slug: "one-more" }, editor);
  const { mine } = await getMyDesk(editor);
  expect([mine.rows.length, mine.hasMore]).toEqual([partSize, true]);
});
