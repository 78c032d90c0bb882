import { beforeEach, describe, expect, test } from "vitest";
import { contentWith, paragraph } from "@/lib/testing/content";
import { openDesk, settle, type Desk } from "@/lib/testing/saving";

let { clock, server, store, engine }: Desk = openDesk();
beforeEach(() => {
  ({ clock, server, store, engine } = openDesk());
});

const type = (standfirst: string) => engine.edit({ standfirst });

describe("what is unsaved is in the browser's store", () => {
  test("a quarter of a second after the key", async () => {
    type("a");
    await clock.pass(250);
    expect(store.texts.get("tab")).toMatchObject({
      ...{ articleId: "article", tabId: "tab", userId: "you", baseVersion: 1, sent: null },
      ...{ base: contentWith(), content: { standfirst: "a" } },
    });
  });

  test("before it leaves", async () => {
    server.faults = ["held"];
    type("a");
    engine.save();
    expect(server.saves).toEqual([]);
    await settle();
    const { saveId, content } = server.saves[0] ?? {};
    expect(store.texts.get("tab")?.sent).toEqual({ saveId, content });
  });

  test("until it is acknowledged", async () => {
    type("a");
    await clock.pass(2_000);
    expect(store.texts.size).toBe(0);
  });

  test("and a slow write of it does not overtake its removal", async () => {
    const put = store.put;
    store.put = (text) => new Promise((resolve) => clock.after(500, () => resolve(put(text))));
    type("a");
    engine.leave();
    await clock.pass(0);
    expect(engine.snapshot.state).toBe("saved");
    await clock.pass(1_000);
    expect(store.texts.size).toBe(0);
  });

  test("and is sent all the same where the store does not answer, which is said", async () => {
    store.put = () => new Promise(() => {});
    type("a");
    await clock.pass(2_250);
    expect(engine.snapshot).toMatchObject({ isKept: false, isUnsaved: true });
    await clock.pass(2_000);
    expect(server.content.standfirst).toBe("a");
    expect(engine.snapshot.state).toBe("saved");
  });

  test("and is sent all the same where there is no store, which is said", async () => {
    store.isUnplugged = true;
    type("a");
    await clock.pass(2_000);
    expect(server.content.standfirst).toBe("a");
    expect(engine.snapshot.isKept).toBe(false);
    store.isUnplugged = false;
    type("ab");
    await clock.pass(250);
    expect(engine.snapshot.isKept).toBe(true);
  });
});

describe("leaving", () => {
  test("sends what is unsaved at once, without waiting for the store", async () => {
    type("a");
    engine.leave();
    expect(server.saves).toMatchObject([{ isLeaving: true, kind: "autosave" }]);
    await settle();
    expect(store.texts.get("tab")?.content.standfirst ?? server.content.standfirst).toBe("a");
  });

  test("sends at once what was waiting for the store", async () => {
    store.put = () => new Promise(() => {});
    type("a");
    engine.save();
    await settle();
    expect(server.saves).toEqual([]);
    engine.leave();
    await settle();
    expect(server.saves).toHaveLength(1);
  });

  test("sends nothing while a decision is waited for", async () => {
    server.colleague({ standfirst: "Theirs." });
    type("Mine.");
    await clock.pass(2_000);
    engine.leave();
    await settle();
    expect(server.saves).toHaveLength(1);
    expect(engine.isSafeToLeave).toBe(false);
  });

  test("is safe where the text is saved or can be sent in time, and not otherwise", async () => {
    expect(engine.isSafeToLeave).toBe(true);
    type("a");
    expect(engine.isSafeToLeave).toBe(true);
    engine.edit({ body: [paragraph("a", "å".repeat(30_000))] });
    expect(engine.isSafeToLeave).toBe(false);
    engine.edit({ body: [] });
    server.faults = ["lost"];
    await clock.pass(2_000);
    expect(engine.isSafeToLeave).toBe(false);
  });

  test("is not safe where the browser cannot keep what may not arrive", async () => {
    store.isUnplugged = true;
    type("a");
    await clock.pass(250);
    expect(engine.isSafeToLeave).toBe(false);
    await clock.pass(2_000);
    expect(engine.isSafeToLeave).toBe(true);
  });

  test("is over when the page comes back", async () => {
    engine.leave();
    engine.comeBack();
    type("a");
    await clock.pass(2_000);
    expect(server.saves).toMatchObject([{ isLeaving: false }]);
  });
});
