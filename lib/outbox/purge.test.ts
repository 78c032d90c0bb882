// What caches in front of the site are told, over HTTP: they are servers of the test.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listFailingCaches, purgeCaches } from "@/lib/outbox/purge";
import { setClock } from "@/lib/base/clock";
import { db, transaction } from "@/lib/base/db";
import { issueEdition, newestEdition } from "@/lib/projections/editions/editions";
import { env } from "@/lib/base/env";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { hearLog } from "@/lib/testing/log";

useThrowAwayNewsroom();

type Cache = { server: Server; address: string; told: string[]; answers: number[] };

let caches: Cache[];

async function addCache(): Promise<Cache> {
  const cache: Cache = { server: createServer(), address: "", told: [], answers: [] };
  cache.server.on("request", ({ method, headers }, response) => {
    cache.told.push(`${method} ${headers["surrogate-key"]}`);
    response.writeHead(cache.answers.shift() ?? 200).end();
  });
  cache.server.listen(0);
  await once(cache.server, "listening");
  const at = cache.server.address();
  if (at === null || typeof at === "string") throw new Error("There is no port.");
  cache.address = `http://127.0.0.1:${at.port}/`;
  caches.push(cache);
  env().purgeUrls.push(cache.address);
  return cache;
}

const publish = (addresses: string[], isWhole = false) =>
  transaction((tx) => issueEdition(tx, { what: "mediaChanged", addresses, isWhole }));

const purgeNow = async () => purgeCaches(await newestEdition());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  caches = [];
});
afterEach(async () => {
  setClock();
  vi.useRealTimers();
  vi.restoreAllMocks();
  env().purgeUrls = [];
  for (const { server } of caches) {
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  }
});

test("without a cache nobody is told", async () => {
  await publish(["/"]);
  expect(await purgeNow()).toEqual({ hasCaches: false, isBehind: false });
  expect(await listFailingCaches()).toEqual([]);
});

test("each cache is told of everything at first, then of what expired; soon after, once more", async () => {
  const [one, other] = [await addCache(), await addCache()];
  expect(await purgeNow()).toEqual({ hasCaches: true, isBehind: false });
  await publish(["/articles/a", "/"]);
  await publish(["/articles/b", "/"]);
  await purgeNow();
  await purgeNow();
  const expected = ["PURGE site", "PURGE / /articles/a /articles/b"];
  expect([one.told, other.told]).toEqual([expected, expected]);
  vi.advanceTimersByTime(1_000);
  for (const { told } of [one, other]) {
    await expect.poll(() => told.slice(2).sort()).toEqual(expected.toSorted());
  }
});

test("an edition that some server does not answer with yet is told later", async () => {
  const cache = await addCache();
  await purgeNow();
  await publish(["/a"]);
  const answered = await newestEdition();
  await publish(["/b"]);
  expect(await purgeCaches(answered)).toEqual({ hasCaches: true, isBehind: false });
  expect(cache.told).toEqual(["PURGE site", "PURGE /a"]);
  await purgeNow();
  expect(cache.told.at(-1)).toBe("PURGE /b");
});

test("what concerns the whole site is told by one word", async () => {
  const cache = await addCache();
  await purgeNow();
  await publish(["/", "/sections/town"], true);
  await purgeNow();
  expect(cache.told).toEqual(["PURGE site", "PURGE site"]);
});

test("many addresses are told in several requests, each of them once", async () => {
  const cache = await addCache();
  await purgeNow();
  const addresses = Array.from({ length: 500 }, (_, at) => `/articles/${"a".repeat(60)}-${at}`);
  await publish(addresses);
  await purgeNow();
  const requests = cache.told.slice(1).map((line) => line.replace("PURGE ", ""));
  expect(requests.length).toBeGreaterThan(1);
  expect(Math.max(...requests.map(({ length }) => length))).toBeLessThanOrEqual(4_000);
  expect(requests.join(" ").split(" ")).toEqual([...addresses].sort());
});

test("a cache that fails is told later, of what it missed too; the desk can say since when", async () => {
  const said = hearLog();
  const [good, bad] = [await addCache(), await addCache()];
  await purgeNow();
  bad.answers.push(503, 503);
  const since = new Date("2026-03-01T06:00:00Z");
  setClock(since);
  await publish(["/a"]);
  expect(await purgeNow()).toEqual({ hasCaches: true, isBehind: true });
  setClock(new Date("2026-03-01T06:10:00Z"));
  await publish(["/b"]);
  expect(await purgeNow()).toEqual({ hasCaches: true, isBehind: true });
  const problem = `The cache at ${bad.address} answered 503 to a purge.`;
  expect(await listFailingCaches()).toEqual([{ address: bad.address, since, problem }]);
  expect(said.map(({ msg }) => msg)).toEqual([problem]);
  expect(await purgeNow()).toEqual({ hasCaches: true, isBehind: false });
  expect(await listFailingCaches()).toEqual([]);
  expect(bad.told).toEqual(["PURGE site", "PURGE /a", "PURGE /a /b", "PURGE /a /b"]);
  expect(good.told.slice(0, 3)).toEqual(["PURGE site", "PURGE /a", "PURGE /b"]);
});

test("one that is not there at all is told once it is", async () => {
  hearLog();
  const cache = await addCache();
  const { port } = new URL(cache.address);
  await new Promise((resolve) => cache.server.close(resolve));
  await publish(["/a"]);
  expect(await purgeNow()).toEqual({ hasCaches: true, isBehind: true });
  expect(await listFailingCaches()).toMatchObject([
    { problem: `The cache at ${cache.address} could not be reached (ECONNREFUSED).` },
  ]);
  cache.server.listen(Number(port));
  await once(cache.server, "listening");
  expect(await purgeNow()).toEqual({ hasCaches: true, isBehind: false });
  expect(cache.told).toEqual(["PURGE site"]);
});

test("one that is far behind forgets the whole site", async () => {
  const cache = await addCache();
  await purgeNow();
  const addresses = ["/a"];
  const at = new Date();
  const what = "mediaChanged";
  await db().edition.createMany({
    data: Array.from({ length: 201 }, () => ({ at, what, addresses })),
  });
  await purgeNow();
  expect(cache.told).toEqual(["PURGE site", "PURGE site"]);
});
