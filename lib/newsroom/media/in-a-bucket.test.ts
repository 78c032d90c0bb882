// The life of a picture in a newsroom that keeps its files in a bucket.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { troubleOf } from "@/lib/base/trouble";
import { renditions } from "@/lib/content/media/rendition";
import type { Actor } from "@/lib/content/users/actor";
import { binPicture, removePicture } from "@/lib/newsroom/media/bin";
import { addPicture, replaceFile } from "@/lib/newsroom/media/commands";
import { renderPending } from "@/lib/newsroom/media/renditions/pending";
import { addRecording } from "@/lib/newsroom/recordings/commands";
import { openStores } from "@/lib/newsroom/media/stores";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { wavFile } from "@/lib/testing/recording-files";
import { quarters } from "@/lib/testing/pictures";
import { addUser } from "@/lib/testing/records";
import { startS3Server, type Fault } from "@/lib/testing/s3-server";
import { answerMedia } from "@/lib/web/routes/media-route";
import { hearLog } from "@/lib/testing/log";

const server = await startS3Server();
process.env["STORE_URL"] = `${server.storeUrl}/of/ours`;
useThrowAwayNewsroom();
afterEach(() => vi.restoreAllMocks());
afterAll(() => server.close());

let editor: Actor;
beforeEach(async () => {
  server.empty();
  await openStores();
  editor = await addUser("editor");
});

const fileOf = (width: number) => quarters(width, 40).jpeg().toBuffer();
const add = async (width: number) => {
  const { picture } = await addPicture(editor, { bytes: await fileOf(width), fileName: "a.jpg" });
  return picture.id;
};
const rowOf = (id: string) => db().media.findUniqueOrThrow({ where: { id } });

/** All names that a record's files have in the bucket. */
async function namesOf(id: string): Promise<string[]> {
  const { fileKey, renditions: made } = await rowOf(id);
  const served = renditions.parse(made).map(({ key }) => `of/ours/media/${key}`);
  return [...new Set([`of/ours/originals/${fileKey}`, ...served])].sort();
}

