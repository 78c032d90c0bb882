import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { served } from "@/lib/media/stores";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { answerPicture } from "@/lib/web/media-route";

useThrowAwayNewsroom();

const bytes = Uint8Array.of(0xff, 0xd8, 0, 1);
const place = () => served().put(bytes, "jpg");

const ask = (of: string, init: RequestInit = {}) =>
  answerPicture(new Request(`http://localhost/media/${of}`, init), of);

test("a picture is its file's bytes, to be kept for good", async () => {
  const key = await place();
  const answer = await ask(key);
  expect(Object.fromEntries(answer.headers)).toEqual({
    "cache-control": "public, max-age=31536000, immutable",
    "content-length": "4",
    "content-type": "image/jpeg",
    etag: `"${key}"`,
  });
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

test("who has the picture's tag is told to keep it, and no file is read for that", async () => {
  const key = await place();
  await served().remove(key);
  const answer = await ask(key, { headers: { "If-None-Match": `"${key}"` } });
  expect([answer.status, await answer.text()]).toEqual([304, ""]);
});

test.skipIf(!existsSync("/proc/self/fd"))(
  "an answer whose bytes nobody reads leaves no file open",
  async () => {
    const key = await place();
    const open = () => readdirSync("/proc/self/fd").length;
    const before = open();
    for (let times = 0; times < 20; times += 1) await ask(key, { method: "HEAD" });
    expect(open()).toBeLessThanOrEqual(before);
  },
);

test.each([
  ["a picture that is not there", `ab/ab${"0".repeat(62)}.jpg`],
  ["a key of another shape", "ab/ab.jpg"],
  ["a file beside the media", "../stet.db"],
])("%s is not found", async (_, one) => {
  expect((await ask(one)).status).toBe(404);
});
