import { afterEach, describe, expect, test, vi } from "vitest";
import { readDeskAnswer } from "@/lib/browser/desk-api/answer";
import { readServerAnswer, serverOf } from "@/lib/browser/saving/requests";
import { articleState, type EditedArticle } from "@/lib/desk/articles/desk-shape";
import { ScriptedServer } from "@/lib/testing/saving";
import { contentWith, paragraph } from "@/lib/testing/content";

afterEach(() => vi.unstubAllGlobals());

const { article, state } = new ScriptedServer();
const refused = (reason: string, more: object = {}) =>
  JSON.stringify({ reason, problems: ["No."], ...more });

const readText = (status: number, text: string) =>
  readServerAnswer(readDeskAnswer(status, text, articleState));

describe("an answer of the desk", () => {
  test("of 200 is that it was done, with the article's state", () => {
    expect(readText(200, JSON.stringify(state))).toEqual({ kind: "done", state });
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

  test("of a fault of the server has no sentence, since the save goes again by itself, but its number", () => {
    const answer = readText(500, refused("failed", { number: "a1-2" }));
    expect(answer).toMatchObject({ kind: "failed", problems: [], number: "a1-2" });
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

/** With something in all that can be empty. */
const full: EditedArticle = {
  ...article,
  schedule: { time: "Tomorrow", local: "2025-12-16T06:00", isOverdue: false, isDraft: true },
  reviewer: { id: "bo", name: "Bo" },
  hold: { kind: "embargo", words: "Not before noon", until: "Noon", isOn: true, isLifted: false },
  ...{
    wireFile: "quay.txt",
    mayPublish: true,
    allowed: ["publish"],
    allowedOnceSaved: ["publish"],
  },
  content: contentWith({
    ...{ standfirst: "It opened.", dateline: "LEEDS", sectionId: "news", topicIds: ["ports"] },
    leadPicture: { mediaId: "quay", caption: null, credit: null, altText: null },
  }),
  media: [
    {
      ...{ id: "quay", version: 1, fileUrl: "/quay.jpg", placeholder: "", isRendered: true },
      ...{ width: 3, height: 2, caption: "", credit: "", altText: "", isDecorative: false },
    },
  ],
  topics: [{ id: "ports", name: "Ports" }],
  authors: [{ id: "ann", name: "Ann" }],
  targets: [{ id: "pier", headline: "Pier opens", isLive: true, slug: "pier-opens" }],
};

type Path = readonly (string | number)[];

/** Where each property is, and each entry of a list. */
function pathsIn(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsIn(inner).map((path) => [step, ...path])];
  });
}

function changedAt(
  value: object,
  path: Path,
  change: (holder: object, key: string | number) => void,
) {
  const copy = structuredClone(value);
  const holder = path.slice(0, -1).reduce<object>((inner, step) => Reflect.get(inner, step), copy);
  change(holder, path.at(-1) ?? "");
  return JSON.stringify({ reason: "stale", problems: ["No."], current: copy, ...copy });
}

/** Nothing in an article is of this type. */
const ofNoType = { another: "version" };

describe("an answer of another version of the program", () => {
  const statePaths = pathsIn(full).filter(([name = ""]) => name in state);
  const readings = [
    { name: "state", status: 200, paths: statePaths },
    { name: "article", status: 409, paths: pathsIn(full) },
  ].flatMap(({ name, status, paths }) => paths.map((path) => [name, path, status] as const));

  test("is told from one of this version", () => {
    expect(readText(200, JSON.stringify(full)).kind).toBe("done");
    const current = { kind: "stale", current: full };
    expect(readText(409, refused("stale", { current: full }))).toEqual(current);
  });

  /** Servers of the version from before do not send these, and go on serving beside newer ones. */
  const newest = ["message", "bin", "mayBin", "mayPutBack", "compare"];
  const isNewest = ([name, ...more]: Path) => more.length === 0 && newest.includes(String(name));
  const named = readings.filter(([, path]) => typeof path.at(-1) === "string");

  test.each(named.filter(([, path]) => isNewest(path)))(
    "is understood where the %s lacks %j",
    (_, path, status) => {
      const text = changedAt(full, path, Reflect.deleteProperty);
      expect(readText(status, text).kind).not.toBe("failed");
    },
  );

  test.each(named.filter(([, path]) => !isNewest(path)))(
    "is a failure where the %s lacks %j",
    (_, path, status) => {
      const text = changedAt(full, path, Reflect.deleteProperty);
      expect(readText(status, text).kind).toBe("failed");
    },
  );

  test.each(readings)("is a failure where the %s has another type of %j", (_, path, status) => {
    const text = changedAt(full, path, (holder, key) => Reflect.set(holder, key, ofNoType));
    expect(readText(status, text).kind).toBe("failed");
  });

  test.each([
    ["stage", "archived"],
    ["draftStage", "live"],
    ["changeAsked", "sometimes"],
    ["allowed", ["archive"]],
    ["version", 1.5],
  ])("is a failure where its %s is %j", (name, value) => {
    expect(readText(200, JSON.stringify({ ...state, [name]: value })).kind).toBe("failed");
  });

  test.each([
    ["a kind of block that is not known here", { id: "b", type: "poll", question: "Why?" }],
    ["a block with a property that is not known here", { ...paragraph("b", "Why?"), size: 2 }],
  ])("is a failure where the text has %s", (_, block) => {
    const content = { ...article.content, body: [block] };
    const current = { ...article, content };
    expect(readText(409, refused("stale", { current })).kind).toBe("failed");
  });

  test("keeps a field of the article that is not known here, and words to the letter", () => {
    const content = { ...full.content, headline: " Quay  ", kicker: "Ports" };
    const answer = readText(409, refused("stale", { current: { ...full, content } }));
    expect(answer).toEqual({ kind: "stale", current: { ...full, content } });
  });

  test("may have more words than may come in by now", () => {
    const content = { ...full.content, headline: "Quay ".repeat(1_000), slug: "Quay opens" };
    const current = { ...full, content };
    expect(readText(409, refused("stale", { current }))).toEqual({ kind: "stale", current });
  });

  test("leaves the article on the page as it is", async () => {
    vi.stubGlobal("fetch", async () => Response.json({ ...full, timeZone: null }));
    expect(await serverOf("article", () => "ann").load()).toBeNull();
    vi.stubGlobal("fetch", async () => Response.json(full));
    expect(await serverOf("article", () => "ann").load()).toEqual(full);
  });
});

describe("a request", () => {
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
