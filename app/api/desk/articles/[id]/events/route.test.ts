// The route is the real one, over a real database: what the cookie says alone is made up.
import { getServerSession } from "next-auth";
import { beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/desk/articles/[id]/events/route";
import { db, transaction } from "@/lib/base/db";
import type { Actor } from "@/lib/content/users/actor";
import { reportPresence } from "@/lib/newsroom/presence/commands";
import { presenceAnswer, type PresenceAnswer } from "@/lib/newsroom/presence/schema";
import { beginSession } from "@/lib/newsroom/users/sessions";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser } from "@/lib/testing/records";

vi.mock("next-auth", async (actual) => ({ ...(await actual()), getServerSession: vi.fn() }));

useThrowAwayNewsroom();

let ann: Actor;
let articleId: string;
beforeEach(async () => {
  ann = await addUser("editor", "ann");
  articleId = (await addDraft({}, ann)).id;
  const sessionId = await transaction((tx) => beginSession(tx, ann.id, "Chrome"));
  vi.mocked(getServerSession).mockResolvedValue({ userId: ann.id, sessionNumber: 1, sessionId });
});

const ask = (query = "?tab=1", id = articleId) =>
  GET(new Request(`http://localhost:3000/api/desk/articles/${id}/events${query}`), {
    params: Promise.resolve({ id }),
  });

/** The events as they come. */
async function* eventsOf(response: Response): AsyncGenerator<PresenceAnswer> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return;
    const data = /^data: (.*)$/m.exec(part.value)?.[1];
    if (data !== undefined) yield presenceAnswer.parse(JSON.parse(data));
  }
}

test("an open page is told at once how its article stands, and then each change", async () => {
  const response = await ask();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
  });
  const events = eventsOf(response);
  const next = async () => (await events.next()).value;
  expect(await next()).toMatchObject({ others: [], version: 1, notes: "0-0-0" });
  const bo = await addUser("reporter", "Bo");
  await reportPresence(bo, articleId, { tabId: "2", blockId: null });
  expect(await next()).toMatchObject({ others: [{ name: "Bo" }], version: 1 });
  await db().article.update({ where: { id: articleId }, data: { version: 2 } });
  expect(await next()).toMatchObject({ version: 2 });
  await events.return(undefined);
});

test("nobody is told who may not read the article, or is signed out", async () => {
  expect((await ask("?tab=1", "none")).status).toBe(404);
  expect((await ask("")).status).toBe(422);
  vi.mocked(getServerSession).mockResolvedValue(null);
  expect((await ask()).status).toBe(401);
});
