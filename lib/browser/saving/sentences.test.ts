import { beforeEach, describe, expect, test } from "vitest";
import { paragraph } from "@/lib/testing/content";
import { openDesk, settle, type Desk } from "@/lib/testing/saving";
import { stateWords } from "@/lib/browser/saving/sentences";

let { clock, server, store, engine }: Desk = openDesk();
beforeEach(() => {
  ({ clock, server, store, engine } = openDesk());
});

const type = (standfirst: string) => engine.edit({ standfirst });
const said = () => stateWords(engine.snapshot, "You").words;
const shownBeside = () => stateWords(engine.snapshot, "You").aside;
const isTrouble = () => stateWords(engine.snapshot, "You").isTrouble;

describe("the state line says", () => {
  test("who saved the article last when it is opened, and the time once it is saved here", async () => {
    expect(said()).toBe("Saved 15 Dec 2025, 15:37 by You.");
    type("a");
    engine.save();
    expect(said()).toBe("Saving …");
    await settle();
    expect(said()).toBe("Saved at 15:37.");
    expect(isTrouble()).toBe(false);
  });

  test("the time of what was saved here, under whatever name", async () => {
    type("a");
    engine.save();
    await settle();
    expect(stateWords(engine.snapshot, "Who signed in before").words).toBe("Saved at 15:37.");
  });

  test("the time of a press on text that had saved itself, until there is another version", async () => {
    server.state = { ...server.state, siteTime: "2025-12-15T16:02" };
    engine.save();
    await settle();
    expect(said()).toBe("Saved at 16:02.");
    type("a");
    await clock.pass(2_000);
    expect(said()).toBe("Saved at 15:37.");
    engine.save();
    await settle();
    expect(said()).toBe("Saved at 16:02.");
  });

  test("that such a press is still to come where the server cannot be reached or fails", async () => {
    server.faults = ["lost", "failed"];
    engine.save();
    await settle();
    expect(said()).toBe("Offline. Your text is saved. A version is kept once you are online.");
    await clock.pass(2_000);
    expect(said()).toBe("Not kept as a version yet: The server says: failed. Trying again.");
    await clock.pass(4_000);
    expect(said()).toBe("Saved at 15:38.");
  });

  test("nothing new while the text saves itself: that is shown beside it alone", async () => {
    type("a");
    expect([said(), shownBeside()]).toEqual([
      "Saved 15 Dec 2025, 15:37 by You.",
      "Unsaved changes",
    ]);
    server.faults = ["held"];
    await clock.pass(2_000);
    expect([said(), shownBeside()]).toEqual(["Saved 15 Dec 2025, 15:37 by You.", "Saving …"]);
    server.release();
    await settle();
    expect([said(), shownBeside()]).toEqual(["Saved at 15:37.", ""]);
  });

  test("whose changes were merged, and which, until a save some time later", async () => {
    server.colleague({
      dateline: "Leeds",
      body: [...server.content.body, paragraph("b", "Another ship came on Tuesday.")],
    });
    type("a");
    await clock.pass(2_000);
    const merged = "Merged with Ann’s changes to the dateline and paragraph 2.";
    expect(said()).toBe(`${merged} Saved at 15:37.`);
    type("ab");
    await clock.pass(2_000);
    expect(said()).toBe(`${merged} Saved at 15:37.`);
    await clock.pass(10_000);
    type("abc");
    await clock.pass(2_000);
    expect(said()).toBe("Saved at 15:37.");
  });

  test("how many of many parts were merged, and that they are from one’s other tab", async () => {
    const body = ["b", "c", "d", "e", "f"].map((id) => paragraph(id, id));
    server.colleague({ body: [...server.content.body, ...body] }, "You");
    type("a");
    await clock.pass(2_000);
    expect(said()).toMatch(
      /^Merged with your other tab’s changes to 5 parts: paragraph 2, paragraph 3, paragraph 4 …\./,
    );
  });

  test("that a paragraph was removed", async () => {
    server.colleague({ body: [] });
    type("a");
    await clock.pass(2_000);
    expect(said()).toMatch(/^Merged with Ann’s changes to paragraph 1 \(removed\)\./);
  });

  test("where changes touch", async () => {
    server.colleague({ standfirst: "Theirs." });
    type("Mine.");
    await clock.pass(2_000);
    expect(said()).toBe("Not saved: your changes and Ann’s overlap in one place.");
    expect(isTrouble()).toBe(true);
  });

  test("that changes touch those of one's own other tab", async () => {
    server.colleague({ standfirst: "There." }, "You");
    type("Here.");
    await clock.pass(2_000);
    expect(said()).toBe("Not saved: your changes and your other tab’s overlap in one place.");
  });

  test("a failure's number only once saving has failed for long, and no more when it goes on", async () => {
    const failing =
      "Not saved yet: the server failed. Trying again, with 1 change kept in this browser.";
    server.faults = ["broken", "broken", "broken", "broken", "broken"];
    type("a");
    await clock.pass(2_000);
    for (const wait of [2_000, 4_000, 8_000]) {
      expect(said()).toBe(failing);
      await clock.pass(wait);
    }
    expect(said()).toBe(failing);
    await clock.pass(16_000);
    expect(said()).toBe(`${failing} If this goes on, tell an administrator its number: a1-2.`);
    await clock.pass(30_000);
    expect(said()).toBe("Saved at 15:37.");
    server.faults = ["broken"];
    type("b");
    await clock.pass(2_000);
    expect(said()).toBe(failing);
  });

  test.each([
    ["lost", "Offline with 1 change kept in this browser."],
    [
      "failed",
      "Not saved yet: The server says: failed. Trying again, with 1 change kept in this browser.",
    ],
    [
      "broken",
      /^Not saved yet: the server failed\. Trying again, with 1 change kept in this browser\.$/,
    ],
    ["signed out", "Not saved: you have been signed out. Your text is still here."],
    ["invalid", "Not saved: The server says: invalid."],
    ["not found", /^Not saved: this article no longer exists\./],
  ] as const)("what is in the way: %s", async (fault, words) => {
    server.faults = [fault];
    type("a");
    await clock.pass(2_000);
    expect(said()).toMatch(words);
    expect(isTrouble()).toBe(true);
  });

  test("that a text is offline while it is tried again", async () => {
    server.faults = ["lost", "held"];
    type("a");
    await clock.pass(4_000);
    expect([said(), shownBeside()]).toEqual([
      "Offline with 1 change kept in this browser.",
      "Saving …",
    ]);
  });

  test("that the browser keeps nothing, as long as something is unsaved", async () => {
    store.isUnplugged = true;
    server.faults = ["lost"];
    type("a");
    await clock.pass(2_000);
    expect(said()).toMatch(/This browser cannot keep unsaved text: do not close this page\.$/);
    await clock.pass(2_000);
    expect(said()).toBe("Saved at 15:37.");
  });
});

