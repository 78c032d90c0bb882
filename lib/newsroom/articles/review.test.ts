// The way of a draft through review: who it waits for, what is kept of it, and what a save does to where it is.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { restoreRevision } from "@/lib/newsroom/articles/commands";
import { getState } from "@/lib/desk/articles/desk-queries";
import { getMyDesk } from "@/lib/desk/articles/my-desk";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { InvalidInputError } from "@/lib/base/errors";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addSection,
  addUser,
  everyRow,
  save,
  schedule,
  take,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { changeRole, disableUser } from "@/lib/newsroom/users/commands";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const due = new Date("2026-03-01T07:00:00Z");

let ann: Actor;
let bo: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  ann = await addUser("reporter", "ann");
  bo = await addUser("editor", "bo");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

const articleOf = (id: string) =>
  db().article.findUniqueOrThrow({ where: { id }, include: { draft: true } });
const stageOfDraft = async (id: string) => (await articleOf(id)).draftStage;
let count = 0;
const changed = () => contentWith({ headline: `Change ${(count += 1)}`, sectionId });

const toAnybody = { reviewerId: null };

describe("an article that is sent to review", () => {
  test("waits for the editor who is named, or for any", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const sent = await take(ann, id, "sendToReview", { version, reviewerId: bo.id });
    expect(await articleOf(id)).toMatchObject({ draftStage: "inReview", reviewerId: bo.id });
    const back = await take(bo, id, "sendBack", { version: sent.version });
    expect(await articleOf(id)).toMatchObject({ draftStage: "draft", reviewerId: null });
    await take(ann, id, "sendToReview", { version: back.version, ...toAnybody });
    expect(await articleOf(id)).toMatchObject({ draftStage: "inReview", reviewerId: null });
  });

  test("brings along what is said with it, there and back, until the next step", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const said = async () => (await getState(ann, id)).message;
    const onDesk = async () => (await getMyDesk(ann)).mine.rows[0]?.message ?? null;
    const sent = await take(ann, id, "sendToReview", {
      ...{ version, reviewerId: bo.id, message: "Is the hour right?" },
    });
    expect(await said()).toEqual({ by: "ann", words: "Is the hour right?" });
    const back = await take(bo, id, "sendBack", { version: sent.version, message: "Ask again." });
    expect(await onDesk()).toEqual({ by: "bo", words: "Ask again." });
    const again = await take(ann, id, "sendToReview", { version: back.version, ...toAnybody });
    expect(await said()).toBeNull();
    const last = { version: again.version, message: "Now?" };
    const { version: returned } = await take(bo, id, "sendBack", last);
    await take(bo, id, "approve", { version: returned });
    expect(await said()).toBeNull();
    const entries = await db().auditEntry.findMany({ where: { action: "sentBack" } });
    expect(entries.map(({ detail }) => detail)).toEqual([
      { message: "Ask again." },
      { message: "Now?" },
    ]);
  });

  test("takes no message that is too long", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const message = "x".repeat(501);
    const attempt = take(ann, id, "sendToReview", { version, ...toAnybody, message });
    await expect(attempt).rejects.toThrow(InvalidInputError);
    expect(await stageOfDraft(id)).toBe("draft");
  });

  test("waits for nobody once it is approved", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const sent = await take(ann, id, "sendToReview", { version, reviewerId: bo.id });
    await take(bo, id, "approve", { version: sent.version });
    expect(await articleOf(id)).toMatchObject({ draftStage: "ready", reviewerId: null });
  });

  test.each([
    ["is disabled", (chief: Actor) => disableUser(chief, bo.id)],
    ["is made a reporter", (chief: Actor) => changeRole(chief, bo.id, "reporter")],
  ])("waits for any editor once the one who was named %s", async (_, change) => {
    const chief = await addUser("administrator", "chief");
    const { id, version } = await addDraft({ sectionId }, ann);
    const other = await addDraft({ sectionId, slug: "other" }, ann);
    const sent = await take(ann, id, "sendToReview", { version, reviewerId: bo.id });
    await take(ann, other.id, "sendToReview", { version, reviewerId: chief.id });
    const before = await articleOf(id);
    setClock(due);
    await change(chief);
    expect(await articleOf(id)).toEqual({ ...before, reviewerId: null });
    expect(await articleOf(other.id)).toMatchObject({ reviewerId: chief.id });
    expect((await getMyDesk(chief)).review.rows.map((row) => row.id)).toEqual([id, other.id]);
    await take(chief, id, "approve", { version: sent.version });
  });

  test("waits on for whom it was sent to if they may approve in their new role, too", async () => {
    const chief = await addUser("administrator", "chief");
    const { id, version } = await addDraft({ sectionId }, ann);
    await take(ann, id, "sendToReview", { version, reviewerId: bo.id });
    await changeRole(chief, bo.id, "administrator");
    expect(await articleOf(id)).toMatchObject({ reviewerId: bo.id });
  });

  test("to somebody who is gone, disabled or may not approve is refused, and nothing is written", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const former = await addUser("editor", "former");
    await db().user.update({ where: { id: former.id }, data: { isDisabled: true } });
    const before = await everyRow();
    for (const reviewerId of ["gone", former.id, ann.id]) {
      await expect(take(ann, id, "sendToReview", { version, reviewerId })).rejects.toMatchObject({
        name: "InvalidInputError",
        problems: ["Choose a reviewer who can approve this article."],
      });
    }
    expect(await everyRow()).toEqual(before);
  });

  test.each(["sendToReview", "approve"] as const)(
    "is kept as it was then, whatever the same person saves a moment later: %s",
    async (name) => {
      const { id, version } = await addDraft({ sectionId }, bo);
      const { version: sent } = await take(bo, id, name, {
        version,
        ...(name === "sendToReview" ? toAnybody : {}),
      });
      await save(bo, id, { version: sent, content: changed() });
      const revisions = await db().revision.findMany({ orderBy: { number: "asc" } });
      expect(revisions).toMatchObject([{ headline: "Quay opens", isKept: true }, { number: 2 }]);
    },
  );
});

