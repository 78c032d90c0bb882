// What an open page is told by itself, over a real database.
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { serverState } from "@/lib/base/process/once-in-process";
import type { Actor } from "@/lib/content/users/actor";
import { resolveNote, writeNote } from "@/lib/newsroom/notes/commands";
import { leaveArticle, reportPresence } from "@/lib/newsroom/presence/commands";
import { asToldTo, type OpenedArticle } from "@/lib/newsroom/presence/queries";
import { watchArticle } from "@/lib/newsroom/presence/watches";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser } from "@/lib/testing/records";

useThrowAwayNewsroom();

let ann: Actor;
let articleId = "";
beforeEach(async () => {
  ann = await addUser("editor", "Ann");
  articleId = (await addDraft({}, ann)).id;
});

function listen(id = articleId) {
  const told: (OpenedArticle | null)[] = [];
  const stop = watchArticle(id, (article) => told.push(article));
  return { told, stop, count: () => told.length };
}
const soon = { timeout: 5_000, interval: 10 };

describe("who watches an article is told", () => {
  test("how it stands, and then only what changes", async () => {
    const { told, stop, count } = listen();
    await expect.poll(count, soon).toBe(1);
    expect(told[0]).toMatchObject({ version: 1, notes: "0-0-0", tabs: [] });
    // Another process, which tells nobody.
    await db().article.update({ where: { id: articleId }, data: { version: 2 } });
    await expect.poll(count, soon).toBe(2);
    expect(told[1]).toMatchObject({ version: 2 });
    stop();
    await db().article.update({ where: { id: articleId }, data: { version: 3 } });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(told).toHaveLength(2);
  });

  test("who comes, in which block, and goes, but not that they are still there", async () => {
    const { told, stop, count } = listen();
    await expect.poll(count, soon).toBe(1);
    for (const blockId of ["a", "b"]) {
      await reportPresence(ann, articleId, { tabId: "1", blockId });
      await expect.poll(() => told.at(-1)?.tabs[0]?.blockId, soon).toBe(blockId);
    }
    await db().presence.updateMany({ data: { seenAt: new Date() } });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await leaveArticle(ann, articleId, "1");
    await expect.poll(() => told.at(-1)?.tabs, soon).toEqual([]);
    expect(told).toHaveLength(4);
    stop();
  });

  test("that a note was written, answered, and resolved", async () => {
    const { told, stop, count } = listen();
    await expect.poll(count, soon).toBe(1);
    await writeNote(ann, articleId, { id: "n1", words: "Who says so?", blockId: null });
    await expect.poll(count, soon).toBe(2);
    await resolveNote(ann, "n1");
    await expect.poll(count, soon).toBe(3);
    expect(new Set(told.map((article) => article?.notes)).size).toBe(3);
    stop();
  });

  test("that it is over when the article goes", async () => {
    const { told, count } = listen("none");
    await expect.poll(count, soon).toBe(1);
    expect(told).toEqual([null]);
  });
});

test("a tab is told of the others, not of itself, and which are its user’s own", async () => {
  const bo = await addUser("reporter", "Bo");
  await reportPresence(ann, articleId, { tabId: "1", blockId: "a" });
  await reportPresence(ann, articleId, { tabId: "2", blockId: null });
  await reportPresence(bo, articleId, { tabId: "3", blockId: "b" });
  const { told, stop, count } = listen();
  await expect.poll(count, soon).toBe(1);
  stop();
  const [article] = told;
  if (!article) throw new Error("Nothing was told.");
  expect(asToldTo(ann, "1", article).others).toEqual([
    { tabId: "2", name: "Ann", isYou: true, blockId: null },
    { tabId: "3", name: "Bo", isYou: false, blockId: "b" },
  ]);
});

// Last: this process is told that it stops.
test("a server that stops ends what it tells, and begins nothing new", async () => {
  const before = listen();
  await expect.poll(before.count, soon).toBe(1);
  serverState.endStreams?.();
  expect(before.told.at(-1)).toBeNull();
  const after = listen();
  await expect.poll(after.count, soon).toBe(1);
  expect(after.told).toEqual([null]);
});
