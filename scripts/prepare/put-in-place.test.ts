import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { putInPlace } from "./put-in-place";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-place-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("of two drafts for one place the first stays, and neither is left over", () => {
  const place = join(folder, "place");
  for (const draft of ["first", "second"]) {
    writeFileSync(join(folder, draft), draft);
    putInPlace(join(folder, draft), place);
  }
  expect(readFileSync(place, "utf8")).toBe("first");
  expect(readdirSync(folder)).toEqual(["place"]);
});

test("a place that cannot be had is an error, not a place that is taken", () => {
  writeFileSync(join(folder, "draft"), "");
  expect(() => putInPlace(join(folder, "draft"), join(folder, "none", "place"))).toThrow("ENOENT");
});
