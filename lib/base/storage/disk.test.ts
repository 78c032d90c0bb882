import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskStorage, sweepUnfinished } from "@/lib/base/storage/disk";
import { readKey } from "@/lib/base/storage/storage";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-storage-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = Uint8Array.of(0xff, 0xd8, 0, 1);

test("what is put is got by its key, and is gone when it is removed", async () => {
  const store = diskStorage(folder);
  const key = await store.put(bytes, "jpg");
  expect(readKey(key)?.mimeType).toBe("image/jpeg");
  expect(new Uint8Array((await store.get(key)) ?? [])).toEqual(bytes);
  await store.remove(key);
  await store.remove(key);
  expect(await store.get(key)).toBeNull();
});

test("the same bytes are kept once, also when they come at once", async () => {
  const store = diskStorage(folder);
  const keys = await Promise.all(Array.from({ length: 8 }, () => store.put(bytes, "png")));
  expect(new Set(keys).size).toBe(1);
  expect(readdirSync(join(folder, keys[0]?.slice(0, 2) ?? ""))).toHaveLength(1);
  expect(readdirSync(join(folder, "unfinished"))).toEqual([]);
});

test("bytes that changed on the disk are not given out", async () => {
  const store = diskStorage(folder);
  const key = await store.put(bytes, "webp");
  writeFileSync(join(folder, key), "something else");
  await expect(store.get(key)).rejects.toThrow(/damaged/);
});

test("what a killed process left half written is swept away, and what is whole stays", async () => {
  const store = diskStorage(folder);
  const key = await store.put(bytes, "gif");
  writeFileSync(join(folder, "unfinished", "half"), "half");
  await sweepUnfinished(folder);
  expect(existsSync(join(folder, "unfinished"))).toBe(false);
  expect(new Uint8Array(readFileSync(join(folder, key)))).toEqual(bytes);
});

describe("no key of ours", () => {
  const hash = `ab${"0".repeat(62)}`;
  test.each([
    "ab/ab.jpg",
    `cd/${hash}.jpg`,
    "../stet.db",
    `ab/${hash}.svg`,
    `ab/${hash}.constructor`,
    `ab/${hash}.jpg\n`,
    "",
  ])("%j names a file", async (key) => {
    expect(readKey(key)).toBeNull();
    expect(await diskStorage(folder).get(key)).toBeNull();
  });
});
