import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { ensureDataFolder } from "./data-folder";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a data folder is made, with the folders above it, and found again", () => {
  const path = join(folder, "a", "b");
  ensureDataFolder(path);
  ensureDataFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test("a file in its place or above it is refused with a sentence", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(() => ensureDataFolder(file)).toThrow(InvalidInputError);
  expect(() => ensureDataFolder(join(file, "below"))).toThrow(/STET_DATA names .+ cannot be used/);
});

test.runIf(process.platform === "linux")(
  "a place where no folder can be made is refused at once",
  () => {
    expect(() => ensureDataFolder("/proc/stet")).toThrow(InvalidInputError);
  },
);
