import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { browserStore, type KeptText, type TextStore } from "@/lib/browser/saving/store";
import type { Content } from "@/lib/content/articles/schema";
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

test("a text that was kept before articles had topics is given with none", async () => {
  const older: Partial<Content> = contentWith({ standfirst: "Mine." });
  delete older.topicIds;
  const kept = { ...text(), base: older, content: older, sent: { saveId: "1", content: older } };
  await store.put(kept as KeptText);
  const content = { ...older, topicIds: [] };
  const sent = { saveId: "1", content };
  expect(await store.list("a", "you")).toEqual([{ ...text(), base: content, content, sent }]);
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
