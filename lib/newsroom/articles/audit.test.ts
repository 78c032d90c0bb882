// Every command on an article is in the audit log with its user, time and revision, and no failed one is.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createArticle, restoreRevision } from "@/lib/newsroom/articles/commands";
import { publishDue } from "@/lib/newsroom/articles/publication";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { importWire } from "@/lib/newsroom/wire/commands";
import { refuseChanges } from "@/lib/testing/database";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
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

/** The log of an article, oldest first, with the number of each entry's revision. */
async function logOf(articleId: string) {
  const revisions = await db().revision.findMany({ where: { articleId } });
  const numbers = new Map(revisions.map(({ id, number }) => [id, number]));
  const entries = await db().auditEntry.findMany({ where: { articleId }, orderBy: { id: "asc" } });
  return entries.map(({ actorName, action, revisionId }) => {
    return `${actorName} ${action} ${numbers.get(revisionId ?? "") ?? "nothing"}`;
  });
}

const closes = (headline = "Quay closes") => contentWith({ headline, sectionId });

describe("the audit log says", () => {
  test("who began, saved, merged and restored an article, each revision once", async () => {
    const { id } = await createArticle(ann, { headline: "Quay opens", sectionId });
    const written = (headline: string) => ({ ...closes(headline), bylines: [] });
    const first = await save(ann, id, { version: 1, content: written("One"), kind: "autosave" });
    const second = await save(bo, id, { version: first.version, content: written("Two") });
    const merge = { version: second.version, content: written("Three"), kind: "merge" } as const;
    const third = await save(ann, id, merge);
    await restoreRevision(bo, id, { version: third.version, number: 1 });
    expect(await logOf(id)).toEqual([
      "ann articleCreated 1",
      // It took away the headline that the article was created with.
      "ann revisionSaved 2",
      "bo revisionSaved 3",
      "ann revisionMerged 4",
      "bo revisionRestored 5",
    ]);
  });

  test("who took which transition, of the revision that it is about", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const steps = [
      [ann, "sendToReview", { reviewerId: bo.id }],
      [bo, "sendBack", {}],
      [bo, "approve", {}],
      [bo, "publish", {}],
    ] as const;
    let stands = version;
    for (const [actor, name, input] of steps) {
      ({ version: stands } = await take(actor, id, name, { version: stands, ...input }));
    }
    const saved = await save(ann, id, { version: stands, content: closes() });
    const scheduled = await schedule(bo, id, { ...saved, at: due });
    const newer = await save(bo, id, { version: scheduled.version, content: closes("Quay sinks") });
    ({ version: stands } = await take(bo, id, "unschedule", { version: newer.version }));
    const retraction = { version: stands, reason: "Untrue." };
    ({ version: stands } = await take(bo, id, "retract", retraction));
    ({ version: stands } = await take(bo, id, "reinstate", { version: stands }));
    await take(bo, id, "unpublish", { version: stands });
    expect(await logOf(id)).toEqual([
      "ann articleCreated 1",
      "ann sentToReview 1",
      "bo sentBack 1",
      "bo approved 1",
      "bo published 1",
      "ann revisionSaved 2",
      "bo scheduled 2",
      "bo revisionSaved 3",
      "bo unscheduled 2",
      "bo retracted 1",
      "bo reinstated 1",
      "bo unpublished 1",
    ]);
  });

  test("what else is worth knowing: the reviewer, the hour, the reason", async () => {
    const { id, version } = await addDraft({ sectionId }, ann);
    const sent = await take(ann, id, "sendToReview", { version, reviewerId: bo.id });
    const scheduled = await schedule(bo, id, { ...sent, at: due });
    setClock(due);
    await take(bo, id, "retract", { version: scheduled.version, reason: "Untrue." });
    const entries = await db().auditEntry.findMany({ orderBy: { id: "asc" } });
    expect(entries.map(({ action, at, detail }) => ({ action, at, detail })).slice(1)).toEqual([
      { action: "sentToReview", at: start, detail: { reviewerId: bo.id } },
      { action: "scheduled", at: start, detail: { at: due.toISOString() } },
      { action: "wentLive", at: due, detail: { at: due.toISOString() } },
      { action: "retracted", at: due, detail: { reason: "Untrue." } },
    ]);
  });

  test("who gave a published article another address, and that the schedule did", async () => {
    const { id, version } = await addLive(bo, { sectionId });
    const first = await save(bo, id, { version, content: { ...closes(), slug: "quay-closes" } });
    const moved = await publish(bo, id, first);
    const second = { version: moved.version, content: { ...closes(), slug: "quay-sinks" } };
    await schedule(bo, id, { ...(await save(bo, id, second)), at: due });
    setClock(due);
    await publishDue();
    const entries = await db().auditEntry.findMany({
      where: { action: "renamed" },
      orderBy: { id: "asc" },
    });
    expect(entries).toMatchObject([
      { actorName: "bo", detail: { from: "quay-opens", to: "quay-closes" } },
      { actorName: "Stet", detail: { from: "quay-closes", to: "quay-sinks" } },
    ]);
  });

  test("that an import put an article in and published it, once", async () => {
    const copy = "Quay opens\nBy Ann Poe\n\nThe quay opened today.\n";
    const file = { name: "quay.txt", bytes: Buffer.from(copy) };
    for (let times = 0; times < 2; times += 1) await importWire(file, { publish: true });
    const { id } = await db().article.findFirstOrThrow();
    expect(await logOf(id)).toEqual(["Stet articleImported 1", "Stet published 1"]);
  });
});

test("what is refused is not in the log, and nothing else is written either", async () => {
  const { id, version } = await addLive(bo, { sectionId });
  const before = await everyRow();
  const attempts = [
    () => save(ann, id, { version: version - 1, content: closes() }),
    () => save(ann, id, { version, content: contentWith({ sectionId: "gone" }) }),
    () => restoreRevision(ann, id, { version, number: 7 }),
    () => restoreRevision(ann, id, { version: version - 1, number: 1 }),
    () => publish(bo, id, { version }),
    () => take(ann, id, "retract", { version, reason: "Untrue." }),
    () => take(bo, id, "unpublish", { version: version - 1 }),
    () => createArticle(ann, { headline: "Quay", sectionId: "gone" }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
  expect(await everyRow()).toEqual(before);
});

test("a command whose entry cannot be written does not happen", async () => {
  const { id, version } = await addDraft({ sectionId }, ann);
  await refuseChanges("INSERT", "AuditEntry");
  const before = await everyRow();
  const attempts = [
    () => save(bo, id, { version, content: closes() }),
    () => restoreRevision(bo, id, { version, number: 1 }),
    () => publish(bo, id, { version }),
    () => schedule(bo, id, { version, at: due }),
    () => take(ann, id, "sendToReview", { version, reviewerId: null }),
    () => createArticle(ann, { headline: "Quay", sectionId }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
  expect(await everyRow()).toEqual(before);
});
