// How the S3 half stands what stores and networks do, and what it says of it.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { assertUsable } from "@/lib/base/storage/s3/check";
import type { Bucket } from "@/lib/base/storage/s3/client";
import { StoreError } from "@/lib/base/storage/s3/failure";
import { s3Store } from "@/lib/base/storage/s3/store";
import { readStoreXml } from "@/lib/base/storage/s3/xml";
import type { FileStore } from "@/lib/base/storage/storage";
import { troubleOf } from "@/lib/base/trouble";
import { startS3Server, testKey, type Fault, type S3Server } from "@/lib/testing/s3-server";
import { bytesOf, streamed } from "@/lib/testing/streams";

const patience = { timeout: 300, tries: 4, firstPause: 1 };
let server: S3Server;
let unfinished: string;
let store: FileStore;
beforeEach(async () => {
  server = await startS3Server();
  unfinished = mkdtempSync(join(tmpdir(), "stet-unfinished-"));
  store = storeAt();
});
afterEach(async () => {
  await server.close();
  rmSync(unfinished, { recursive: true });
});

function bucketWith(others: Partial<Bucket> = {}): Bucket {
  const { origin, bucket } = server;
  const style = "path" as const;
  return { origin, bucket, folder: "", region: "us-east-1", style, key: testKey, ...others };
}
const storeAt = (others: Partial<Bucket> = {}) =>
  s3Store(bucketWith(others), "media/", { unfinished, patience });

const bytes = Uint8Array.of(0xff, 0xd8, 0, 1);
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );

const passing: [string, Fault][] = [
  ["says that it failed", { status: 500 }],
  ["asks for less", { status: 503, code: "SlowDown" }],
  ["is behind a proxy that cannot reach it", { status: 502, code: "" }],
  ["ends the connection in the middle of its answer", "cut off"],
  ["does not answer", "silence"],
];

describe.each(passing)("a store that %s three times", (_, fault) => {
  test("is asked a fourth time, for each thing that it can do", async () => {
    const fail = () => void server.faults.push(fault, fault, fault);
    fail();
    const key = await store.put(bytes, "jpg");
    fail();
    expect(await store.put(streamed(bytes), "jpg")).toBe(key);
    fail();
    expect(Buffer.from((await store.get(key)) ?? [])).toEqual(Buffer.from(bytes));
    const found = await store.find(key);
    if (fault !== "cut off") fail();
    expect(await bytesOf(found?.read({ start: 1, end: 2 }))).toHaveLength(2);
    fail();
    for await (const keys of store.list()) expect(keys).toEqual([key]);
    fail();
    expect(await store.remove([key])).toEqual([]);
    expect(server.names()).toEqual([]);
  });
});

test("what is asked in vain is asked four times, and what cannot pass once", async () => {
  server.faults.push(...Array<Fault>(4).fill({ status: 503 }));
  await failureOf(store.put(bytes, "jpg"));
  expect(server.requests).toHaveLength(4);
  server.faults.push({ status: 403, code: "AccessDenied" });
  await failureOf(store.put(bytes, "jpg"));
  expect(server.requests).toHaveLength(5);
});

test("files that a store cannot delete are told one by one, whole pages of them too", async () => {
  const keys = await Promise.all([store.put(bytes, "jpg"), store.put(bytes, "png")]);
  server.faults.push({ status: 403, code: "AccessDenied" });
  const failures = await store.remove(keys);
  expect(failures.map(({ key }) => key)).toEqual(keys);
  expect(failures[0]?.error).toBeInstanceOf(StoreError);
  expect(server.names()).toHaveLength(2);
});

test("a stream that ends too early fails", async () => {
  const found = await store.find(await store.put(bytes, "jpg"));
  server.faults.push("cut off");
  await expect(bytesOf(found?.read())).rejects.toThrow();
});

