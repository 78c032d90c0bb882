// A command that comes again because its answer was lost is done once, whatever others did since.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { saveDraft, saveKinds } from "@/lib/newsroom/articles/commands";
import { listReceipts } from "@/lib/newsroom/articles/receipts";
import { transitionRequests } from "@/lib/newsroom/articles/requests";
import { takeTransition } from "@/lib/newsroom/articles/transitions";
import type { Transition } from "@/lib/content/articles/workflow";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { fieldTime } from "@/lib/base/site-time";
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

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const days = (count: number) => new Date(start.getTime() + count * 24 * 60 * 60 * 1000);
const saveId = "save-0123456789ab";
const commandId = "command-0123456789";

let ann: Actor;
let bo: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  ann = await addUser("editor", "ann");
  bo = await addUser("editor", "bo");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

const content = (headline: string) => contentWith({ headline, sectionId });

test("whether a save arrived is told to who sent it, of the article that it was sent to", async () => {
  const [{ id, version }, other] = [await addDraft({ sectionId }, ann), await addDraft()];
  const sent = { saveId, version, content: content("Ann’s"), kind: "autosave" } as const;
  const saved = await saveDraft(ann, id, sent);
  const ids = [saveId, "save-that-never-came"];
  expect(await listReceipts(ann, id, ids)).toEqual([{ id: saveId, version: saved.version }]);
  expect(await listReceipts(bo, id, ids)).toEqual([]);
  expect(await listReceipts(ann, other.id, ids)).toEqual([]);
});

describe("a save that comes again", () => {
  test("is known whatever the order of its fields: another version of the program has another", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const sent = { saveId, version, content: content("Ann’s"), kind: "save" } as const;
    const written = await saveDraft(ann, id, sent);
    const fields = Object.entries(sent.content).reverse();
    const turned = Object.fromEntries(fields) as typeof sent.content;
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(sent.content));
    expect(await saveDraft(ann, id, { ...sent, content: turned })).toEqual(written);
  });

  test.each(saveKinds)("at once is answered as it was, and does nothing: %s", async (kind) => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const sent = { saveId, version, content: content("Ann’s"), kind };
    const written = await saveDraft(ann, id, sent);
    const before = await everyRow();
    expect(await saveDraft(ann, id, sent)).toEqual(written);
    expect(await everyRow()).toEqual(before);
  });

  test("after others saved is answered with its own version, and undoes nothing of theirs", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const sent = { saveId, version, content: content("Ann’s"), kind: "autosave" } as const;
    const written = await saveDraft(ann, id, sent);
    await save(bo, id, { version: written.version, content: content("Bo’s") });
    const before = await everyRow();
    expect(await saveDraft(ann, id, sent)).toEqual(written);
    expect(await everyRow()).toEqual(before);
    const next = { version: written.version, content: content("Ann’s next") };
    await expect(save(ann, id, next)).rejects.toMatchObject({ reason: "stale" });
  });

  test("of text that the draft had, after others saved: a press is answered as it was, and undoes nothing of theirs", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const autosaved = { version, content: content("Ann’s"), kind: "autosave" } as const;
    const written = await save(ann, id, autosaved);
    const pressed = { ...autosaved, version: written.version, saveId, kind: "save" } as const;
    expect(await saveDraft(ann, id, pressed)).toEqual(written);
    await save(bo, id, { version: written.version, content: content("Bo’s") });
    const before = await everyRow();
    expect(await saveDraft(ann, id, pressed)).toEqual(written);
    expect(await everyRow()).toEqual(before);
  });

  test("at the same time is done once", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const sent = { saveId, version, content: content("Ann’s"), kind: "save" } as const;
    const answers = await Promise.all(Array.from({ length: 5 }, () => saveDraft(ann, id, sent)));
    expect(answers.map((written) => written.version)).toEqual(Array(5).fill(version + 1));
    expect((await db().article.findUniqueOrThrow({ where: { id } })).version).toBe(version + 1);
  });

  test("with another text, for another article or by another person is refused, and writes nothing", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const other = await addDraft({ slug: "other", sectionId }, ann);
    const sent = { saveId, version, content: content("Ann’s"), kind: "save" } as const;
    await saveDraft(ann, id, sent);
    const before = await everyRow();
    const again = { ...sent, version: version + 1 };
    for (const attempt of [
      () => saveDraft(ann, id, { ...again, content: content("Another") }),
      () => saveDraft(ann, other.id, sent),
      () => saveDraft(bo, id, sent),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        name: "InvalidInputError",
        problems: ["This request’s id was used for another one."],
      });
    }
    expect(await everyRow()).toEqual(before);
  });

  test("after a refusal is tried again: what was refused left no receipt", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const sent = {
      saveId,
      version,
      content: contentWith({ sectionId: "gone" }),
      kind: "save",
    } as const;
    await expect(saveDraft(ann, id, sent)).rejects.toMatchObject({ name: "InvalidInputError" });
    await expect(
      saveDraft(ann, id, { ...sent, content: content("Mended") }),
    ).resolves.toMatchObject({ version: version + 1 });
  });
});

