// What a user with limits gets of an article that is not theirs: from every page, route and form of the desk. The routes and
// pages are the real ones, over a real database. One that is new fails here until it is in the tables.
import { readdirSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { isValidElement, type ReactNode } from "react";
import { getServerSession } from "next-auth";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fileOf } from "@/lib/content/recordings/file";
import { contentWith, paragraph, picture, recording, relatedLink } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import {
  addAuthor,
  addDraft,
  addLive,
  addPicture,
  addRecordingRecord,
  addSection,
  addUser,
  letGoLive,
  save,
  schedule,
} from "@/lib/testing/records";
import { db, transaction } from "@/lib/base/db";
import { transitionNames } from "@/lib/content/articles/workflow";
import { writeNote } from "@/lib/newsroom/notes/commands";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { answerFormPost } from "@/lib/web/forms/answer-post";
import { forms } from "@/lib/web/forms/all";
import type { Role } from "@/prisma/generated/enums";

vi.mock("next-auth", async (actual) => ({ ...(await actual()), getServerSession: vi.fn() }));
vi.mock("next/server", async (actual) => ({ ...(await actual<object>()), after: vi.fn() }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn(), revalidateTag: vi.fn() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
  headers: async () => new Headers(),
}));
// Else a session is found once for all tests.
vi.mock("react", async (actual) => ({
  ...(await actual<object>()),
  cache: <Work>(work: Work) => work,
}));

// As next.config.ts has it.
process.env["STET_SECRET"] = "a secret of thirty-two letters ...";
process.env["__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS"] = "true";

useThrowAwayNewsroom();

/** In each word of the other's article, and nowhere else. */
const secret = /zanzibar/i;

let sport: string;
/** A draft of another section: on the schedule, with a note, a hold, its wire copy and a picture. */
let other: { id: string; version: number };
/** A live article of that section. Its draft is newer. */
let redrafted: string;
let noteId: string;
let mediaId: string;
let recordingId: string;

beforeEach(async () => {
  const chief = await addUser("administrator", "chief");
  sport = (await addSection("sport")).id;
  const politics = (await addSection("politics", 2)).id;
  mediaId = (await addPicture("Harbour")).id;
  for (const [role, name] of bound) await addBound(role, name);
  const record = await addRecordingRecord("quay", { hasSound: false });
  recordingId = record.id;
  const film = { ...recording("r", "The quay"), file: fileOf(record) };
  const body = [paragraph("a", "Zanzibar falls."), picture("p", mediaId), film];
  const words = { headline: "Zanzibar resigns", standfirst: "Zanzibar.", slug: "zanzibar" };
  const draft = await addDraft({ ...words, sectionId: politics, body }, chief);
  noteId = crypto.randomUUID();
  await writeNote(chief, draft.id, { id: noteId, words: "Zanzibar? @rita @eddie", blockId: null });
  await db().wireCopy.create({
    data: {
      articleId: draft.id,
      fileName: "zanzibar.txt",
      bytes: Buffer.from("Zanzibar"),
      ...wire,
    },
  });
  other = await schedule(chief, draft.id, { ...draft, at: new Date("2099-01-01T06:00:00Z") });
  const live = await addLive(chief, {
    headline: "Ministers meet",
    slug: "ministers",
    sectionId: politics,
  });
  redrafted = live.id;
  const content = contentWith({
    headline: "Zanzibar meets",
    slug: "ministers",
    sectionId: politics,
  });
  await save(chief, live.id, { version: live.version, content });
  const target = { articleId: draft.id };
  const cup = await addDraft({
    ...{ headline: "Cup final", slug: "cup", sectionId: sport },
    body: [paragraph("a", "A final."), relatedLink("r", "More", target)],
  });
  await letGoLive(cup.id);
  await addAuthor("zoe");
});

const wire = { sha256: "none", story: 1, lines: [] };

async function addBound(role: Role, name: string) {
  const { id } = await addUser(role, name);
  await db().user.update({
    where: { id },
    data: { scope: "sections", sections: { create: { sectionId: sport } } },
  });
}

async function signInAs(name: string) {
  const { id } = await db().user.findFirstOrThrow({ where: { name } });
  const sessionId = await transaction((tx) => beginSession(tx, id, "Chrome"));
  vi.mocked(getServerSession).mockResolvedValue({ userId: id, sessionNumber: 1, sessionId });
}

const bound = [
  ["reporter", "rita"],
  ["editor", "eddie"],
] as const;

function filesOf(kind: "page.tsx" | "route.ts", folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === kind)
    .map((file) => dirname(file))
    .sort();
}

const commandId = "command-0123456789";
const content = contentWith({ headline: "Taken" });

