// What the contract does not say of a folder of the disk.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskStore, sweepUnfinished } from "@/lib/base/storage/disk";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-storage-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = Uint8Array.of(0xff, 0xd8, 0, 1);

test("what a killed process left half written is swept away, and what is whole stays", async () => {
  const store = diskStore(folder);
  const key = await store.put(bytes, "gif");
  writeFileSync(join(folder, "unfinished", "half"), "half");
  await sweepUnfinished(folder);
  expect(existsSync(join(folder, "unfinished"))).toBe(false);
  expect(new Uint8Array(readFileSync(join(folder, key)))).toEqual(bytes);
});

test("a file that cannot be deleted is told, and the others are", async () => {
  const store = diskStore(folder);
  const [stuck, other] = await Promise.all([store.put(bytes, "gif"), store.put(bytes, "png")]);
  rmSync(join(folder, stuck));
  mkdirSync(join(folder, stuck));
  expect(await store.remove([stuck, other])).toEqual([{ key: stuck, error: expect.any(Error) }]);
  expect(await store.get(other)).toBeNull();
});
