import { beforeEach, describe, expect, test } from "vitest";
import type { Content } from "@/lib/content/articles/schema";
import { contentWith, paragraph } from "@/lib/testing/content";
import { openDesk, openTab, settle, type Desk } from "@/lib/testing/saving";
import { quiet } from "@/lib/browser/saving/table";

let { clock, server, store, engine }: Desk = openDesk();
beforeEach(() => {
  ({ clock, server, store, engine } = openDesk());
});

const there = new Set(["tab 2"]);

/** The first tab is gone, whatever it was about; the article is opened in a second one. */
function openAgain(userId = "you") {
  const tab = openTab("tab 2", { clock, server, store }, userId);
  return tab.engine;
}

describe("text that a lost tab could not save", () => {
  test("is offered when the article is opened again, and put back into what stands", async () => {
    engine.edit({ standfirst: "Mine." });
    await clock.pass(250);
    server.colleague({ dateline: "Leeds" });
    const again = openAgain();
    await again.lookForLost(there);
    expect(again.snapshot.offered).toMatchObject([{ content: { standfirst: "Mine." } }]);
    expect(again.snapshot.content.standfirst).toBe("");
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await clock.pass(0);
    expect(server.content).toMatchObject({ standfirst: "Mine.", dateline: "Leeds" });
    expect(again.snapshot).toMatchObject({ state: "saved", offered: [] });
    expect(store.texts.size).toBe(0);
  });

  test("is asked about where it touches what stands now", async () => {
    engine.edit({ standfirst: "Mine." });
    await clock.pass(250);
    server.colleague({ standfirst: "Theirs." });
    const again = openAgain();
    await again.lookForLost(there);
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await clock.pass(quiet);
    expect(again.snapshot).toMatchObject({ state: "asking", isAsking: true });
    expect(store.texts.size).toBe(1);
    again.decide([{ kind: "field", field: "standfirst", value: "Both." }]);
    await clock.pass(0);
    expect(server.content.standfirst).toBe("Both.");
    expect(store.texts.size).toBe(0);
  });

  test("stays in the store until what was put back is in it", async () => {
    engine.edit({ standfirst: "Mine." });
    await clock.pass(250);
    const again = openAgain();
    await again.lookForLost(there);
    server.faults = ["held"];
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await settle();
    expect([...store.texts.values()]).toMatchObject([
      { tabId: "tab 2", content: { standfirst: "Mine." } },
    ]);
  });

  test("stays in the store if what was put back cannot be kept there", async () => {
    engine.edit({ standfirst: "Mine." });
    await clock.pass(250);
    const again = openAgain();
    await again.lookForLost(there);
    server.faults = ["lost"];
    store.put = () => Promise.reject(new Error("No room."));
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await settle();
    expect([...store.texts.keys()]).toEqual(["tab"]);
  });

  test("goes without a word if the server has it: only the answer was lost", async () => {
    server.faults = ["answer lost"];
    engine.edit({ standfirst: "Mine." });
    engine.leave();
    await settle();
    expect(store.texts.size).toBe(1);
    const again = openAgain();
    await again.lookForLost(there);
    expect(again.snapshot.offered).toEqual([]);
    expect(store.texts.size).toBe(0);
  });

  test("goes without a word if its save arrived after the page was read", async () => {
    const again = openAgain();
    engine.edit({ standfirst: "Mine." });
    server.faults = ["answer lost"];
    engine.leave();
    await settle();
    await again.lookForLost(there);
    await clock.pass(0);
    expect(again.snapshot).toMatchObject({ offered: [], content: { standfirst: "Mine." } });
    expect(store.texts.size).toBe(0);
    again.edit({ standfirst: "Mine, more." });
    await clock.pass(2_000);
    expect(server.content.standfirst).toBe("Mine, more.");
  });

  test("is looked for beside what was saved meanwhile, not beside what was read before that", async () => {
    engine.edit({ dateline: "Mine." });
    await clock.pass(250);
    const again = openAgain();
    const before = server.article;
    let answer = () => {};
    server.load = () => new Promise((resolve) => (answer = () => resolve(before)));
    const search = again.lookForLost(there);
    await settle();
    // The lost tab's own.
    server.faults = ["lost"];
    again.edit({ standfirst: "Saved while it was read." });
    await clock.pass(2_000);
    answer();
    await search;
    expect(again.snapshot).toMatchObject({ merged: null, offered: [{ tabId: "tab" }] });
    expect(again.snapshot.content.standfirst).toBe("Saved while it was read.");
    expect(server.content.standfirst).toBe("Saved while it was read.");
  });

  test("goes on from what it had sent, if that stands", async () => {
    server.faults = ["answer lost"];
    engine.edit({ body: [paragraph("a", "The quay took its first two ships.")] });
    await clock.pass(2_000);
    engine.edit({ body: [paragraph("a", "The quay took its first three ships.")] });
    await clock.pass(250);
    const again = openAgain();
    await again.lookForLost(there);
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await clock.pass(0);
    expect(again.snapshot.state).toBe("saved");
    expect(server.content.body).toEqual([paragraph("a", "The quay took its first three ships.")]);
  });

  test("is thrown away when the person says so", async () => {
    engine.edit({ standfirst: "Mine." });
    await clock.pass(250);
    const again = openAgain();
    await again.lookForLost(there);
    for (const text of again.snapshot.offered) again.throwAway(text);
    await settle();
    expect(again.snapshot.offered).toEqual([]);
    expect(store.texts.size).toBe(0);
    expect(server.content).toEqual(contentWith());
  });

  test("is neither shown to nor taken from by another user of the browser", async () => {
    engine.edit({ standfirst: "Mine." });
    await clock.pass(250);
    const again = openAgain("somebody else");
    await again.lookForLost(there);
    expect(again.snapshot.offered).toEqual([]);
    expect(store.texts.size).toBe(1);
  });

  test("is not offered while its tab is there", async () => {
    engine.edit({ standfirst: "Mine." });
    await clock.pass(250);
    const again = openAgain();
    await again.lookForLost(new Set(["tab", "tab 2"]));
    expect(again.snapshot.offered).toEqual([]);
    expect(store.texts.size).toBe(1);
  });
});

