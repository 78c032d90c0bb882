// What an open page does by itself does not keep its session from ending; what its user does does. The routes are the real
// ones, over a real database: what the cookie says and the end of an answer alone are Next's.
import { getServerSession } from "next-auth";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as readNotes } from "@/app/api/desk/articles/[id]/notes/route";
import { POST as tellPresence } from "@/app/api/desk/articles/[id]/presence/route";
import { GET as readArticle, PUT as saveArticle } from "@/app/api/desk/articles/[id]/route";
import { GET as readSession } from "@/app/api/desk/session/route";
import { requireUser } from "@/lib/web/auth/session";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { contentWith } from "@/lib/testing/content";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { answerFormPost } from "@/lib/web/forms/answer-post";

vi.mock("next-auth", async (actual) => ({ ...(await actual()), getServerSession: vi.fn() }));
const { afterwards } = vi.hoisted(() => ({ afterwards: [] as (() => Promise<void>)[] }));
vi.mock("next/server", async (actual) => ({
  ...(await actual<object>()),
  after: (work: () => Promise<void>) => afterwards.push(work),
}));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn(), revalidateTag: vi.fn() }));

useThrowAwayNewsroom();

const start = new Date("2026-03-01T06:00:00Z");
const atHour = (hour: number) => setClock(new Date(start.getTime() + hour * 60 * 60 * 1000));

let ann: Actor;
let articleId: string;
beforeEach(async () => {
  atHour(0);
  ann = await addUser("editor", "ann");
  articleId = (await addDraft({}, ann)).id;
  const sessionId = await transaction((tx) => beginSession(tx, ann.id, "Chrome"));
  vi.mocked(getServerSession).mockResolvedValue({ userId: ann.id, sessionNumber: 1, sessionId });
});
afterEach(() => setClock());

const url = "http://localhost:3000/api/desk/articles/1";
const context = () => ({ params: Promise.resolve({ id: articleId }) });
const sent = (method: string, body: unknown) =>
  new Request(url, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

/** The status of an answer, once what comes after it is done. */
async function statusOf(answer: Promise<Response>): Promise<number> {
  const { status } = await answer;
  for (const work of afterwards.splice(0)) await work();
  return status;
}

const here = { tabId: "tab", blockId: null, isLeaving: false };
const byItself: Record<string, () => Promise<Response>> = {
  "a report of presence": () => tellPresence(sent("POST", here), context()),
  "a look at the notes": () => readNotes(new Request(url), context()),
  "a look at the article": () => readArticle(new Request(url), context()),
  "a look at who is signed in": () => readSession(new Request(url), context()),
};

describe("an open page does not keep its session by", () => {
  test.each(Object.entries(byItself))("%s", async (_, ask) => {
    for (const hour of [1, 6, 11.9]) {
      atHour(hour);
      expect(await statusOf(ask())).toBe(200);
    }
    atHour(12);
    expect(await statusOf(ask())).toBe(401);
  });
});

let saves = 0;
const save = async () => {
  const { version } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
  const content = contentWith({ headline: `Headline ${(saves += 1)}` });
  const input = { saveId: crypto.randomUUID(), version, kind: "save", content };
  return saveArticle(sent("PUT", input), context());
};
const form = () =>
  answerFormPost(
    new Request(url, { method: "POST", body: new URLSearchParams({ name: `Bo ${saves}` }) }),
    "authors/add",
  );
const openPage = async () => {
  await requireUser("/desk");
  return new Response(null);
};

describe("somebody keeps their session, twelve hours at a time, who", () => {
  test.each([
    ["saves", save],
    ["sends a form", form],
    ["opens a page", openPage],
  ])("%s", async (_, use) => {
    for (const hour of [11, 22, 33]) {
      atHour(hour);
      expect(await statusOf(use())).toBeLessThan(400);
    }
    atHour(44.9);
    expect(await statusOf(readSession(new Request(url), context()))).toBe(200);
    atHour(45);
    expect(await statusOf(save())).toBe(401);
  });
});
