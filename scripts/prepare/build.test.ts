import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
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

test("a service or a container does not build: it says that the version is not built, and ends", () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-not-built-"));
  cpSync("scripts", join(folder, "scripts"), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ["scripts/start-built.mjs"], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  expect([status, stderr]).toEqual([
    1,
    "This version of Stet is not built yet: run `npm run build` in its folder first.\n",
  ]);
});
