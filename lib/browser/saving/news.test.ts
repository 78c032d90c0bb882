import { beforeEach, describe, expect, test } from "vitest";
import { glance, quiet } from "@/lib/browser/saving/table";
import { paragraph } from "@/lib/testing/content";
import { openDesk, settle, type Desk } from "@/lib/testing/saving";

let desk: Desk = openDesk();
beforeEach(() => {
  desk = openDesk();
});

/** Presence tells what the server has. */
async function tell() {
  desk.engine.hear(desk.server.told);
  await settle();
}

describe("with nothing unsaved, an open article takes in", () => {
  test("a colleague's text, without sending anything", async () => {
    const { server, engine, shown, store } = desk;
    const body = [paragraph("a", "The quay took its second ship on Monday.")];
    server.colleague({ body, dateline: "Leeds" });
    await tell();
    expect(engine.snapshot).toMatchObject({
      content: { body, dateline: "Leeds" },
      ...{ state: "saved", isUnsaved: false, doing: null },
      article: { version: 2 },
      merged: { savedBy: "Ann", parts: ["the dateline", "paragraph 1"], hasOwn: false },
    });
    expect(shown.at(-1)).toEqual(body);
    expect([server.saves, store.texts.size]).toEqual([[], 0]);
  });

  test("each turn of the workflow, and says how the article stands now", async () => {
    const { server, engine } = desk;
    const schedule = { time: "6 Jan, 06:00", local: "", isOverdue: false, isDraft: true };
    for (const [change, words] of [
      [{ stage: "inReview", draftStage: "inReview" }, "This article is now in review."],
      [{ stage: "draft", draftStage: "draft" }, "This article is now a draft."],
      [{ stage: "ready", draftStage: "ready" }, "This article is now approved."],
      [{ stage: "scheduled", schedule }, "This article is now scheduled for 6 Jan, 06:00."],
      [
        { schedule: { ...schedule, time: "6 Jan, 07:00" } },
        "This article is now scheduled for 6 Jan, 07:00.",
      ],
      [{ stage: "ready", schedule: null }, "This article is now approved."],
      [{ stage: "live", publication: "1" }, "This article is now live."],
      [{ publication: "2" }, "Readers now see another version."],
      [{ draftStage: "inReview" }, "The draft is now in review."],
      [{ stage: "unpublished", publication: "3" }, "This article is now unpublished."],
      [{ stage: "retracted", publication: "4" }, "This article is now retracted."],
    ] as const) {
      server.turn(change);
      await tell();
      expect(engine.snapshot).toMatchObject({ article: change, turn: words });
    }
    expect(server.saves).toEqual([]);
  });

  test("an hour that came: the version is the same, what readers have is not", async () => {
    const { server, engine } = desk;
    server.turn({ stage: "live", publication: "due", version: 1 });
    await tell();
    expect(engine.snapshot.article).toMatchObject({ stage: "live", version: 1 });
  });

  test("nothing a second time, and nothing that is older than what it knows", async () => {
    const { server, engine } = desk;
    server.colleague({ dateline: "Leeds" });
    await tell();
    await tell();
    engine.hear({ version: 1, publication: "older" });
    await settle();
    expect(server.loads).toBe(1);
  });

  test("and goes on from there: the next save is not stale", async () => {
    const { server, engine } = desk;
    server.colleague({ dateline: "Leeds" });
    server.turn({ stage: "inReview" });
    await tell();
    engine.edit({ standfirst: "Mine." });
    engine.save();
    await settle();
    expect(server.saves).toHaveLength(1);
    expect(server.content).toMatchObject({ standfirst: "Mine.", dateline: "Leeds" });
  });
});

