import { beforeEach, describe, expect, test } from "vitest";
import { plainText } from "@/lib/content/blocks/text";
import { paragraph } from "@/lib/testing/content";
import { openDesk, settle, type Desk } from "@/lib/testing/saving";
import { quiet } from "@/lib/browser/saving/table";

let { clock, server, store, engine, shown }: Desk = openDesk();
beforeEach(() => {
  ({ clock, server, store, engine, shown } = openDesk());
});

const kinds = () => server.saves.map(({ kind }) => kind);
const type = (standfirst: string) => engine.edit({ standfirst });

describe("a colleague's save in between", () => {
  test("is merged where it touches nothing: whose it is and what it changed is said", async () => {
    server.colleague({ body: [paragraph("a", "The quay took its first ships on Monday.")] });
    type("Mine.");
    await clock.pass(2_000);
    expect(kinds()).toEqual(["autosave", "merge"]);
    expect(server.content).toMatchObject({ standfirst: "Mine." });
    expect(engine.snapshot).toMatchObject({ state: "saved", content: server.content });
    expect(engine.snapshot.merged).toMatchObject({ savedBy: "Ann", parts: ["paragraph 1"] });
    expect(shown).toEqual([server.content.body]);
  });

  test("is merged with the text as it is when the answer comes", async () => {
    server.colleague({ dateline: "Leeds" });
    server.faults = ["held"];
    type("Mi");
    engine.save();
    await settle();
    type("Mine, and ");
    server.release();
    await clock.pass(0);
    expect(server.content).toMatchObject({ standfirst: "Mine, and", dateline: "Leeds" });
    // The space at the end, which the server does not keep, is not taken from under the cursor.
    expect(engine.snapshot.content.standfirst).toBe("Mine, and ");
  });

  test("again and again is merged each time, after a while that grows", async () => {
    server.faults = ["held", "held", "held"];
    type("Mine.");
    engine.save();
    for (const dateline of ["Leeds", "York", "Hull"]) {
      await clock.pass(500);
      server.colleague({ dateline });
      server.release();
    }
    await clock.pass(2_000);
    expect(server.saves).toHaveLength(4);
    expect(server.content).toMatchObject({ standfirst: "Mine.", dateline: "Hull" });
    expect(engine.snapshot.state).toBe("saved");
  });

  test("of the same words is no news", async () => {
    server.colleague({ standfirst: "Same." });
    type("Same.");
    await clock.pass(2_000);
    expect(server.saves).toHaveLength(1);
    expect(engine.snapshot).toMatchObject({ state: "saved", merged: null });
  });
});

describe("changes that touch", () => {
  beforeEach(async () => {
    server.colleague({ standfirst: "Theirs." });
    type("Mine.");
    await clock.pass(2_000);
  });

  test("wait for a decision: typing goes on and is kept, nothing is sent", async () => {
    await clock.pass(quiet);
    expect(engine.snapshot).toMatchObject({ state: "asking", outcome: "conflict", isAsking: true });
    engine.askLater();
    type("Mine, more.");
    await clock.pass(60_000);
    expect(server.saves).toHaveLength(1);
    expect(store.texts.get("tab")?.content.standfirst).toBe("Mine, more.");
    expect(engine.snapshot).toMatchObject({ state: "asking", isAsking: false });
  });

  test("are saved over the colleague's as decided", async () => {
    engine.decide([{ kind: "field", field: "standfirst", value: "Both." }]);
    await clock.pass(0);
    expect(kinds()).toEqual(["autosave", "overrule"]);
    expect(server.content.standfirst).toBe("Both.");
    expect(engine.snapshot).toMatchObject({ state: "saved", question: null, isAsking: false });
    expect(store.texts.size).toBe(0);
  });

  test("are asked again about the text as it is now", async () => {
    engine.askLater();
    type("Mine, more.");
    engine.decide([{ kind: "field", field: "standfirst", value: "Theirs." }]);
    expect(engine.snapshot.question?.merge.conflicts).toMatchObject([{ mine: "Mine, more." }]);
    expect(engine.snapshot).toMatchObject({
      isAsking: true,
      content: { standfirst: "Mine, more." },
    });
  });

  test("open the dialog again at a press to save", () => {
    engine.askLater();
    engine.save();
    expect(engine.snapshot.isAsking).toBe(true);
  });

  test("need no decision any more once they do not touch", async () => {
    type("Theirs.");
    engine.ask();
    await clock.pass(0);
    expect(engine.snapshot).toMatchObject({ state: "saved", question: null, isAsking: false });
  });

  test("are merged with a further save, and stay decided", async () => {
    server.faults = ["held"];
    engine.decide([{ kind: "field", field: "standfirst", value: "Mine." }]);
    await settle();
    server.colleague({ dateline: "Leeds" });
    server.release();
    await clock.pass(0);
    expect(server.content).toMatchObject({ standfirst: "Mine.", dateline: "Leeds" });
    expect(kinds().slice(1)).toEqual(["overrule", "overrule"]);
  });
});

test("a dialog does not open under the fingers of somebody who types", async () => {
  server.colleague({ standfirst: "Theirs." });
  type("Mine.");
  engine.save();
  await settle();
  await clock.pass(500);
  type("Mine, too.");
  await clock.pass(999);
  expect(engine.snapshot).toMatchObject({ state: "asking", isAsking: false });
  await clock.pass(1);
  expect(engine.snapshot.isAsking).toBe(true);
  expect(engine.snapshot.question?.merge.conflicts).toMatchObject([{ mine: "Mine, too." }]);
});

test("the editor on the page is brought to what was merged", async () => {
  server.colleague({ body: [paragraph("a", "Theirs."), paragraph("b", "More.")] });
  engine.edit({ dateline: "Leeds" });
  await clock.pass(2_000);
  const words = shown[0]?.map((block) => ("text" in block ? plainText(block.text) : ""));
  expect(words).toEqual(["Theirs.", "More."]);
});
