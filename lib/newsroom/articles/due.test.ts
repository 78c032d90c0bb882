// What becomes of an article when its hour has come: by the server's rounds, or by the next command on it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getState } from "@/lib/desk/articles/desk-queries";
import { findNextDue, publishDue } from "@/lib/newsroom/articles/publication";
import { findByAddress } from "@/lib/site/articles/queries";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  chief,
  addDraft,
  addLive,
  addSection,
  addUser,
  everyRow,
  save,
  schedule,
  take,
  unpublish,
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
const actionsOn = async (articleId: string) =>
  (await db().auditEntry.findMany({ where: { articleId }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );
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

describe("an article whose hour has come", () => {
  test("is made live with its hour, though that is long past, and the log says so once", async () => {
    const { id } = await addScheduledUpdate();
    setClock(muchLater);
    expect(await getState(chief, id)).toMatchObject({
      schedule: { isOverdue: true },
      stage: "live",
    });
    expect(await publishDue()).toEqual([id]);
    expect(await articleOf(id)).toMatchObject({
      liveAt: due,
      publishedAt: start,
      draftStage: "draft",
    });
    expect(await publishDue()).toEqual([]);
    const entries = await db().auditEntry.findMany({ where: { action: "wentLive" } });
    expect(entries).toMatchObject([
      {
        articleId: id,
        actorId: null,
        actorName: "Stet",
        subject: "Quay closes",
        at: muchLater,
        detail: { at: due.toISOString() },
      },
    ]);
    expect((await getState(chief, id)).schedule).toBeNull();
  });

  test("keeps its version, so that an editor who has it open saves on", async () => {
    const { id, version } = await addScheduledUpdate();
    setClock(due);
    await publishDue();
    const content = contentWith({ headline: "Quay closed", slug: "quay-closes", sectionId });
    await save(editor, id, { version, content });
    expect(await headlineAt("quay-closes")).toBe("Quay closes");
    expect(await getState(chief, id)).toMatchObject({ version: version + 1, hasNewerDraft: true });
  });

  test("leaves a newer draft where it is on its way", async () => {
    const { id, version } = await addScheduledUpdate();
    const content = contentWith({ headline: "Quay sinks", slug: "quay-closes", sectionId });
    const saved = await save(editor, id, { version, content });
    await take(editor, id, "sendToReview", { version: saved.version, reviewerId: editor.id });
    setClock(due);
    await publishDue();
    expect(await headlineAt("quay-closes")).toBe("Quay closes");
    expect(await articleOf(id)).toMatchObject({ draftStage: "inReview", reviewerId: editor.id });
  });

  test("is made live by the next save of it, which is a newer draft", async () => {
    const { id, version } = await addScheduledUpdate();
    setClock(muchLater);
    const content = contentWith({ headline: "Quay closed", slug: "quay-closes", sectionId });
    await save(editor, id, { version, content });
    expect(await articleOf(id)).toMatchObject({ liveAt: due, scheduledId: null });
    expect(await headlineAt("quay-closes")).toBe("Quay closes");
    expect((await actionsOn(id)).slice(-2)).toEqual(["wentLive", "revisionSaved"]);
    expect(await publishDue()).toEqual([]);
  });

  test.each([
    ["unpublish", "unpublished"],
    ["retract", "retracted"],
  ] as const)("is made live before it is taken from readers: %s", async (transition, action) => {
    const { id, version } = await addDraft({ sectionId }, editor);
    const scheduled = await schedule(editor, id, { version, at: due });
    setClock(muchLater);
    const reason = transition === "retract" ? { reason: "Untrue." } : {};
    await take(editor, id, transition, { version: scheduled.version, ...reason });
    expect(await articleOf(id)).toMatchObject({ liveAt: due, publishedAt: due });
    expect((await actionsOn(id)).slice(-2)).toEqual(["wentLive", action]);
  });

  test("can neither be taken off the schedule nor published again", async () => {
    const { id, version } = await addScheduledUpdate();
    setClock(due);
    const before = await everyRow();
    for (const transition of ["unschedule", "publish"] as const) {
      await expect(take(editor, id, transition, { version })).rejects.toMatchObject({
        reason: "state",
      });
    }
    expect(await everyRow()).toEqual(before);
  });
});

describe("when several are due", () => {
  test("each is made live, the one whose hour came first first", async () => {
    const hours = [muchLater, due, new Date(due.getTime() + 60_000)];
    const ids: string[] = [];
    for (const [index, at] of hours.entries()) {
      const { id, version } = await addDraft({ slug: `s-${index}`, sectionId }, editor);
      await schedule(editor, id, { version, at });
      ids.push(id);
    }
    expect(await findNextDue()).toEqual(due);
    setClock(muchLater);
    expect(await publishDue()).toEqual([ids[1], ids[2], ids[0]]);
    expect(await findNextDue()).toBeNull();
  });

  test("one that cannot be made live keeps none of the others, and is told of", async () => {
    const broken = await addDraft({ slug: "broken", sectionId }, editor);
    await schedule(editor, broken.id, { ...broken, at: due });
    const { draftId } = await articleOf(broken.id);
    await db().revision.update({ where: { id: draftId }, data: { sectionId: null } });
    const whole = await addDraft({ slug: "whole", sectionId }, editor);
    await schedule(editor, whole.id, { ...whole, at: muchLater });
    setClock(muchLater);
    await expect(publishDue()).rejects.toMatchObject({
      errors: [expect.objectContaining({ name: "InvalidInputError" })],
    });
    expect(await articleOf(whole.id)).toMatchObject({ liveAt: muchLater });
    expect(await articleOf(broken.id)).toMatchObject({ liveAt: null, scheduledAt: due });
  });
});

test("an unpublished article is seen again from its hour, with its first publication time", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  setClock(new Date(start.getTime() + 60_000));
  const taken = await unpublish(editor, id, { version });
  await schedule(editor, id, { ...taken, at: due });
  expect(await headlineAt("quay-opens")).toBeNull();
  setClock(due);
  expect(await headlineAt("quay-opens")).toBe("Quay opens");
  await publishDue();
  expect(await articleOf(id)).toMatchObject({ publishedAt: start, liveAt: due });
});