describe("with unsaved text", () => {
  test("a colleague's words merge with it at once, and both are saved", async () => {
    const { server, engine } = desk;
    engine.edit({ standfirst: "Mine." });
    server.colleague({ dateline: "Leeds" });
    await tell();
    expect(engine.snapshot).toMatchObject({ state: "saved", merged: { hasOwn: true } });
    expect(server.content).toMatchObject({ standfirst: "Mine.", dateline: "Leeds" });
  });

  test("only words that touch ask, once no key was pressed for a second", async () => {
    const { server, engine, clock } = desk;
    engine.edit({ standfirst: "Mine." });
    server.colleague({ standfirst: "Theirs." });
    await tell();
    expect(engine.snapshot).toMatchObject({
      ...{ state: "asking", isAsking: false },
      content: { standfirst: "Mine." },
    });
    await clock.pass(quiet);
    expect(engine.snapshot.isAsking).toBe(true);
  });

  test("a turn of the workflow leaves it alone, and it saves itself in its time", async () => {
    const { server, engine, clock } = desk;
    engine.edit({ standfirst: "Mine." });
    server.turn({ stage: "inReview" });
    await tell();
    expect(engine.snapshot).toMatchObject({ state: "unsaved", article: { stage: "inReview" } });
    expect(server.saves).toEqual([]);
    await clock.pass(2_000);
    expect(server.saves.map(({ version }) => version)).toEqual([2]);
    expect(engine.snapshot.state).toBe("saved");
  });

  test("while a person decides about words, no others come in; the stage does", async () => {
    const { server, engine } = desk;
    engine.edit({ standfirst: "Mine." });
    server.colleague({ standfirst: "Theirs." });
    await tell();
    const { question } = engine.snapshot;
    server.colleague({ dateline: "Leeds" });
    server.turn({ stage: "inReview" });
    await tell();
    expect(engine.snapshot).toMatchObject({ question, article: { stage: "inReview" } });
    engine.decide([{ kind: "field", field: "standfirst", value: "Both." }]);
    await desk.clock.pass(0);
    expect(server.content).toMatchObject({ standfirst: "Both.", dateline: "Leeds" });
    expect(engine.snapshot).toMatchObject({ state: "saved", content: server.content });
  });
});

test("while a save is under way nothing is fetched; what it did not tell is fetched after it", async () => {
  const { server, engine } = desk;
  server.faults = ["held"];
  engine.edit({ standfirst: "Mine." });
  engine.save();
  await settle();
  engine.hear({ version: 5, publication: "none" });
  await settle();
  expect(server.loads).toBe(0);
  server.release();
  await settle();
  expect(server.loads).toBe(1);
  expect(engine.snapshot.state).toBe("saved");
});

test("what is fetched while a save leaves is left to the answer of that save", async () => {
  const { server, engine } = desk;
  server.colleague({ dateline: "Leeds" });
  const before = server.article;
  let answer = () => {};
  server.load = () => new Promise((resolve) => (answer = () => resolve(before)));
  await tell();
  server.faults = ["held"];
  engine.edit({ standfirst: "Mine." });
  engine.save();
  await settle();
  answer();
  await settle();
  expect(engine.snapshot.content.dateline).toBe("");
  server.release();
  await settle();
  expect(server.content).toMatchObject({ standfirst: "Mine.", dateline: "Leeds" });
});

describe("nobody decides about what they have not seen", () => {
  test("a step that is pressed within a second of news is not taken", async () => {
    const { server, engine, clock } = desk;
    server.colleague({ dateline: "Leeds" });
    await tell();
    await clock.pass(glance - 1);
    expect(await engine.take("publish")).toMatchObject({ isDone: false, because: "merged" });
    expect(server.commands).toEqual([]);
    await clock.pass(1);
    expect(await engine.take("publish")).toMatchObject({ isDone: true });
  });

  test("a step from a dialog that was opened before the news is not taken", async () => {
    const { server, engine, clock } = desk;
    const seen = engine.snapshot.news;
    server.turn({ stage: "inReview" });
    await tell();
    await clock.pass(60_000);
    expect(await engine.take("publish", {}, seen)).toMatchObject({ because: "merged" });
    expect(await engine.take("publish", {}, engine.snapshot.news)).toMatchObject({ isDone: true });
  });
});
