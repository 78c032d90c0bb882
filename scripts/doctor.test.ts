// The command, run as a person runs it, on newsrooms that are well, missing, damaged, open to others and full.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mountSmallDisk, unmount } from "@/lib/testing/small-disk";

const scratch = mkdtempSync(join(tmpdir(), "stet-doctor-"));
const whole = join(scratch, "whole");
let count = 0;

function run(script: string, data: string, settings: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", ...script.split(" ")],
    { encoding: "utf8", env: { ...process.env, STET_DATA: data, STET_DEMO: "off", ...settings } },
  );
  return { status, stdout, said: stdout + stderr };
}

const doctor = (data: string, settings?: Record<string, string>) =>
  run("scripts/doctor.ts", data, settings);

/** A copy of the whole newsroom. */
function another(): string {
  const copy = join(scratch, `copy-${(count += 1)}`);
  cpSync(whole, copy, { recursive: true });
  return copy;
}

beforeAll(() => {
  expect(run("scripts/prepare.ts", whole).status).toBe(0);
});
afterAll(() => rmSync(scratch, { recursive: true }));

describe("the doctor", () => {
  test("finds nothing to act on in a newsroom that is well, though its server is not running", () => {
    const { status, said } = doctor(whole);
    expect([status, said]).toEqual([0, expect.stringContaining("Server: No server runs")]);
    for (const line of [
      /^Well +Data folder: .+ can be read and written to, by its owner alone\.$/m,
      /^Well +Database: The database can be read and written to\.$/m,
      /^Well +Migrations: The database has all migrations of this version\.$/m,
      /^Well +Database file: SQLite’s quick check finds nothing wrong\.$/m,
      /^Well +Clock: /m,
      /^Well +Version: Stet \d+\.\d+\.\d+, (build \w+|not built), schema \d{14}_\w+\.$/m,
    ]) {
      expect(said).toMatch(line);
    }
  });

  test("says that there is no newsroom, and makes none", () => {
    const { status, said } = doctor(join(scratch, "nowhere"));
    expect(status).toBe(1);
    expect(said).toMatch(/^Act +Data folder: \S+nowhere is not there\.$/m);
    expect(said).toContain("There is no newsroom in the data folder yet.");
    expect(said).toMatch(/^Well +Version: Stet .+, no schema yet\.$/m);
    expect(doctor(join(scratch, "nowhere")).said).toContain("is not there.");
  });

  test("finds a page of the database that is damaged", () => {
    const data = another();
    const file = openSync(join(data, "stet.db"), "r+");
    for (let page = 20; page < 60; page += 1)
      writeSync(file, Buffer.alloc(600, 7), 0, 600, page * 4096);
    const { status, said } = doctor(data);
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^(Act|Look at it) +(Database file|Integrity|Database)/m),
    ]);
    expect(said).toMatch(/quick check says|could not be looked at|does not answer as it should/);
  });

  test("finds a folder that others can read", () => {
    const data = another();
    chmodSync(data, 0o755);
    expect(doctor(data).said).toMatch(/^Look at it +Data folder: Other users of the machine/m);
  });

  test("finds a disk that is full", ({ skip }) => {
    const data = join(scratch, "full");
    if (!mountSmallDisk(data, 8 * 1024 ** 2)) skip("This user may not mount a disk.");
    try {
      cpSync(whole, data, { recursive: true });
      try {
        writeFileSync(join(data, "filler"), Buffer.alloc(9 * 1024 ** 2));
      } catch {
        // As much as there was room for is written.
      }
      const { status, said } = doctor(data);
      expect(status).toBe(1);
      expect(said).toMatch(/^Act +Disk: /m);
      expect(said).toContain("Make room on the disk of the data folder");
    } finally {
      unmount(data);
    }
  });

  test("says which settings are wrong, as a start does", () => {
    const { status, said } = doctor(whole, { PORT: "eighty" });
    expect([status, said.trim()]).toEqual([1, "PORT must be a whole number from 1 to 65535."]);
  });

  test("knows a mail server that does not answer, a site without HTTPS, and tells a program in JSON", () => {
    const { status, stdout } = run("scripts/doctor.ts --json", whole, {
      ...{ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "desk@example.org" },
      SITE_URL: "http://news.example.org",
    });
    expect(status).toBe(1);
    const signs = JSON.parse(stdout) as { name: string; state: string; word: string }[];
    const words = signs
      .filter(({ state }) => state === "act")
      .map(({ name, word }) => `${name}: ${word}`);
    expect(words).toEqual(expect.arrayContaining(["mail: unreachable", "address: unencrypted"]));
  });
});
