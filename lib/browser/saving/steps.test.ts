import { beforeEach, describe, expect, test } from "vitest";
import { openDesk, settle, type Desk } from "@/lib/testing/saving";
import { quiet } from "@/lib/browser/saving/table";

let { clock, server, engine }: Desk = openDesk();
beforeEach(() => {
  ({ clock, server, engine } = openDesk());
});

const type = (standfirst: string) => engine.edit({ standfirst });
const steps = () => server.commands.map(({ name, version }) => [name, version]);

describe("publishing", () => {
  test("saves what is unsaved first, and names the version that this made", async () => {
    type("a");
    const end = engine.take("publish");
    await clock.pass(0);
    expect(server.saves).toMatchObject([{ kind: "save", version: 1 }]);
    expect(steps()).toEqual([["publish", 2]]);
    expect(await end).toEqual({ name: "publish", isDone: true });
    expect(engine.snapshot).toMatchObject({
      state: "saved",
      article: { stage: "live", version: 3 },
    });
  });

  test("sends the step's input", async () => {
    await engine.take("schedule", { at: "2026-11-23T06:00" });
    expect(server.commands).toMatchObject([{ extra: { at: "2026-11-23T06:00" } }]);
  });

  test("lets the text be saved on from the new version", async () => {
    await engine.take("publish");
    type("a");
    await clock.pass(2_000);
    expect(server.content.standfirst).toBe("a");
    expect(server.saves).toMatchObject([{ version: 2 }]);
  });

  test.each([
    ["is gone", "not found", "gone"],
    ["is refused", "invalid", "refused"],
    ["cannot be sent", "lost", "offline"],
    ["finds nobody signed in", "signed out", "signed out"],
  ] as const)("does not happen if the text %s", async (_, fault, because) => {
    server.faults = [fault];
    type("a");
    const end = engine.take("publish");
    await settle();
    expect(await end).toMatchObject({ isDone: false, isSent: false, because });
    await clock.pass(60_000);
    expect(steps()).toEqual([]);
  });

  test("does not happen if a decision is waited for, and asks for it", async () => {
    server.colleague({ standfirst: "Theirs." });
    type("Mine.");
    await clock.pass(2_000);
    engine.askLater();
    expect(await engine.take("publish")).toMatchObject({ isSent: false, because: "conflict" });
    expect(engine.snapshot.isAsking).toBe(true);
    expect(steps()).toEqual([]);
  });

  test("does not happen with a colleague's words that nobody here has read", async () => {
    server.colleague({ dateline: "Leeds" });
    type("a");
    expect(await engine.take("publish")).toMatchObject({ isSent: false, because: "merged" });
    expect(engine.snapshot.content.dateline).toBe("Leeds");
    expect(await engine.take("publish")).toMatchObject({ isDone: true });
  });

  test("of a text that a colleague changed is refused, and shows theirs", async () => {
    server.colleague({ dateline: "Leeds" });
    expect(await engine.take("publish")).toMatchObject({ isSent: true, because: "merged" });
    await clock.pass(0);
    expect(engine.snapshot).toMatchObject({ state: "saved", content: { dateline: "Leeds" } });
    expect(server.saves).toEqual([]);
  });

  test("asks to sign in where only the step found nobody signed in", async () => {
    server.faults = ["signed out"];
    expect(await engine.take("publish")).toMatchObject({ isSent: true, because: "signed out" });
    await clock.pass(quiet);
    expect(engine.snapshot.isAsking).toBe(true);
    engine.signedIn("you");
    await clock.pass(0);
    expect(engine.snapshot).toMatchObject({ state: "saved", isAsking: false });
    expect(steps()).toHaveLength(1);
  });

  test("outranks an autosave that waits, and is outranked by none", async () => {
    server.faults = ["held"];
    type("a");
    await clock.pass(2_000);
    type("ab");
    const end = engine.take("publish");
    await clock.pass(2_000);
    engine.leave();
    server.release();
    expect(await end).toMatchObject({ isDone: true });
    expect(server.saves.map(({ kind }) => kind)).toEqual(["autosave", "save"]);
    expect(server.saves[1]?.content.standfirst).toBe("ab");
  });

  test("pressed twice happens once", async () => {
    server.faults = ["held"];
    const ends = [engine.take("publish"), engine.take("publish")];
    await settle();
    server.release();
    expect(await Promise.all(ends)).toMatchObject([{ isDone: true }, { isDone: true }]);
    expect(steps()).toHaveLength(1);
  });
});

describe("a step whose answer is lost", () => {
  test("is not repeated by itself; the next press is known for the same", async () => {
    server.faults = ["answer lost"];
    expect(await engine.take("publish")).toMatchObject({ isSent: true, because: "offline" });
    await clock.pass(60_000);
    expect(steps()).toHaveLength(1);
    expect(await engine.take("publish")).toMatchObject({ isDone: true });
    const [first, second] = server.commands;
    expect(second).toEqual(first);
    expect(server.state.version).toBe(2);
  });

  test("of another kind is another step", async () => {
    server.faults = ["lost"];
    await engine.take("schedule", { at: "2026-11-23T06:00" });
    await engine.take("schedule", { at: "2026-11-23T07:00" });
    const ids = server.commands.map(({ commandId }) => commandId);
    expect(new Set(ids).size).toBe(2);
  });

  test("does not stand in the way of the text", async () => {
    server.faults = ["answer lost"];
    await engine.take("publish");
    type("a");
    await clock.pass(2_000);
    expect(server.content.standfirst).toBe("a");
    expect(engine.snapshot).toMatchObject({ state: "saved", merged: null });
  });
});

describe("taking an article from readers' sight", () => {
  test("saves what is unsaved first, if that can be saved", async () => {
    type("a");
    expect(await engine.take("unpublish")).toMatchObject({ isDone: true });
    expect(server.content.standfirst).toBe("a");
  });

  test("does not wait for a text that is refused", async () => {
    server.faults = ["invalid"];
    engine.edit({ slug: "No Slug" });
    expect(await engine.take("unpublish")).toMatchObject({ isDone: true });
    await settle();
    expect(engine.snapshot).toMatchObject({ state: "refused", content: { slug: "No Slug" } });
  });

  test("does not wait for a decision, which goes on from there", async () => {
    server.colleague({ standfirst: "Theirs." });
    type("Mine.");
    await clock.pass(2_000);
    expect(await engine.take("retract", { reason: "Wrong." })).toMatchObject({ isDone: true });
    engine.ask();
    engine.decide([{ kind: "field", field: "standfirst", value: "Mine." }]);
    await clock.pass(0);
    expect(server.content.standfirst).toBe("Mine.");
    expect(engine.snapshot.state).toBe("saved");
  });
});
