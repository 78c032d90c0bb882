import { beforeEach, describe, expect, test, vi } from "vitest";
import { mergeContents, resolveConflicts } from "@/lib/content/merge/merge";
import { paragraph } from "@/lib/testing/content";
import { openDesk, openTab, settle, type Desk } from "@/lib/testing/saving";

let { clock, server, store, engine }: Desk = openDesk();
beforeEach(() => {
  ({ clock, server, store, engine } = openDesk());
});

const saved = () => server.saves.map(({ content }) => content.standfirst);
const kinds = () => server.saves.map(({ kind }) => kind);
const type = (standfirst: string) => engine.edit({ standfirst });

describe("autosave", () => {
  test("comes two seconds after the last key", async () => {
    type("a");
    await clock.pass(1_500);
    type("ab");
    await clock.pass(1_999);
    expect(saved()).toEqual([]);
    await clock.pass(1);
    expect(saved()).toEqual(["ab"]);
    expect(kinds()).toEqual(["autosave"]);
    expect(engine.snapshot).toMatchObject({ state: "saved", outcome: "saved", isUnsaved: false });
  });

  test("comes every fifteen seconds while typing goes on", async () => {
    for (let key = 1; key <= 31; key += 1) {
      type(`${key}`);
      await clock.pass(1_000);
    }
    expect(saved()).toEqual(["15", "30"]);
  });

  test("sends nothing when what was typed was taken back", async () => {
    type("a");
    type("");
    await clock.pass(2_000);
    expect(saved()).toEqual([]);
    expect(engine.snapshot).toMatchObject({ state: "saved", isUnsaved: false });
    expect(store.texts.size).toBe(0);
  });

  test("does not come while a save is pressed for and nothing is typed since", async () => {
    type("a");
    engine.save();
    await clock.pass(20_000);
    expect(kinds()).toEqual(["save"]);
  });
});

describe("one save is under way at a time", () => {
  test("and the one that waits takes the text as it is when it goes", async () => {
    server.faults = ["held"];
    type("a");
    engine.save();
    await settle();
    type("ab");
    engine.save();
    type("abc");
    await settle();
    expect(saved()).toEqual(["a"]);
    server.release();
    await settle();
    expect(saved()).toEqual(["a", "abc"]);
    expect(server.content.standfirst).toBe("abc");
  });

  test("and what is typed meanwhile is not taken for saved", async () => {
    server.faults = ["held"];
    type("a");
    engine.save();
    await settle();
    type("ab");
    server.release();
    await settle();
    expect(engine.snapshot).toMatchObject({ state: "unsaved", isUnsaved: true });
    expect(store.texts.get("tab")?.content.standfirst).toBe("ab");
    await clock.pass(2_000);
    expect(saved()).toEqual(["a", "ab"]);
  });

  test("and two presses save once", async () => {
    type("a");
    engine.save();
    engine.save();
    await clock.pass(1_000);
    expect(saved()).toEqual(["a"]);
  });
});

describe("a press on text that has saved itself", () => {
  const kinds = () => server.saves.map(({ kind }) => kind);
  const autosaved = async (words: string) => {
    type(words);
    await clock.pass(2_000);
  };

  test("sends it once more, to be kept, and makes no other version of it", async () => {
    await autosaved("a");
    engine.save();
    await settle();
    expect([saved(), kinds()]).toEqual([
      ["a", "a"],
      ["autosave", "save"],
    ]);
    expect(server.kept).toEqual([engine.snapshot.content]);
    expect([server.state.version, engine.snapshot.state]).toEqual([2, "saved"]);
  });

  test("is sent once, however often it is pressed, until the text is another", async () => {
    await autosaved("a");
    for (let press = 0; press < 3; press += 1) engine.save();
    await settle();
    engine.save();
    await settle();
    expect(kinds()).toEqual(["autosave", "save"]);
    await autosaved("ab");
    engine.save();
    await settle();
    expect(kinds()).toEqual(["autosave", "save", "autosave", "save"]);
  });

  test("sends nothing where the save was pressed for already", async () => {
    type("a");
    engine.save();
    await settle();
    engine.save();
    await settle();
    expect(kinds()).toEqual(["save"]);
  });

  test("counts while the autosave is still under way, and while a step waits behind it", async () => {
    server.faults = ["held"];
    await autosaved("a");
    engine.save();
    void engine.take("publish");
    server.release();
    await clock.pass(1_000);
    expect([kinds(), server.commands.length]).toEqual([["autosave", "save"], 1]);
  });

  test("goes again, as the same one, until the server answers, and nothing asks before the page is left", async () => {
    await autosaved("a");
    server.faults = ["lost", "answer lost"];
    engine.save();
    await settle();
    expect(engine.snapshot).toMatchObject({ state: "repeating", isUnsaved: false });
    expect([engine.isSafeToLeave, store.texts.size]).toEqual([true, 0]);
    await clock.pass(10_000);
    expect(engine.snapshot.state).toBe("saved");
    const [, ...presses] = server.saves;
    expect([presses.length, new Set(presses.map(({ saveId }) => saveId)).size]).toEqual([3, 1]);
  });

  test("waits for a sign-in and goes then", async () => {
    await autosaved("a");
    server.faults = ["signed out"];
    engine.save();
    await settle();
    expect(engine.snapshot.state).toBe("asking");
    engine.signedIn("you");
    await settle();
    expect([kinds(), engine.snapshot.state]).toEqual([["autosave", "save", "save"], "saved"]);
  });

  test("takes in what another tab saved meanwhile, and keeps that", async () => {
    await autosaved("a");
    server.colleague({ dateline: "Leeds" }, "You");
    engine.save();
    await settle();
    expect(engine.snapshot).toMatchObject({ state: "saved", outcome: "saved" });
    expect(server.kept).toEqual([expect.objectContaining({ standfirst: "a", dateline: "Leeds" })]);
  });

  test("of which nothing came: the next save is kept instead", async () => {
    await autosaved("a");
    server.faults = ["invalid"];
    engine.save();
    await settle();
    expect(engine.snapshot.outcome).toBe("refused");
    await autosaved("ab");
    expect(server.kept).toEqual([expect.objectContaining({ standfirst: "ab" })]);
  });
});

