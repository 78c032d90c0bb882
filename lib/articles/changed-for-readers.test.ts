// What one server does for readers, every other one hears of: it has pages of its own to expire.
import { afterEach, beforeEach, expect, test } from "vitest";
import { hasChangedForReaders, publishDue } from "@/lib/articles/publication";
import { setClock } from "@/lib/clock";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addDraft,
  addLive,
  addSection,
  addUser,
  publish,
  save,
  schedule,
  take,
} from "@/lib/testing/records";
import type { Actor } from "@/lib/users/actor";

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

let editor: Actor;
let sectionId: string;
beforeEach(async () => {
  setClock(start);
  editor = await addUser("editor");
  sectionId = (await addSection("harbour")).id;
});
afterEach(() => setClock());

const reason = "Untrue.";

/** What was done an hour before, and what is done then. */
const changes: Record<string, () => Promise<() => Promise<unknown>>> = {
  published: async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    return () => publish(editor, id, { version });
  },
  "published on schedule": async () => {
    const { id, version } = await addDraft({ sectionId }, editor);
    await schedule(editor, id, { version, at: later(3_600) });
    return publishDue;
  },
  unpublished: async () => {
    const { id, version } = await addLive(editor, { sectionId });
    return () => take(editor, id, "unpublish", { version });
  },
  retracted: async () => {
    const { id, version } = await addLive(editor, { sectionId });
    return () => take(editor, id, "retract", { version, reason });
  },
  reinstated: async () => {
    const { id, version } = await addLive(editor, { sectionId });
    const retracted = await take(editor, id, "retract", { version, reason });
    return () => take(editor, id, "reinstate", { version: retracted.version });
  },
};

test.each(Object.entries(changes))("an article that was %s", async (_, arrange) => {
  const change = await arrange();
  setClock(later(3_600));
  expect(await hasChangedForReaders(later(3_000))).toBe(false);
  await change();
  expect(await hasChangedForReaders(later(3_000))).toBe(true);
  // Others may read it only some time after the moment that it names.
  expect(await hasChangedForReaders(later(3_630))).toBe(true);
  expect(await hasChangedForReaders(later(3_631))).toBe(false);
});

test("what editors alone see is no change", async () => {
  const { id, version } = await addLive(editor, { sectionId });
  setClock(later(3_600));
  const saved = await save(editor, id, { version, content: contentWith({ headline: "Other" }) });
  await take(editor, id, "sendToReview", { version: saved.version, reviewerId: null });
  expect(await hasChangedForReaders(later(3_000))).toBe(false);
});