/** Of each route: what is sent to it. "open" answers without the other's words, and no route of an article is open. */
const routes: Record<string, { kind: "article" | "open"; search?: string; input?: unknown }> = {
  "GET articles": { kind: "open", search: "words=zanzibar" },
  "GET articles/[id]": { kind: "article" },
  "PUT articles/[id]": {
    kind: "article",
    input: { saveId: commandId, version: 1, kind: "overrule", content },
  },
  "GET articles/[id]/checks": { kind: "article" },
  "GET articles/[id]/events": { kind: "article", search: "tab=tab-0123456789abcdef" },
  "POST articles/[id]/hold/lift": { kind: "article", input: {} },
  "GET articles/[id]/live-pages": { kind: "article" },
  "GET articles/[id]/notes": { kind: "article" },
  "POST articles/[id]/notes": {
    kind: "article",
    input: { id: crypto.randomUUID(), words: "Mine.", blockId: null },
  },
  "POST articles/[id]/presence": {
    kind: "article",
    input: { tabId: "tab-0123456789abcdef", blockId: null },
  },
  "GET articles/[id]/receipts": { kind: "article", search: `id=${commandId}` },
  "POST articles/[id]/transitions/[name]": { kind: "article" },
  "GET articles/[id]/wire-copy": { kind: "article" },
  "POST authors": { kind: "open", input: { name: "Cy Low" } },
  "POST embeds": { kind: "open", input: { address: "https://example.org/" } },
  "GET front": { kind: "open" },
  "POST front": { kind: "open", input: {} },
  "POST front/[number]/cancel": { kind: "open", input: {} },
  "GET front/articles": { kind: "open", search: "words=zanzibar" },
  "GET front/live-pages": { kind: "open" },
  "POST front/undo": { kind: "open", input: { number: 0 } },
  "GET media": { kind: "open", search: "words=zanzibar" },
  "POST media": { kind: "open", search: "name=a.png" },
  "PUT media/[id]/file": { kind: "open", search: "version=1" },
  "POST notes/[id]/answers": {
    kind: "article",
    input: { id: crypto.randomUUID(), words: "Mine." },
  },
  "POST notes/[id]/reopen": { kind: "article", input: {} },
  "POST notes/[id]/resolve": { kind: "article", input: {} },
  "POST passkeys/confirmation": { kind: "open", input: {} },
  "POST passkeys/registration": { kind: "open", input: {} },
  "POST recordings": { kind: "open", search: "name=a.mp4" },
  "POST recordings/[id]/captions": {
    kind: "open",
    input: { fileName: "a.vtt", text: "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n" },
  },
  "GET session": { kind: "open" },
  "POST topics": { kind: "open", input: { name: "Ports" } },
};

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

async function handlers(folder: string): Promise<[string, Handler][]> {
  const file = resolve("app/api/desk", folder, "route.ts");
  const methods = (await import(file)) as Record<string, Handler>;
  return Object.entries(methods).map(([method, handler]) => [`${method} ${folder}`, handler]);
}

async function everyHandler(): Promise<[string, Handler][]> {
  const folders = filesOf("route.ts", "app/api/desk").filter((one) => !one.startsWith("forms"));
  return (await Promise.all(folders.map(handlers))).flat();
}

function ask(
  name: string,
  handler: Handler,
  params: Record<string, string>,
  given: object = {},
): Promise<Response> {
  const { search = "", input = given } = routes[name] ?? {};
  const [method = "GET"] = name.split(" ");
  const body = method === "GET" ? null : JSON.stringify(input);
  const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
  const request = new Request(`http://localhost:3000/api?${search}`, { method, body, headers });
  return handler(request, { params: Promise.resolve(params) });
}

/** All that is known of the two articles. */
async function rowsOfOthers() {
  const ids = [other.id, redrafted];
  return {
    articles: await db().article.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } }),
    revisions: await db().revision.findMany({
      where: { articleId: { in: ids } },
      orderBy: { id: "asc" },
    }),
    notes: await db().note.findMany({ where: { articleId: { in: ids } } }),
    presences: await db().presence.findMany({ where: { articleId: { in: ids } } }),
  };
}