const ask = async (key: string, init: RequestInit = {}) => {
  const answer = await answerMedia(new Request(`http://localhost/media/${key}`, init), key);
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

test("a recording is kept in the bucket, and given out whole and in parts larger than one piece", async () => {
  const bytes = wavFile({ seconds: 70, clock: 48_000 });
  const path = join(env().dataFolder, "incoming");
  writeFileSync(path, bytes);
  const { recording } = await addRecording(editor, { path, fileName: "horn.wav" });
  expect(server.names()).toEqual([`of/ours/media/${recording.key}`]);
  const whole = await ask(recording.key);
  expect(whole.answer.headers.get("content-length")).toBe(String(bytes.length));
  expect(whole.bytes.equals(bytes)).toBe(true);
  const range = `bytes=1000-${bytes.length - 2}`;
  const part = await ask(recording.key, { headers: { Range: range } });
  expect(part.answer.status).toBe(206);
  expect(part.bytes.equals(bytes.subarray(1000, -1))).toBe(true);
  const unfinished = join(env().dataFolder, "originals", "unfinished");
  expect(existsSync(unfinished) ? readdirSync(unfinished) : []).toEqual([]);
});

test("a picture is kept, rendered, served, replaced and removed", async () => {
  const id = await add(64);
  expect(server.names()).toEqual(await namesOf(id));
  await renderPending();
  expect(server.names()).toEqual(expect.arrayContaining(await namesOf(id)));

  const key = renditions.parse((await rowOf(id)).renditions)[0]?.key ?? "";
  const whole = await ask(key);
  expect(whole.answer.status).toBe(200);
  expect(whole.answer.headers.get("content-length")).toBe(String(whole.bytes.length));
  const head = await ask(key, { method: "HEAD" });
  expect([head.answer.headers.get("content-length"), head.bytes.length]).toEqual([
    String(whole.bytes.length),
    0,
  ]);
  const part = await ask(key, { headers: { Range: "bytes=10-19" } });
  expect([part.answer.status, part.answer.headers.get("content-range")]).toEqual([
    206,
    `bytes 10-19/${whole.bytes.length}`,
  ]);
  expect(part.bytes.equals(whole.bytes.subarray(10, 20))).toBe(true);

  const { version } = await rowOf(id);
  await replaceFile(editor, { id, version, bytes: await fileOf(80), fileName: "b.jpg" });
  await renderPending();
  for (const one of await db().media.findMany({ where: { binnedAt: null } })) {
    await binPicture(editor, one);
  }
  for (const one of await db().media.findMany()) await removePicture(editor, one);
  expect(server.names().filter((name) => name.startsWith("of/ours/originals/"))).toEqual([]);
  expect((await ask(key)).answer.status).toBe(410);
  // What was made of the first file only until it was rendered whole goes a day later.
  const left = (await db().leftover.findMany()).map((one) => `of/ours/media/${one.key}`);
  expect(server.names()).toEqual(left.filter((name) => server.names().includes(name)).sort());
});

test("nothing of a picture is in the data folder", async () => {
  await add(64);
  await renderPending();
  expect(existsSync(join(env().dataFolder, "media"))).toBe(false);
  const folder = join(env().dataFolder, "originals");
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

test("a picture that the store does not take is none, and comes in when it is sent again", async () => {
  server.faults.push({ status: 403, code: "AccessDenied" });
  const failure: unknown = await add(64).catch((error: unknown) => error);
  expect(troubleOf(failure)?.sentence).toContain("refuses the server’s access key");
  expect(await db().media.count()).toBe(0);
  expect(server.names()).toEqual([]);
  expect(await namesOf(await add(64))).toEqual(server.names());
});

test("a reader is told within seconds that the store does not answer, and an upload may take longer", async () => {
  hearLog();
  const row = await rowOf(await add(64));
  const key = renditions.parse(row.renditions)[0]?.key ?? "";
  for (const init of [{}, { method: "HEAD" }, { headers: { Range: "bytes=0-1" } }]) {
    server.faults.push(...Array<Fault>(4).fill("silence"));
    const begun = Date.now();
    expect((await ask(key, init)).answer.status).toBe(503);
    expect(Date.now() - begun).toBeLessThan(6_000);
    server.faults.splice(0);
  }
  server.faults.push("late");
  const late = await namesOf(await add(80));
  expect(server.names()).toEqual(expect.arrayContaining(late));
}, 60_000);

test("a picture that the store does not give now is answered with 503, and kept by no cache", async () => {
  const said = hearLog();
  const row = await rowOf(await add(64));
  const key = renditions.parse(row.renditions)[0]?.key ?? "";
  for (const init of [{}, { method: "HEAD" }, { headers: { Range: "bytes=0-1" } }]) {
    server.faults.push({ status: 403 });
    const { answer } = await ask(key, init);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([503, "no-store"]);
    expect((await ask(key, init)).answer.ok).toBe(true);
  }
  expect(new Set(said.map(({ msg }) => msg))).toEqual(new Set(["A file could not be read."]));
});

test("files that the store did not delete are deleted later, and a removal is one all the same", async () => {
  const said = hearLog();
  const id = await add(64);
  await binPicture(editor, await rowOf(id));
  const names = server.names();
  server.faults.push({ status: 403 }, { status: 403 });
  await removePicture(editor, await rowOf(id));
  // The original's failure is the same as the rendition's, and counted.
  expect(said).toHaveLength(1);
  expect(await db().media.count()).toBe(0);
  expect(server.names()).toEqual(names);
  await removePicture(editor, await binned());
  expect(server.names()).toEqual([]);
});

async function binned() {
  const id = await add(80);
  await binPicture(editor, await rowOf(id));
  return rowOf(id);
}
