import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-prepare-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a script says of the newsroom in `data`; it must succeed. */
function run(script: string, data: string, demo: "on" | "off", ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", script, ...args],
    { encoding: "utf8", env: { ...process.env, STET_DATA: join(folder, data), STET_DEMO: demo } },
  );
  expect({ script, status, stderr }).toEqual({ script, status: 0, stderr: "" });
  return stdout;
}

const prepare = "scripts/prepare.ts";
const link =
  /^Create the first administrator, once: \S+\/sign-in\/first-administrator\?token=\S+$/m;

test("a newsroom without a user gets a link, even one that has articles and may have the demo", () => {
  const story = join(folder, "story.txt");
  writeFileSync(story, "Quay opens in Newhaven\n\nThe new quay took its first ship.\n");
  expect(run(prepare, "news #1", "off")).toMatch(link);
  run("scripts/import.ts", "news #1", "off", story);
  const said = run(prepare, "news #1", "on");
  expect(said).toMatch(link);
  expect(said).not.toContain("demo");
  expect(readdirSync(folder).sort()).toEqual(["news #1", "story.txt"]);
});

test("the demo's newsroom gets its sign-ins, and no link", () => {
  const said = run(prepare, "50%", "on");
  expect(said).toMatch(/^Filled the empty newsroom with the demo\.\nDemo sign-ins:\n {2}\w/m);
  expect(said).not.toMatch(link);
});