test("an answer that this program trips over is a failure: the text is kept, and tried again", async () => {
  const spoken = vi.spyOn(console, "error").mockImplementation(() => {});
  let trips = 1;
  const tab = openTab("clumsy", { clock, server, store }, "you", {
    mergeContents: (...sides) => {
      if (trips-- > 0) throw new Error("This program has a fault.");
      return mergeContents(...sides);
    },
    resolveConflicts,
  });
  server.colleague({ dateline: "Leeds" });
  tab.engine.edit({ standfirst: "a" });
  await clock.pass(2_000);
  expect(tab.engine.snapshot).toMatchObject({ state: "repeating", outcome: "failed" });
  expect(store.texts.get("clumsy")?.content.standfirst).toBe("a");
  expect(spoken).toHaveBeenCalledOnce();
  await clock.pass(2_000);
  expect(tab.engine.snapshot.state).toBe("saved");
  expect(server.content).toMatchObject({ standfirst: "a", dateline: "Leeds" });
  spoken.mockRestore();
});

describe("a save whose answer is lost", () => {
  test("goes again under the same id, before anything newer", async () => {
    server.faults = ["answer lost"];
    type("a");
    await clock.pass(2_000);
    type("ab");
    await clock.pass(2_000);
    expect(saved()).toEqual(["a", "a", "ab"]);
    const [first, second, third] = server.saves.map(({ saveId }) => saveId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(server.state.version).toBe(3);
  });

  test("waits two seconds, then twice as long each time, up to thirty", async () => {
    server.faults = Array.from({ length: 7 }, () => "lost");
    type("a");
    await clock.pass(2_000);
    const waits: number[] = [];
    for (let tries = 1; tries <= 7; tries += 1) {
      const before = clock.now();
      while (server.saves.length === tries) await clock.pass(500);
      waits.push(clock.now() - before);
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(engine.snapshot.state).toBe("saved");
  });

  test("waits two seconds again after one that arrived", async () => {
    server.faults = ["lost", "lost"];
    type("a");
    await clock.pass(10_000);
    expect(engine.snapshot.state).toBe("saved");
    server.faults = ["lost"];
    type("ab");
    await clock.pass(2_000);
    expect(engine.snapshot.state).toBe("repeating");
    await clock.pass(2_000);
    expect(engine.snapshot.state).toBe("saved");
  });

  test("goes at once when there is a network again, and counts what is kept meanwhile", async () => {
    server.faults = ["lost", "lost"];
    type("a");
    await clock.pass(4_100);
    engine.edit({ headline: "Quay is open", body: [paragraph("b", "New.")] });
    expect(engine.snapshot).toMatchObject({ state: "repeating", outcome: "offline", changes: 4 });
    engine.reachable();
    await clock.pass(0);
    expect(engine.snapshot).toMatchObject({ state: "saved", outcome: "saved", changes: 0 });
    expect(server.content.headline).toBe("Quay is open");
  });

  test("of a server that fails is repeated in the same way", async () => {
    server.faults = ["failed"];
    type("a");
    await clock.pass(2_000);
    expect(engine.snapshot).toMatchObject({ state: "repeating", outcome: "failed" });
    await clock.pass(2_000);
    expect(engine.snapshot.outcome).toBe("saved");
  });
});
