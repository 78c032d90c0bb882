import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { NotFoundError } from "@/lib/base/errors";
import { reportPresence, leaveArticle } from "@/lib/newsroom/presence/commands";
import { addDraft, addUser } from "@/lib/testing/records";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import type { Actor } from "@/lib/content/users/actor";

useThrowAwayNewsroom();

let [ann, bo]: Actor[] = [];
let articleId = "";
const begin = new Date("2026-11-22T12:00:00Z");

/** Sets the clock to so many seconds after the beginning. */
const at = (seconds: number) => setClock(new Date(begin.getTime() + seconds * 1000));

beforeEach(async () => {
  at(0);
  [ann, bo] = [await addUser("editor", "Ann"), await addUser("reporter", "Bo")];
  articleId = (await addDraft()).id;
});
afterEach(() => setClock());

async function tabOf(user: Actor | undefined, tabId: string, blockId: string | null = null) {
  if (!user) throw new Error("There is no such user.");
  return reportPresence(user, articleId, { tabId, blockId });
}
const leaveBy = (user: Actor | undefined, tabId: string) =>
  user ? leaveArticle(user, articleId, tabId) : Promise.reject(new Error("There is no such user."));

describe("who has an article open", () => {
  test("is told to each of the others, with the block they are in, and not to oneself", async () => {
    expect(await tabOf(ann, "1", "a")).toMatchObject({ others: [], version: 1 });
    expect(await tabOf(bo, "2", "b")).toMatchObject({
      others: [{ tabId: "1", name: "Ann", isYou: false, blockId: "a" }],
      version: 1,
    });
    expect((await tabOf(ann, "1", "a")).others).toEqual([
      { tabId: "2", name: "Bo", isYou: false, blockId: "b" },
    ]);
  });

  test("counts two tabs of one person as two", async () => {
    await tabOf(ann, "1", "a");
    expect((await tabOf(ann, "2")).others).toEqual([
      { tabId: "1", name: "Ann", isYou: true, blockId: "a" },
    ]);
  });

  test("follows from block to block", async () => {
    await tabOf(ann, "1", "a");
    await tabOf(ann, "1", "b");
    expect((await tabOf(bo, "2")).others).toMatchObject([{ blockId: "b" }]);
    await tabOf(ann, "1");
    expect((await tabOf(bo, "2")).others).toMatchObject([{ blockId: null }]);
  });

  test("forgets who left, at once", async () => {
    await tabOf(ann, "1");
    await leaveBy(ann, "1");
    expect((await tabOf(bo, "2")).others).toEqual([]);
  });

  test("forgets who was not heard of for ten seconds, and takes them back", async () => {
    await tabOf(ann, "1");
    at(9.9);
    expect((await tabOf(bo, "2")).others).toHaveLength(1);
    at(10);
    expect((await tabOf(bo, "2")).others).toEqual([]);
    await tabOf(ann, "1");
    expect((await tabOf(bo, "2")).others).toHaveLength(1);
  });

  test("belongs to its article alone", async () => {
    const other = await addDraft({ slug: "other" });
    await tabOf(ann, "1");
    expect(
      (await reportPresence(ann ?? expect.unreachable(), other.id, { tabId: "2", blockId: null }))
        .others,
    ).toEqual([]);
  });

  test("takes the name of who is signed in now in that tab", async () => {
    await tabOf(ann, "1");
    await tabOf(bo, "1");
    expect((await tabOf(ann, "2")).others).toMatchObject([
      { tabId: "1", name: "Bo", isYou: false },
    ]);
  });

  test("comes with the article's version, so that a tab learns of a save", async () => {
    await db().article.update({ where: { id: articleId }, data: { version: 7 } });
    expect((await tabOf(ann, "1")).version).toBe(7);
  });

  test("comes with another sign of what readers have once an hour has come, though the version is the same", async () => {
    const { draftId } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
    const scheduledAt = new Date(begin.getTime() + 60_000);
    await db().article.update({
      where: { id: articleId },
      data: { scheduledId: draftId, scheduledAt },
    });
    const before = await tabOf(ann, "1");
    at(59);
    expect(await tabOf(ann, "1")).toMatchObject(before);
    at(60);
    const after = await tabOf(ann, "1");
    expect(after.version).toBe(before.version);
    expect(after.publication).not.toBe(before.publication);
    const settled = { scheduledId: null, scheduledAt: null, liveId: draftId, liveAt: scheduledAt };
    await db().article.update({ where: { id: articleId }, data: settled });
    expect([before.publication, after.publication]).not.toContain(
      (await tabOf(ann, "1")).publication,
    );
  });
});

test("nobody lets a colleague's tab leave", async () => {
  await tabOf(ann, "1");
  await leaveBy(bo, "1");
  expect((await tabOf(bo, "2")).others).toHaveLength(1);
});

test("a tab of an article that is not there is refused", async () => {
  articleId = "none";
  await expect(tabOf(ann, "1")).rejects.toThrow(NotFoundError);
  expect(await db().presence.count()).toBe(0);
});

describe("the row of a tab", () => {
  const seenAt = async () => (await db().presence.findFirstOrThrow()).seenAt;

  test("is left alone while it says the same and is fresh", async () => {
    await tabOf(ann, "1", "a");
    at(3.9);
    await tabOf(ann, "1", "a");
    expect(await seenAt()).toEqual(begin);
  });

  test.each([
    ["it is four seconds old", 4, "a"],
    ["the block is another", 1, "b"],
    ["the cursor left the text", 1, null],
  ])("is written again once %s", async (_, seconds, blockId) => {
    await tabOf(ann, "1", "a");
    at(seconds);
    await tabOf(ann, "1", blockId);
    expect(await db().presence.findMany({ select: { blockId: true } })).toEqual([{ blockId }]);
    expect((await seenAt()).getTime()).toBe(begin.getTime() + seconds * 1000);
  });

  test("goes with the next one that is written, once nobody is shown it any more", async () => {
    await tabOf(ann, "1");
    at(11);
    await tabOf(bo, "2");
    expect(await db().presence.findMany({ select: { tabId: true } })).toEqual([{ tabId: "2" }]);
  });
});
