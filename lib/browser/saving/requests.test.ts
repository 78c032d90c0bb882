import { afterEach, describe, expect, test, vi } from "vitest";
import { readDeskAnswer } from "@/lib/browser/desk-api/answer";
import { articleState, readAnswer, serverOf } from "@/lib/browser/saving/requests";
import { ScriptedServer } from "@/lib/testing/saving";
import { contentWith, paragraph } from "@/lib/testing/content";

const { article } = new ScriptedServer();
const refused = (reason: string, more: object = {}) =>
  JSON.stringify({ reason, problems: ["No."], ...more });

const readText = (status: number, text: string) =>
  readAnswer(readDeskAnswer(status, text, articleState));

describe("an answer of the desk", () => {
  test("of 200 is that it was done, with the article's state", () => {
    expect(readText(200, JSON.stringify(article))).toEqual({ kind: "done", state: article });
  });

  test("that is stale brings what stands", () => {
    const answer = readText(409, refused("stale", { current: article }));
    expect(answer).toEqual({ kind: "stale", current: article });
  });

  test.each([
    [401, "signed out", "signed out"],
    [403, "forbidden", "forbidden"],
    [404, "not found", "not found"],
    [409, "slug taken", "invalid"],
    [409, "state", "invalid"],
    [422, "invalid", "invalid"],
    [503, "failed", "failed"],
    [507, "failed", "failed"],
  ] as const)("of %d, %s, is %s, with its sentences", (status, reason, kind) => {
    const problems = ["No."];
    expect(readText(status, refused(reason))).toMatchObject({ kind, problems });
  });

  test("of a fault of the server tells nothing but that", () => {
    const answer = readText(500, refused("failed"));
    expect(answer).toMatchObject({ kind: "failed", problems: [] });
  });

  test("passes on what the checks found", () => {
    const findings = [{ rule: "section" }];
    expect(readText(422, refused("invalid", { findings }))).toMatchObject({ findings });
  });

  test.each([
    [200, "<p>Sign in to this network.</p>"],
    [200, "{}"],
    [404, "<p>Not found</p>"],
    [502, ""],
    [409, refused("stale", { current: { ...article, content: null } })],
  ])("is none, but a failure, if it is not to be understood: %d %s", (status, text) => {
    expect(readText(status, text).kind).toBe("failed");
  });
});

describe("a request", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("says for whom it is, as that is when it leaves", async () => {
    const sent: (string | null)[] = [];
    vi.stubGlobal("fetch", (_: string, { headers }: RequestInit) => {
      sent.push(new Headers(headers).get("stet-user"));
      return Promise.resolve(Response.json(article));
    });
    let userId = "ann";
    const { save, transition } = serverOf("article", () => userId);
    await save({ saveId: "1", version: 1, content: contentWith(), kind: "save" }, false);
    userId = "bo";
    await transition({ commandId: "2", version: 2, name: "publish", extra: {} });
    expect(sent).toEqual(["ann", "bo"]);
  });

  test("that finds no network is answered by none", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    const { save } = serverOf("article", () => "ann");
    const content = contentWith();
    const answer = await save({ saveId: "1", version: 1, content, kind: "save" }, false);
    expect(answer.kind).toBe("none");
  });

  test.each([
    ["small", 1_000, true, true],
    ["too large for a browser to send then", 30_000, true, false],
    ["small, of a page that stays", 1_000, false, false],
  ])("of a page that goes away is kept alive if it is %s", async (_, length, isLeaving, kept) => {
    const asked: RequestInit[] = [];
    vi.stubGlobal("fetch", async (_address: string, init: RequestInit) => {
      asked.push(init);
      return Response.json(article);
    });
    // Two bytes each.
    const content = contentWith({ body: [paragraph("a", "å".repeat(length))] });
    await serverOf("article", () => "ann").save(
      { saveId: "1", version: 1, content, kind: "save" },
      isLeaving,
    );
    expect(asked).toMatchObject([{ method: "PUT", keepalive: kept }]);
  });
});
