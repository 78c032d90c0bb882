// What the hub is told, over HTTP: it is a server of the test.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/base/clock";
import { db } from "@/lib/base/db";
import { announceEditions } from "@/lib/outbox/announce";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addLive, addSection, addUser } from "@/lib/testing/records";
import type { Actor } from "@/lib/content/users/actor";
import { env } from "@/lib/base/env";

/** What came, and what is answered to the next request. */
let told: { type: string | undefined; form: URLSearchParams }[] = [];
let answers: number[] = [];

const hub: Server = createServer(async (request, response) => {
  const form = new URLSearchParams(await text(request));
  told.push({ type: request.headers["content-type"], form });
  response.writeHead(answers.shift() ?? 204).end();
});

useThrowAwayNewsroom();

let editor: Actor;
let sectionId: string;
const nothing = async () => {};

beforeEach(async () => {
  hub.listen(0);
  await once(hub, "listening");
  const address = hub.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  env().webSubHub = `http://127.0.0.1:${address.port}/publish`;
  editor = await addUser("editor");
  sectionId = (await addSection("business")).id;
  await db().edition.deleteMany();
});
afterEach(async () => {
  setClock();
  [told, answers] = [[], []];
  env().webSubHub = null;
  if (hub.listening) await new Promise((resolve) => hub.close(resolve));
});

const feedsTold = () =>
  told.map(({ form }) => form.getAll("hub.url").map((url) => new URL(url).pathname));

test("a publication is told of once, with every feed that it is in", async () => {
  await addLive(editor, { sectionId });
  for (let round = 0; round < 2; round += 1) {
    expect(await announceEditions(nothing)).toEqual({ hasHub: true, problem: null });
  }
  expect(told).toHaveLength(1);
  expect(told[0]?.type).toMatch(/^application\/x-www-form-urlencoded/);
  expect(told[0]?.form.get("hub.mode")).toBe("publish");
  expect(feedsTold()[0]?.sort()).toEqual(
    ["", "/authors/a-writer", "/sections/business"]
      .flatMap((list) => ["atom.xml", "feed.json", "rss.xml"].map((name) => `${list}/${name}`))
      .sort(),
  );
});

test("several publications between two rounds are one message", async () => {
  await addLive(editor, { sectionId });
  await addLive(editor, { sectionId, slug: "another" });
  await announceEditions(nothing);
  expect(feedsTold().map((feeds) => feeds.filter((feed) => feed === "/rss.xml"))).toEqual([
    ["/rss.xml"],
  ]);
});

test("the feeds are ready before the hub is told", async () => {
  await addLive(editor, { sectionId });
  let toldBefore = NaN;
  await announceEditions(async () => void (toldBefore = told.length));
  expect([toldBefore, told.length]).toEqual([0, 1]);
});

test("a hub that fails is told again, and the server says so", async () => {
  await addLive(editor, { sectionId });
  answers = [500];
  expect((await announceEditions(nothing)).problem).toMatch(/answered 500: it is told again\.$/);
  expect(await announceEditions(nothing)).toEqual({ hasHub: true, problem: null });
  expect(told).toHaveLength(2);
});

test("so is one that is not there", async () => {
  await addLive(editor, { sectionId });
  await new Promise((resolve) => hub.close(resolve));
  expect((await announceEditions(nothing)).problem).toMatch(/could not be reached/);
  expect(await db().edition.count({ where: { announcedAt: null } })).toBe(1);
});

test("what is a day old is no news", async () => {
  setClock(new Date("2026-03-01T06:00:00Z"));
  await addLive(editor, { sectionId });
  setClock(new Date("2026-03-02T06:00:00Z"));
  await announceEditions(nothing);
  expect(told).toEqual([]);
});

test("without a hub nobody is told, and nothing is written", async () => {
  env().webSubHub = null;
  await addLive(editor, { sectionId });
  expect(await announceEditions(nothing)).toEqual({ hasHub: false, problem: null });
  expect(told).toEqual([]);
  expect(await db().edition.count({ where: { announcedAt: null } })).toBe(1);
});
