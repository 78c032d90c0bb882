// The schedule as editors use it: what is put on it, taken off it, and overtaken by something else.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getState } from "@/lib/desk/articles/desk-queries";
import { publishDue } from "@/lib/newsroom/articles/publication";
import { findByAddress } from "@/lib/site/articles/queries";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addDraft,
  addLive,
  addSection,
  addUser,
  everyRow,
  publish,
  save,
  schedule,
  take,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const due = new Date("2026-03-01T07:00:00Z");
const muchLater = new Date("2026-03-02T06:00:00Z");

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

const articleOf = (id: string) => db().article.findUniqueOrThrow({ where: { id } });
const headlineAt = async (slug: string) => {
  const found = await findByAddress(slug);
  return found?.kind === "live" ? found.article.story.headline : (found?.kind ?? null);
};

/** A live article with an update under another address on the schedule. */
async function addScheduledUpdate() {
  const { id, version } = await addLive(editor, { sectionId });
  const content = contentWith({ headline: "Quay closes", slug: "quay-closes", sectionId });
  const saved = await save(editor, id, { version, content });
  return schedule(editor, id, { ...saved, at: due });
}

describe("scheduling", () => {
  test("keeps the draft as it is for its hour, and says so at the desk", async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    await schedule(editor, id, { version, at: due });
    const { draftId, ...article } = await articleOf(id);
    expect(article).toMatchObject({
      scheduledId: draftId,
      scheduledAt: due,
      draftStage: "ready",
      liveId: null,
      publishedAt: null,
    });
    expect(await db().revision.findUnique({ where: { id: draftId } })).toMatchObject({
      isKept: true,
      wasLive: false,
    });
    expect(await getState(chief, id)).toMatchObject({
      stage: "scheduled",
      schedule: {
        time: "1 Mar 2026, 15:00",
        local: "2026-03-01T15:00",
        isOverdue: false,
        isDraft: true,
      },
    });
  });

  test("lets editors write on: readers get the text of the schedule, and then the newer draft is a draft", async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    const scheduled = await schedule(editor, id, { version, at: due });
    const content = contentWith({ headline: "Quay opens wide", sectionId });
    await save(editor, id, { version: scheduled.version, content });
    expect(await getState(chief, id)).toMatchObject({
      draftStage: "draft",
      schedule: { isDraft: false },
    });
    setClock(due);
    await publishDue();
    expect(await headlineAt("quay-opens")).toBe("Quay opens");
    expect(await getState(chief, id)).toMatchObject({
      stage: "live",
      draftStage: "draft",
      hasNewerDraft: true,
      schedule: null,
    });
  });

  test("again takes the place of what was scheduled, its address too", async () => {
    const { id, version } = await addScheduledUpdate();
    const content = contentWith({ headline: "Quay sinks", slug: "quay-sinks", sectionId });
    const saved = await save(editor, id, { version, content });
    await schedule(editor, id, { ...saved, at: muchLater });
    expect((await db().address.findMany()).map(({ slug }) => slug).sort()).toEqual([
      "quay-opens",
      "quay-sinks",
    ]);
    setClock(due);
    expect(await headlineAt("quay-opens")).toBe("Quay opens");
    setClock(muchLater);
    expect(await headlineAt("quay-sinks")).toBe("Quay sinks");
    expect(await headlineAt("quay-closes")).toBeNull();
  });

  test.each([
    ["a time that is past", "2026-03-01T13:59", "That time has passed"],
    ["this very minute", "2026-03-01T14:00", "That time has passed"],
    ["no time", "tomorrow", "Give a date and a time"],
  ])("for %s is refused, and writes nothing", async (_, at, problem) => {
    const { id, version } = await addDraft({ sectionId }, editor);
    const before = await everyRow();
    await expect(take(editor, id, "schedule", { version, at })).rejects.toMatchObject({
      name: "InvalidInputError",
      message: expect.stringContaining(problem),
    });
    expect(await everyRow()).toEqual(before);
  });

  test("is checked as things will be at its hour: a link may lead to what readers see by then", async () => {
    const tides = await addDraft({ slug: "tides", sectionId }, editor);
    await schedule(editor, tides.id, { ...tides, at: due });
    const text = [{ text: "The tides", link: "/articles/tides" }];
    const body = [{ id: "a", type: "paragraph" as const, text }];
    const { id, version } = await addDraft({ sectionId, body }, editor);
    const sooner = new Date(due.getTime() - 60_000);
    const finding = expect.objectContaining({ rule: "broken-link" });
    const broken = { findings: expect.arrayContaining([finding]) };
    await expect(publish(editor, id, { version })).rejects.toMatchObject(broken);
    await expect(schedule(editor, id, { version, at: sooner })).rejects.toMatchObject(broken);
    await schedule(editor, id, { version, at: due });
    expect(await getState(chief, id)).toMatchObject({ stage: "scheduled" });
  });

  test("without a section is refused, and writes nothing", async () => {
    const { id, version } = await addDraft({}, editor);
    const before = await everyRow();
    await expect(schedule(editor, id, { version, at: due })).rejects.toThrow(InvalidInputError);
    expect(await everyRow()).toEqual(before);
  });
});

describe("what is scheduled is readers' no more", () => {
  test("once it is taken off the schedule, and its address is free of its hour", async () => {
    const { id, version } = await addScheduledUpdate();
    await take(editor, id, "unschedule", { version });
    setClock(muchLater);
    expect(await publishDue()).toEqual([]);
    expect(await headlineAt("quay-opens")).toBe("Quay opens");
    expect(await headlineAt("quay-closes")).toBeNull();
    expect(await getState(chief, id)).toMatchObject({ stage: "live", draftStage: "ready" });
  });

  test("once the article is published now, be it with the same text or a newer one", async () => {
    const { id, version } = await addScheduledUpdate();
    const content = contentWith({ headline: "Quay sinks", sectionId });
    const saved = await save(editor, id, { version, content });
    await publish(editor, id, saved);
    setClock(muchLater);
    expect(await publishDue()).toEqual([]);
    expect(await headlineAt("quay-opens")).toBe("Quay sinks");
    expect(await headlineAt("quay-closes")).toBeNull();

    setClock(start);
    const { id: otherId, version: first } = await addDraft({ slug: "other", sectionId }, editor);
    const scheduled = await schedule(editor, otherId, { version: first, at: due });
    await publish(editor, otherId, scheduled);
    expect(await headlineAt("other")).toBe("Quay opens");
    expect(await articleOf(otherId)).toMatchObject({ scheduledId: null, liveAt: start });
  });

  test.each([
    ["unpublished", "unpublish", null],
    ["retracted", "retract", "retracted"],
  ] as const)("once the article is %s", async (_, transition, seen) => {
    const { id, version } = await addScheduledUpdate();
    await take(editor, id, transition, { version, ...(seen ? { reason: "Untrue." } : {}) });
    setClock(muchLater);
    expect(await publishDue()).toEqual([]);
    expect(await headlineAt("quay-opens")).toBe(seen);
    expect(await headlineAt("quay-closes")).toBeNull();
    expect(await articleOf(id)).toMatchObject({ scheduledId: null, scheduledAt: null });
  });
});