describe("of a step it says", () => {
  test("that it is under way, and that it is done, until something is typed", async () => {
    const end = engine.take("publish");
    expect(said()).toBe("Publishing …");
    await end;
    await settle();
    expect(said()).toBe("Published. Readers see this version.");
    type("a");
    expect(said()).toBe("Saved 15 Dec 2025, 15:37 by You.");
  });

  test("that a refused text stands in its way, and how", async () => {
    server.faults = ["invalid"];
    type("a");
    await engine.take("publish");
    await settle();
    expect(said()).toBe("Not published. Not saved: The server says: invalid.");
  });

  test("that it was done, and that the text is refused all the same", async () => {
    server.faults = ["invalid"];
    type("a");
    await engine.take("unpublish");
    await settle();
    expect(said()).toBe(
      "Unpublished. Readers no longer see this article. Not saved: The server says: invalid.",
    );
  });

  test("why the server refused it", async () => {
    server.faults = ["invalid"];
    await engine.take("approve");
    await settle();
    expect(said()).toMatch(/^Not approved: The server says: invalid\./);
  });

  test("that the checks held it back, which are listed beside the text", () => {
    const place = { kind: "field", field: "sectionId" };
    const findings = [{ rule: "section", level: "blocking", words: "Choose a section.", place }];
    const refused = { name: "publish", isDone: false, isSent: true, because: "refused" } as const;
    const step = { ...refused, problems: ["Choose a section."], findings };
    expect(stateWords({ ...engine.snapshot, step }, "You")).toMatchObject({
      words: expect.stringMatching(/^Not published\. Fix 1 problem to publish\./),
      isTrouble: true,
    });
  });

  test("that a colleague’s changes have to be looked at first", async () => {
    server.colleague({ dateline: "Leeds" });
    await engine.take("publish");
    await settle();
    expect(said()).toMatch(/^Not published: somebody changed this article in the meantime\./);
    expect(said()).toMatch(/Ann’s changes to the dateline were added\./);
  });

  test("that nobody knows whether it was done where the answer was lost", async () => {
    server.faults = ["answer lost"];
    await engine.take("publish");
    await settle();
    expect(said()).toMatch(/^The server did not answer/);
  });
});
