import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseFile } from "@/lib/base/db";
import { mountSmallDisk, unmount } from "@/lib/testing/small-disk";
import { runNode } from "@/scripts/prepare/run.mjs";
import { readFacts } from "@/scripts/releases/facts";
import {
  dumpOfRelease,
  listReleases,
  unpackRelease,
  type Release,
} from "@/scripts/releases/release";
import { hasPostgresql, startPostgresql } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

let scratch: string;
let dataFolder: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "stet-upgrade-test-"));
  dataFolder = join(scratch, "data");
});

afterEach(() => rmSync(scratch, { recursive: true }));

function releaseOf(version: string): Release {
  const found = listReleases().find((release) => release.version === version);
  if (found === undefined) throw new Error(`There is no folder of ${version}.`);
  return found;
}

const first = releaseOf("0.1.0");

async function upgrade(options: string[], settings: Record<string, string> = {}) {
  const env = { STET_DATA: dataFolder, STET_DEMO: "off", ...settings };
  return runNode(["--import", "tsx", "scripts/upgrade.ts", ...options], { env });
}

function database(): Buffer {
  return readFileSync(databaseFile(dataFolder));
}

describe("npm run upgrade", () => {
  it("says what it will do, and does nothing in a dry run", async () => {
    unpackRelease(first, dataFolder);
    const before = database();
    const { code, output } = await upgrade(["--dry-run"]);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^This upgrades the newsroom from Stet 0\.1\.0 or a later one to Stet \d+\.\d+\.\d+: 10 articles/,
    );
    expect(output).toContain(`Backup: to ${join(dataFolder, "before-upgrades")}. It needs up to`);
    expect(output).toContain("20261122180407_desk");
    expect(output).toMatch(/It takes about \d+ seconds\./);
    expect(output).toContain("The server must be stopped: readers and editors wait");
    expect(output).toContain("Nothing was changed: this was a dry run.");
    expect(database().equals(before)).toBe(true);
    expect(existsSync(join(dataFolder, "before-upgrades"))).toBe(false);
  });

  it("does nothing if nobody can say yes", async () => {
    unpackRelease(first, dataFolder);
    const before = database();
    const { code, output } = await upgrade([]);
    expect([code, output.trim().split("\n").at(-1)]).toEqual([
      1,
      "Nobody is here to be asked. Add --yes to upgrade without a question.",
    ]);
    expect(database().equals(before)).toBe(true);
  });

  it("backs up, migrates and fills in with --yes, and has nothing to do after it", async () => {
    unpackRelease(first, dataFolder);
    const { code, output } = await upgrade(["--yes"]);
    expect(code).toBe(0);
    expect(output).toContain("Backed up the database to");
    const here = { databaseUrl: null, dataFolder };
    expect(await readFacts(here, first.facts)).toEqual(first.facts);
    expect(readdirSync(join(dataFolder, "before-upgrades"))).toHaveLength(1);
    expect((await upgrade([])).output).toMatch(/^The database is up to date for Stet/);
  });

  it("leaves the backup to whoever says so", async () => {
    unpackRelease(first, dataFolder);
    const { output } = await upgrade(["--yes", "--without-backup"]);
    expect(output).toContain("Backup: none. You have made one yourself.");
    expect(existsSync(join(dataFolder, "before-upgrades"))).toBe(false);
  });

  it("refuses while a server serves the data folder", async () => {
    unpackRelease(first, dataFolder);
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const note = { pid: process.pid, port, host: "127.0.0.1", startedAt: new Date().toISOString() };
    writeFileSync(join(dataFolder, "server.json"), JSON.stringify(note));
    const before = database();
    const { code, output } = await upgrade(["--yes"]);
    server.close();
    expect([code, output]).toEqual([1, expect.stringContaining("already serves")]);
    expect(database().equals(before)).toBe(true);
  });

  it("refuses if there is too little room, and changes nothing", async (test) => {
    if (!mountSmallDisk(dataFolder, 12_000_000)) return test.skip("Only root may mount a disk.");
    try {
      unpackRelease(first, dataFolder);
      const before = database();
      const { code, output } = await upgrade(["--yes"]);
      expect(code).toBe(1);
      expect(output).toContain("There is too little room: it will be refused.");
      expect(output).toMatch(
        /The upgrade needs \d+ MB of room .* are free\. Nothing was changed\./,
      );
      expect(database().equals(before)).toBe(true);
    } finally {
      unmount(dataFolder);
    }
  });

  it.skipIf(!hasPostgresql())("upgrades a newsroom in PostgreSQL", async () => {
    const release = releaseOf("0.2.0-pre");
    const server = await startPostgresql();
    try {
      await queryServer(server.urlOf("postgres"), `CREATE DATABASE "stet"`);
      const databaseUrl = server.urlOf("stet");
      const input = dumpOfRelease(release) ?? "";
      execFileSync("psql", ["--quiet", databaseUrl], {
        input,
        stdio: ["pipe", "ignore", "inherit"],
      });
      const asked = await upgrade(["--dry-run"], { DATABASE_URL: databaseUrl });
      expect(asked.output).toContain("from Stet 0.2.0-pre or a later one");
      expect(asked.output).toContain("Servers of the version from before may go on");
      const { code, output } = await upgrade(["--yes"], { DATABASE_URL: databaseUrl });
      expect([code, output]).toEqual([
        0,
        expect.stringMatching(/Backed up the database to .*\.dump/),
      ]);
      expect(await readFacts({ databaseUrl, dataFolder }, release.facts)).toEqual(release.facts);
    } finally {
      await server.stop();
    }
  });
});