test("a request that is cut off leaves nothing under the key", async () => {
  server.faults.push(...Array<Fault>(4).fill("cut off"));
  await expect(store.put(bytes, "jpg")).rejects.toThrow(StoreError);
  expect(server.names()).toEqual([]);
  expect(readdirSync(unfinished)).toEqual([]);
});

test("a file is not kept by a server that knows no such address", async () => {
  server.faults.push({ status: 404, code: "" });
  await expect(store.put(bytes, "jpg")).rejects.toThrow("nothing is there");
  const key = await store.put(bytes, "jpg");
  server.faults.push({ status: 404, code: "" });
  expect(await store.remove([key])).toHaveLength(1);
});

const told: [string, Partial<Bucket> | Exclude<Fault, string>, number, string, string][] = [
  [
    "a wrong key's name",
    { key: { ...testKey, id: "AKIAOTHER" } },
    503,
    "access key",
    "refuses the key",
  ],
  [
    "a wrong secret",
    { key: { ...testKey, secret: "other" } },
    503,
    "access key",
    "refuses the key",
  ],
  ["another bucket", { bucket: "elsewhere" }, 503, "bucket", "has no bucket “elsewhere”"],
  ["another region", { region: "eu-west-1" }, 503, "as it should", "AuthorizationHeaderMalformed"],
  [
    "nobody who listens",
    { origin: "http://127.0.0.1:9" },
    503,
    "reached",
    "cannot be reached (connect",
  ],
  ["a full store", { status: 507, code: "XMinioStorageFull" }, 507, "full", "is full"],
];

describe.each(told)("%s", (_, wrong, status, toEditor, toOwner) => {
  test("is told the editor, and whoever starts the server", async () => {
    const isFault = "status" in wrong;
    if (isFault) server.faults.push(wrong, wrong);
    const failure = await failureOf(storeAt(isFault ? {} : wrong).put(bytes, "jpg"));
    expect(troubleOf(failure)).toMatchObject({
      status,
      sentence: expect.stringContaining(toEditor),
    });
    const refusal = await failureOf(
      assertUsable(bucketWith(isFault ? {} : wrong), { unfinished, patience }),
    );
    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect((refusal as InvalidInputError).problems).toEqual([expect.stringContaining(toOwner)]);
    expect(String(refusal)).not.toContain(testKey.secret);
  });
});

test("a store that can be used is left as it was", async () => {
  const key = await store.put(bytes, "jpg");
  await assertUsable(bucketWith(), { unfinished, patience });
  expect(server.names()).toEqual([`media/${key}`]);
});

test("what is no store at all cannot be used", async () => {
  const web = createServer((socket) =>
    socket
      .on("error", () => {})
      .once("data", () => {
        socket.end(
          "HTTP/1.1 200 OK\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<p>Hello<br></p>",
        );
      }),
  ).listen(0, "127.0.0.1");
  await once(web, "listening");
  const origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  const refusal = await failureOf(assertUsable(bucketWith({ origin }), { unfinished, patience }));
  expect(String(refusal)).toContain("does not give back what it was given");
  web.close();
});

test("a key of one folder is none of another, and each lists its own", async () => {
  const others = s3Store(bucketWith({ folder: "of/ours/" }), "originals/", { unfinished });
  const key = await store.put(bytes, "jpg");
  expect(await others.get(key)).toBeNull();
  expect(await others.put(Uint8Array.of(7), "png")).not.toBe(key);
  for await (const keys of store.list()) expect(keys).toEqual([key]);
});

test("XML that is none has no fields", () => {
  expect(readStoreXml("<html><p>Bad gateway</html>")).toEqual({ fields: {}, elements: [] });
  expect(readStoreXml("")).toEqual({ fields: {}, elements: [] });
  expect(readStoreXml("<a><b>&amp;</b><c><d>1</d></c></a>")).toEqual({
    fields: { b: "&" },
    elements: [{ name: "c", fields: { d: "1" } }],
  });
});