test.each([
  ["approve", {}],
  ["publish", {}],
  ["schedule", { at: "2026-03-01T16:00" }],
  ["unschedule", {}],
  ["unpublish", {}],
  ["retract", { reason: "Untrue." }],
  ["reinstate", {}],
] as const)("a reporter cannot %s, and the attempt writes nothing", async (name, input) => {
  const { id, version } = await addDraft({ sectionId }, ann);
  const before = await everyRow();
  await expect(take(ann, id, name, { version, ...input })).rejects.toMatchObject({
    name: "ForbiddenError",
  });
  expect(await everyRow()).toEqual(before);
});

describe("a save", () => {
  test("of a draft leaves it one, and one in review in review", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const first = await save(ann, id, { version, content: changed() });
    expect(await stageOfDraft(id)).toBe("draft");
    const sent = await take(ann, id, "sendToReview", { version: first.version, reviewerId: bo.id });
    await save(ann, id, { version: sent.version, content: changed() });
    expect(await articleOf(id)).toMatchObject({ draftStage: "inReview", reviewerId: bo.id });
  });

  test("of approved text sends it back to review if a reporter saves it, amending or restoring too", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    let stands = await save(ann, id, { version, content: changed() });
    for (const write of [
      () => save(ann, id, { version: stands.version, content: changed() }),
      () => restoreRevision(ann, id, { version: stands.version, number: 1 }),
    ]) {
      stands = await take(bo, id, "approve", { version: stands.version });
      stands = await write();
      expect(await stageOfDraft(id)).toBe("inReview");
    }
  });

  test("of approved text leaves it ready if an editor saves it, who could approve it", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    let stands = await take(bo, id, "approve", { version });
    for (let times = 0; times < 2; times += 1) {
      stands = await save(bo, id, { version: stands.version, content: changed() });
      expect(await stageOfDraft(id)).toBe("ready");
    }
    stands = await save(ann, id, { version: stands.version, content: changed() });
    expect(await stageOfDraft(id)).toBe("inReview");
  });

  test("that changes nothing leaves approved text approved, by any user", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const { version: stands } = await take(bo, id, "approve", { version });
    await save(ann, id, { version: stands, content: contentWith({ sectionId }) });
    expect(await stageOfDraft(id)).toBe("ready");
  });

  test.each(["ann", "bo"])(
    "after what readers see, or will see, is a draft again, though %s saves it",
    async (name) => {
      const who = name === "ann" ? ann : bo;
      const live = await addLive(bo, { slug: "live", sectionId });
      const content = { ...changed(), slug: "live" };
      await save(who, live.id, { version: live.version, content });
      expect(await stageOfDraft(live.id)).toBe("draft");

      const { id, version } = await addDraft({ sectionId }, ann);
      const waiting = await schedule(bo, id, { version, at: due });
      expect(await stageOfDraft(id)).toBe("ready");
      await save(who, id, { version: waiting.version, content: changed() });
      const article = await articleOf(id);
      expect(article).toMatchObject({ draftStage: "draft", scheduledAt: due });
      expect(article.scheduledId).not.toBe(article.draftId);
    },
  );
});
