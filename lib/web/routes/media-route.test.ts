import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { db } from "@/lib/base/db";
import { served } from "@/lib/newsroom/media/stores";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { answerMedia } from "@/lib/web/routes/media-route";

useThrowAwayNewsroom();

const bytes = Uint8Array.of(0xff, 0xd8, 0, 1);
const place = () => served().put(bytes, "jpg");

const ask = (of: string, init: RequestInit = {}) =>
  answerMedia(new Request(`http://localhost/media/${of}`, init), of);

test("a picture is its file's bytes, to be kept for good", async () => {
  const key = await place();
  const answer = await ask(key);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=31536000, immutable",
    "content-length": "4",
    "content-type": "image/jpeg",
    etag: `"${key}"`,
    "stet-length": "4",
    "surrogate-key": `/media/${key}`,
  });
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

test("who has the picture's tag is told to keep it, and no file is read for that", async () => {
  const key = await place();
  await served().remove([key]);
  const answer = await ask(key, { headers: { "If-None-Match": `"${key}"` } });
  expect([answer.status, await answer.text()]).toEqual([304, ""]);
});

test.skipIf(!existsSync("/proc/self/fd"))(
  "an answer whose bytes nobody reads leaves no file open",
  async () => {
    const key = await place();
    // The place of one that is closed meanwhile is none. A socket's, such as the database's, does not count.
    const leadsTo = (handle: string) => {
      try {
        return readlinkSync(`/proc/self/fd/${handle}`);
      } catch {
        return "";
      }
    };
    const open = () =>
      readdirSync("/proc/self/fd").filter((handle) => leadsTo(handle).startsWith("/")).length;
    // The first one opens the database.
    await ask(key);
    const before = open();
    for (let times = 0; times < 20; times += 1) {
      await ask(key);
      await ask(key, { method: "HEAD" });
      await ask(key, { headers: { Range: "bytes=1-2" } });
    }
    expect(open()).toBeLessThanOrEqual(before);
  },
);

test("HEAD says how long a picture is", async () => {
  const answer = await ask(await place(), { method: "HEAD" });
  expect([answer.status, answer.headers.get("content-length")]).toEqual([200, "4"]);
  expect(answer.body).toBeNull();
});

test.each([
  ["bytes=1-2", 206, [0xd8, 0], "bytes 1-2/4"],
  ["bytes=2-", 206, [0, 1], "bytes 2-3/4"],
  ["bytes=-1", 206, [1], "bytes 3-3/4"],
  ["bytes=0-99", 206, [0xff, 0xd8, 0, 1], "bytes 0-3/4"],
  ["bytes=-9", 206, [0xff, 0xd8, 0, 1], "bytes 0-3/4"],
  ["bytes=4-", 416, [], "bytes */4"],
  ["bytes=-0", 416, [], "bytes */4"],
  ["bytes=2-1", 200, [0xff, 0xd8, 0, 1], null],
  ["bytes=1x-2", 200, [0xff, 0xd8, 0, 1], null],
  ["bytes=", 200, [0xff, 0xd8, 0, 1], null],
  ["bytes=0-0,2-2", 200, [0xff, 0xd8, 0, 1], null],
  ["lines=0-1", 200, [0xff, 0xd8, 0, 1], null],
  ["none", 200, [0xff, 0xd8, 0, 1], null],
])("the range %s of a picture is answered with %i", async (range, status, part, said) => {
  const answer = await ask(await place(), { headers: { Range: range } });
  expect(answer.status).toBe(status);
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual(part);
  expect(answer.headers.get("content-range")).toBe(said);
  if (status !== 416) expect(answer.headers.get("content-length")).toBe(String(part.length));
});

test("a range of another version is answered with the whole", async () => {
  const key = await place();
  const headers = { Range: "bytes=0-0", "If-Range": '"another"' };
  expect((await ask(key, { headers })).status).toBe(200);
  headers["If-Range"] = `"${key}"`;
  expect((await ask(key, { headers })).status).toBe(206);
});

test("a picture that was removed is gone, for who has it in a cache too", async () => {
  const key = await place();
  await db().removedFile.create({ data: { key, at: new Date() } });
  for (const headers of [new Headers(), new Headers({ "If-None-Match": `"${key}"` })]) {
    const answer = await ask(key, { headers });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([410, "no-store"]);
  }
});

test.each([
  ["a picture that is not there", `ab/ab${"0".repeat(62)}.jpg`],
  ["a key of another shape", "ab/ab.jpg"],
  ["a file beside the media", "../stet.db"],
])("%s is not found", async (_, one) => {
  expect((await ask(one)).status).toBe(404);
});