describe.each(bound)("a %s of another section", (_role, name) => {
  beforeEach(() => signInAs(name));

  test("gets no word of the article from any route, and changes nothing of it", async () => {
    const all = await everyHandler();
    expect(all.map(([route]) => route).sort()).toEqual(Object.keys(routes).sort());
    const before = await rowsOfOthers();
    for (const [route, handler] of all) {
      const idOf = route.includes("notes/[id]")
        ? noteId
        : route.includes("media")
          ? mediaId
          : route.includes("recordings")
            ? recordingId
            : other.id;
      const names = route.includes("[name]") ? transitionNames : ["-"];
      for (const id of route.includes("articles/[id]") ? [other.id, redrafted] : [idOf]) {
        for (const transition of names) {
          const params = { id, name: transition, number: "1" };
          const answer = await ask(route, handler, params, inputOf(transition));
          const told = await answer.text();
          expect(told, route).not.toMatch(secret);
          if (routes[route]?.kind === "article")
            expect(answer.status, `${route} ${told}`).toBe(403);
        }
      }
    }
    expect(await rowsOfOthers()).toEqual(before);
  }, 120_000);

  test("changes nothing of it by any form", async () => {
    const before = await rowsOfOthers();
    for (const form of Object.keys(forms)) {
      const fields = { id: other.id, number: "1", version: String(other.version), name: "Taken" };
      const request = new Request("http://localhost:3000/api/desk/forms", {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { Accept: "application/json", "Sec-Fetch-Site": "same-origin" },
      });
      const answer = await answerFormPost(request, form);
      expect(await answer.text(), form).not.toMatch(secret);
      if (form.startsWith("articles/restore")) expect(answer.status).toBe(403);
    }
    expect(await rowsOfOthers()).toEqual(before);
  }, 120_000);

  test("gets no word of it from any page", async () => {
    for (const folder of filesOf("page.tsx", "app/desk")) {
      const Page = await pageOf(folder);
      for (const id of [other.id, redrafted, mediaId, recordingId]) {
        const props = {
          params: Promise.resolve({ id, address: ["nothing"] }),
          searchParams: Promise.resolve(searchFor(folder)),
        };
        const shown = await drawn(Page, props);
        expect(shown, folder).not.toMatch(secret);
        if (folder.startsWith("articles/[id]")) expect(shown, folder).toContain("HTTP_ERROR");
      }
    }
  }, 120_000);
});

test("the same pages and routes tell an administrator, so that the words could be seen", async () => {
  await signInAs("chief");
  const telling: string[] = [];
  for (const [route, handler] of await everyHandler()) {
    if (!route.startsWith("GET")) continue;
    const answer = await ask(route, handler, { id: other.id, number: "1" });
    if (secret.test(await answer.text())) telling.push(route);
  }
  for (const folder of filesOf("page.tsx", "app/desk")) {
    const Page = await pageOf(folder);
    const ids = { pictures: mediaId, recordings: recordingId };
    const [, own = other.id] = Object.entries(ids).find(([of]) => folder.startsWith(of)) ?? [];
    const params = Promise.resolve({ id: own });
    const searchParams = Promise.resolve(searchFor(folder));
    if (secret.test(await drawn(Page, { params, searchParams }))) telling.push(folder);
  }
  expect(telling.sort()).toEqual([
    ".",
    "GET articles",
    "GET articles/[id]",
    "GET articles/[id]/notes",
    "GET articles/[id]/wire-copy",
    "GET front/articles",
    "articles",
    "articles/[id]",
    "articles/[id]/history",
    "articles/[id]/history/compare",
    "articles/[id]/preview",
    "audit",
    "pictures/[id]",
    "recordings/[id]",
  ]);
}, 120_000);

function inputOf(transition: string): object {
  const { version } = other;
  const own: Record<string, object> = {
    sendToReview: { reviewerId: null },
    schedule: { at: "2099-02-01T06:00" },
    retract: { reason: "Untrue." },
  };
  return transition === "-" ? {} : { version, commandId, ...own[transition] };
}

async function pageOf(folder: string): Promise<Page> {
  const file = resolve("app/desk", folder, "page.tsx");
  return ((await import(file)) as { default: Page }).default;
}

type Page = (props: object) => Promise<ReactNode>;

function searchFor(folder: string): Record<string, string> {
  if (folder.endsWith("compare")) return { from: "1", to: "1" };
  return folder === "articles" ? { words: "resigns" } : {};
}

/** What a page would show: its elements with all that they are given, and what its parts on the server are made of. */
async function drawn(Page: Page, props: object): Promise<string> {
  try {
    return await textOf(await Page(props));
  } catch (error) {
    if (error instanceof Error && "digest" in error) return String(error.digest);
    throw error;
  }
}

async function textOf(node: ReactNode): Promise<string> {
  if (Array.isArray(node)) return (await Promise.all(node.map(textOf))).join(" ");
  if (!isValidElement<{ children?: ReactNode }>(node)) return String(node ?? "");
  const { children, ...given } = node.props;
  const own = JSON.stringify(given, (_, value: unknown) =>
    isValidElement(value) ? undefined : value,
  );
  const isServers =
    typeof node.type === "function" && node.type.constructor.name === "AsyncFunction";
  const made = isServers ? await textOf(await (node.type as Page)(node.props)) : "";
  return `${own} ${made} ${await textOf(children)}`;
}
