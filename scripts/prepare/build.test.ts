import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { sources } from "./build.mjs";

test("all that a build is said to be made from exists", () => {
  expect(sources.filter((path) => !existsSync(path))).toEqual([]);
});
