import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-move-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function runMove(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/move.ts", ...args],
    {
      encoding: "utf8",
      env: { ...process.env, STET_DATA: folder, DATABASE_URL: "", STORE_URL: "" },
    },
  );
  return { status, stdout, stderr };
}

test("the command says how it is used", () => {
  expect(runMove("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("Usage:") });
  expect(runMove()).toMatchObject({ status: 1, stderr: expect.stringContaining("Usage:") });
  expect(runMove("--from", "a")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("Unknown option '--from'"),
  });
});

test("what is refused is one sentence", () => {
  expect(runMove("--to", "sqlite")).toEqual({
    status: 1,
    stdout: "",
    stderr: `The newsroom's records are in ${join(folder, "stet.db")} already: leave --to out.\n`,
  });
  const address = "postgresql://stet@127.0.0.1:1/stet";
  expect(runMove("--to", address).stderr).toBe(`There is no newsroom in ${folder}.\n`);
});
