import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sources } from "./build.mjs";
import { bundle, bundledSources } from "./bundles.mjs";

test("all that a build is said to be made from exists", () => {
  expect([...sources, ...bundledSources].filter((path) => !existsSync(path))).toEqual([]);
});

test("a change of any file that is bundled makes the bundles again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-bundles-test-"));
  try {
    const files = await bundle(folder);
    expect(files).toContain("server/edge/edge.ts");
    // Generated from prisma/schema.prisma, which counts.
    const isCounted = (file: string) =>
      [...bundledSources, "prisma/generated"].some(
        (source) => file === source || file.startsWith(`${source}/`),
      );
    expect(files.filter((file) => !isCounted(file))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
