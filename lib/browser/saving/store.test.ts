import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test } from "vitest";
import { browserStore, type KeptText, type TextStore } from "@/lib/browser/saving/store";
import type { Content } from "@/lib/content/articles/schema";
import { fieldNames, fields } from "@/lib/content/fields";
import { contentWith } from "@/lib/testing/content";

let store: TextStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = browserStore();
});

const text = (change: Partial<KeptText> = {}): KeptText => ({
  ...{ articleId: "a", tabId: "1", userId: "you", base: contentWith(), baseVersion: 1 },
  ...{ sent: null, nextSaveId: null },
  ...{ content: contentWith({ standfirst: "Mine." }), changedAt: 1 },
  ...change,
});

test("a tab's text is kept once: what is kept later takes its place", async () => {
  await store.put(text());
  const later = text({ content: contentWith({ standfirst: "Mine, more." }), changedAt: 2 });
  await store.put(later);
  expect(await store.list("a", "you")).toEqual([later]);
});

describe("a text that another version of the program kept", () => {
  const onAllSides = (content: Content): KeptText => {
    return { ...text(), base: content, content, sent: { saveId: "1", content } };
  };

  test.each(fieldNames)("is given with nothing in “%s” if it has no such field", async (name) => {
    const older: Partial<Content> = contentWith({ standfirst: "Mine.", dateline: "Leeds" });
    delete older[name];
    await store.put(onAllSides(older as Content));
    const given = { ...older, [name]: fields[name].empty } as Content;
    expect(await store.list("a", "you")).toEqual([onAllSides(given)]);
  });

  test("is given with a field that this one does not know", async () => {
    const newer = { ...contentWith({ standfirst: "Mine." }), kicker: "Harbour" };
    await store.put(onAllSides(newer));
    expect(await store.list("a", "you")).toEqual([onAllSides(newer)]);
  });
});

test("another page of the browser finds it", async () => {
  await store.put(text());
  expect(await browserStore().list("a", "you")).toEqual([text()]);
});

test("texts are listed by article and user, the latest first", async () => {
  const mine = text({ tabId: "2", changedAt: 2 });
  const others = [text({ tabId: "3", userId: "ann" }), text({ articleId: "aa" })];
  for (const one of [text(), mine, ...others]) await store.put(one);
  expect(await store.list("a", "you")).toEqual([mine, text()]);
});

test("only the tab's own text is removed", async () => {
  const other = text({ tabId: "2" });
  for (const one of [text(), other]) await store.put(one);
  await store.remove("a", "1");
  await store.remove("a", "3");
  expect(await store.list("a", "you")).toEqual([other]);
});

test("a store that cannot be opened says so, and is tried again at the next call", async () => {
  const { indexedDB } = globalThis;
  globalThis.indexedDB = {
    ...indexedDB,
    open: () => {
      throw new Error("Not here.");
    },
  };
  await expect(store.put(text())).rejects.toThrow("Not here.");
  globalThis.indexedDB = indexedDB;
  await store.put(text());
  expect(await store.list("a", "you")).toHaveLength(1);
});