/** An article that each transition may be taken with, and its input. */
const arrangements: Record<
  Transition,
  { arrange: () => Promise<{ id: string; version: number }>; input: object }
> = {
  sendToReview: { arrange: draft, input: { reviewerId: null } },
  sendBack: { arrange: inReview, input: {} },
  approve: { arrange: draft, input: {} },
  publish: { arrange: draft, input: {} },
  schedule: { arrange: draft, input: { at: fieldTime(days(1)) } },
  unschedule: { arrange: scheduled, input: {} },
  unpublish: { arrange: live, input: {} },
  retract: { arrange: live, input: { reason: "Untrue." } },
  reinstate: { arrange: retracted, input: {} },
};

async function draft() {
  return addDraft({ sectionId }, ann);
}
async function inReview() {
  const { id, version } = await draft();
  return take(ann, id, "sendToReview", { version, reviewerId: null });
}
async function scheduled() {
  const { id, version } = await draft();
  return schedule(ann, id, { version, at: days(1) });
}
async function live() {
  return addLive(ann, { sectionId });
}
async function retracted() {
  const { id, version } = await live();
  return take(ann, id, "retract", { version, reason: "Untrue." });
}

function send<Name extends Transition>(id: string, name: Name, sent: object) {
  return takeTransition(ann, id, name, transitionRequests[name].parse(sent));
}

describe.each(Object.keys(arrangements) as Transition[])("%s that comes again", (name) => {
  test("is answered as it was and does nothing, after others saved too", async () => {
    const { arrange, input } = arrangements[name];
    const { id, version } = await arrange();
    const sent = { ...input, version, commandId };
    const written = await send(id, name, sent);
    expect(written.version).toBe(version + 1);
    await save(bo, id, { version: written.version, content: content("Bo’s") });
    const before = await everyRow();
    expect(await send(id, name, sent)).toEqual(written);
    expect(await everyRow()).toEqual(before);
  });

  test("is refused under the id of another command, and writes nothing", async () => {
    const { arrange, input } = arrangements[name];
    const { id, version } = await arrange();
    const sent = { saveId: commandId, version, content: content("Ann’s"), kind: "save" } as const;
    const saved = await saveDraft(ann, id, sent);
    const before = await everyRow();
    const attempt = send(id, name, { ...input, version: saved.version, commandId });
    await expect(attempt).rejects.toMatchObject({ name: "InvalidInputError" });
    expect(await everyRow()).toEqual(before);
  });
});

test("a transition that comes again is refused to who may not take it any more", async () => {
  const { id, version } = await draft();
  await takeTransition(ann, id, "publish", { commandId, version });
  const reporter: Actor = { ...ann, role: "reporter" };
  await expect(
    takeTransition(reporter, id, "publish", { commandId, version }),
  ).rejects.toMatchObject({ name: "ForbiddenError" });
});

test("receipts are kept for thirty days, and a repeat after that is stale and does no harm", async () => {
  const { id, version } = await addDraft({ sectionId }, ann);
  const sent = { saveId, version, content: content("Ann’s"), kind: "save" } as const;
  await saveDraft(ann, id, sent);
  setClock(days(30));
  const kept = await save(bo, id, { version: version + 1, content: content("Bo’s") });
  expect(await db().receipt.count({ where: { id: saveId } })).toBe(1);
  setClock(new Date(days(30).getTime() + 1));
  await save(bo, id, { version: kept.version, content: content("Bo’s next") });
  expect(await db().receipt.count({ where: { id: saveId } })).toBe(0);
  await expect(saveDraft(ann, id, sent)).rejects.toMatchObject({ reason: "stale" });
});
