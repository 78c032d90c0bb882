import { beforeEach, describe, expect, test } from "vitest";
import { openDesk, type Desk } from "@/lib/testing/saving";
import { quiet } from "@/lib/browser/saving/table";

let { clock, server, store, engine }: Desk = openDesk();
beforeEach(() => {
  ({ clock, server, store, engine } = openDesk());
});

const saved = () => server.saves.map(({ content }) => content.standfirst);
const type = (standfirst: string) => engine.edit({ standfirst });

describe("an ended sign-in", () => {
  beforeEach(async () => {
    server.faults = ["signed out"];
    type("a");
    await clock.pass(2_000);
  });

  test("asks to sign in, and the same save goes on", async () => {
    await clock.pass(quiet);
    expect(engine.snapshot).toMatchObject({ outcome: "signed out", isAsking: true });
    type("ab");
    await clock.pass(10_000);
    expect(server.saves).toHaveLength(1);
    engine.signedIn("you");
    await clock.pass(0);
    expect(saved()).toEqual(["a", "a", "ab"]);
    expect(server.saves[1]?.saveId).toBe(server.saves[0]?.saveId);
    expect(engine.snapshot).toMatchObject({ state: "saved", isAsking: false });
  });

  test("lets who writes on finish: the dialog opens once no key was pressed for a second", async () => {
    for (const words of ["ab", "abc", "abcd"]) {
      await clock.pass(quiet - 1);
      expect(engine.snapshot).toMatchObject({ outcome: "signed out", isAsking: false });
      type(words);
    }
    await clock.pass(quiet);
    expect(engine.snapshot).toMatchObject({ outcome: "signed out", isAsking: true });
  });

  test("goes on under another id, and keeps the text under the name, of somebody else", async () => {
    server.faults = ["lost"];
    engine.signedIn("somebody else");
    await clock.pass(0);
    expect(server.saves[1]?.saveId).not.toBe(server.saves[0]?.saveId);
    expect(store.texts.get("tab")?.userId).toBe("somebody else");
  });
});

describe("a refused text", () => {
  test.each(["invalid", "forbidden"] as const)(
    "(%s) is sent again once it changed",
    async (why) => {
      server.faults = [why];
      engine.edit({ slug: "No Slug" });
      await clock.pass(60_000);
      expect(server.saves).toHaveLength(1);
      const problems = [`The server says: ${why}.`];
      expect(engine.snapshot).toMatchObject({ state: "refused", outcome: "refused", problems });
      expect(store.texts.get("tab")?.content.slug).toBe("No Slug");
      engine.edit({ slug: "a-slug" });
      await clock.pass(2_000);
      expect(server.content.slug).toBe("a-slug");
    },
  );

  test("of an article that is gone is kept, and saved no more", async () => {
    server.faults = ["not found"];
    type("a");
    await clock.pass(2_000);
    type("ab");
    await clock.pass(60_000);
    expect(server.saves).toHaveLength(1);
    expect(engine.snapshot).toMatchObject({ state: "stopped", outcome: "gone" });
    expect(store.texts.get("tab")?.content.standfirst).toBe("ab");
  });
});