describe("a lost text with a field that only a newer program knows", () => {
  const unknown = (undertitle: string) => ({ undertitle }) as object;

  /** As a newer program kept it, which the server was then replaced by an older one of. */
  async function keptByNewer(change: Partial<Content> = {}) {
    engine.edit({ ...change, ...unknown("Harbour") });
    await clock.pass(250);
    const kept = store.texts.get("tab");
    if (kept) store.texts.set("tab", { ...kept, base: { ...kept.base, ...unknown("Port") } });
  }

  test("is put back without it, and the field waits in the store for a newer program", async () => {
    await keptByNewer({ standfirst: "Mine. " });
    const again = openAgain();
    await again.lookForLost(there);
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await clock.pass(0);
    expect(server.content).toEqual(contentWith({ standfirst: "Mine." }));
    expect(again.snapshot.offered).toEqual([]);
    expect([...store.texts.values()]).toMatchObject([
      {
        base: { undertitle: "Port", standfirst: "Mine. " },
        content: { undertitle: "Harbour" },
        sent: null,
      },
    ]);
  });

  test("is not offered again, whatever became of the words that were put back", async () => {
    await keptByNewer({ standfirst: "Mine." });
    const again = openAgain();
    await again.lookForLost(there);
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await clock.pass(0);
    server.colleague({ standfirst: "Theirs." });
    const third = openTab("tab 3", { clock, server, store }, "you").engine;
    await third.lookForLost(new Set(["tab 3"]));
    expect(third.snapshot.offered).toEqual([]);
    expect([...store.texts.values()]).toMatchObject([{ content: { undertitle: "Harbour" } }]);
  });

  test("keeps it where nothing else is new, and goes when the person discards it", async () => {
    await keptByNewer();
    const again = openAgain();
    await again.lookForLost(there);
    expect(again.snapshot.offered).toEqual([]);
    const [kept] = store.texts.values();
    expect(kept?.content).toMatchObject({ undertitle: "Harbour" });
    if (kept) again.throwAway(kept);
    await settle();
    expect(store.texts.size).toBe(0);
  });
});

describe("a text that was saved while its tab closed", () => {
  /** The save goes with the page: nobody hears its answer, and what the browser kept is from just before it. */
  async function closeWhileSaving(words: string) {
    engine.edit({ body: [paragraph("a", words)] });
    await clock.pass(250);
    const kept = store.texts.get("tab");
    engine.leave();
    await settle();
    if (kept) store.texts.set("tab", kept);
  }

  test("is not offered, though a colleague changed the same words since", async () => {
    await closeWhileSaving("The quay took its second ship on Monday.");
    server.colleague({ body: [paragraph("a", "The quay took its third ship on Monday.")] });
    const again = openAgain();
    await again.lookForLost(there);
    expect(again.snapshot).toMatchObject({ offered: [], state: "saved", content: server.content });
    expect(store.texts.size).toBe(0);
  });

  test("is not told of as another tab's, however late it arrives in the page that was loaded again", async () => {
    const again = openAgain();
    await closeWhileSaving("The quay took its second ship on Monday.");
    const search = again.lookForLost(Promise.resolve(there));
    again.hear(server.told);
    await search;
    await settle();
    expect(again.snapshot).toMatchObject({ offered: [], merged: null, content: server.content });
  });

  test("is offered with what was typed after the save alone, beside what a colleague made of it", async () => {
    server.faults = ["answer lost"];
    engine.edit({ body: [paragraph("a", "The quay took its second ship on Monday.")] });
    await clock.pass(2_000);
    engine.edit({ body: [paragraph("a", "The quay took its second ship on Monday, twice.")] });
    await clock.pass(250);
    server.colleague({ body: [paragraph("a", "The pier took its second ship on Monday.")] });
    const again = openAgain();
    await again.lookForLost(there);
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await clock.pass(0);
    expect(server.content.body).toEqual([
      paragraph("a", "The pier took its second ship on Monday, twice."),
    ]);
  });

  test("is offered if the save did not arrive, and asked about where a colleague changed the words", async () => {
    server.faults = ["lost"];
    await closeWhileSaving("The quay took its second ship on Monday.");
    server.colleague({ body: [paragraph("a", "The quay took its third ship on Monday.")] });
    const again = openAgain();
    await again.lookForLost(there);
    for (const text of again.snapshot.offered) again.restoreLost(text);
    await clock.pass(quiet);
    expect(again.snapshot).toMatchObject({ state: "asking", isAsking: true });
    expect(again.snapshot.question?.merge.conflicts).toHaveLength(1);
  });
});

test("a browser without a store is said to keep nothing", async () => {
  store.isUnplugged = true;
  await engine.lookForLost(there);
  expect(engine.snapshot.isKept).toBe(false);
});
