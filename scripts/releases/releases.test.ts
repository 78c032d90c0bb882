// Every release's newsroom comes to now with all that was written and all that readers were told.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseFile, type DatabaseSettings } from "@/lib/base/db";
import { Connection } from "@/lib/base/sqlite/connection";
import { runNode } from "@/scripts/prepare/run.mjs";
import { readFacts } from "@/scripts/releases/facts";
import { dumpOfRelease, listReleases, mostBytes, unpackRelease } from "@/scripts/releases/release";
import { hasPostgresql, startPostgresql } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

const releases = listReleases().map((release) => ({ ...release, toString: () => release.version }));
let scratch: string;
let dataFolder: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "stet-release-test-"));
  dataFolder = join(scratch, "data");
});

afterEach(() => rmSync(scratch, { recursive: true }));

/** As a start does. */
async function prepare(settings: Record<string, string> = {}) {
  const env = { STET_DATA: dataFolder, STET_DEMO: "off", ...settings };
  return runNode(["--import", "tsx", "scripts/prepare.ts"], { env });
}

async function run(sql: string): Promise<unknown[][]> {
  const connection = new Connection(databaseFile(dataFolder));
  try {
    return (await connection.query({ sql, args: [], argTypes: [] })).rows;
  } finally {
    connection.close();
  }
}

const here = (): DatabaseSettings => ({ databaseUrl: null, dataFolder });

it("there is a folder of 0.1.0 and of one release after it, each with facts of all kinds", () => {
  const [first, second] = releases;
  expect(first?.version).toBe("0.1.0");
  expect(first?.facts.filter(({ rows }) => rows > 0).map(({ name }) => name)).toEqual([
    ...["Article", "Revision", "Byline"],
  ]);
  const withCorrections = ["Article", "Revision", "Byline", "Publication", "Correction"];
  for (const { facts } of [second, ...releases.slice(2)].filter((one) => one !== undefined)) {
    expect(
      facts
        .filter(({ rows }) => rows > 0)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(withCorrections.sort());
  }
});

describe.each(releases)("the newsroom of %s", (release) => {
  it("is small", () => {
    const all = readdirSync(release.folder, { recursive: true, withFileTypes: true });
    const found = all.filter((entry) => entry.isFile());
    const sizes = found.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(mostBytes);
  });

  it("is what its record says", async () => {
    unpackRelease(release, dataFolder);
    expect(await readFacts(here(), release.facts)).toEqual(release.facts);
  });

  it("comes to now with every revision, version and correction, and a backup of what it was", async () => {
    unpackRelease(release, dataFolder);
    const { code, output } = await prepare();
    expect(output).not.toMatch(/error/i);
    expect(code).toBe(0);
    expect(await readFacts(here(), release.facts)).toEqual(release.facts);
    expect(await run("PRAGMA foreign_key_check")).toEqual([]);
    expect(await run("PRAGMA integrity_check")).toEqual([["ok"]]);
    const isOlder = release.newest.sqlite !== newestOf("prisma/migrations");
    const backups = isOlder ? readdirSync(join(dataFolder, "before-upgrades")) : [];
    expect(backups.length).toBe(isOlder ? 1 : 0);
    expect((await prepare()).output).not.toContain("Applied the migration");
  });

  it("is refused in one sentence if a newer Stet has written it, and stays as it is", async () => {
    unpackRelease(release, dataFolder);
    await prepare();
    await run(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
        VALUES ('newer', 'x', '29990101000000_newer', '2999-01-01T00:00:00.000+00:00')`,
    );
    await run("PRAGMA wal_checkpoint(TRUNCATE)");
    const before = readFileSync(databaseFile(dataFolder));
    const { code, output } = await prepare();
    expect(code).toBe(1);
    expect(output.trim()).toMatch(
      /^This newsroom was written by a newer Stet \(.*\)\. Use the newer one/,
    );
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(readFileSync(databaseFile(dataFolder)).equals(before)).toBe(true);
  });

  const dump = dumpOfRelease(release);
  it.skipIf(dump === null || !hasPostgresql())("comes to now in PostgreSQL, too", async () => {
    const server = await startPostgresql();
    try {
      await queryServer(server.urlOf("postgres"), `CREATE DATABASE "stet"`);
      const databaseUrl = server.urlOf("stet");
      const options = ["--quiet", "--set=ON_ERROR_STOP=1", databaseUrl];
      execFileSync("psql", options, { input: dump ?? "", stdio: ["pipe", "ignore", "inherit"] });
      const settings = { databaseUrl, dataFolder };
      expect(await readFacts(settings, release.facts)).toEqual(release.facts);
      const { code } = await prepare({ DATABASE_URL: databaseUrl });
      expect(code).toBe(0);
      expect(await readFacts(settings, release.facts)).toEqual(release.facts);
      expect((await prepare({ DATABASE_URL: databaseUrl })).output).not.toContain("Applied");
    } finally {
      await server.stop();
    }
  });
});

it("a fact that changes is noticed", async () => {
  const [release] = releases;
  if (release === undefined) throw new Error("There is no release.");
  unpackRelease(release, dataFolder);
  await run(`UPDATE "Revision" SET "standfirst" = "standfirst" || '.' WHERE "number" = 2`);
  expect(await readFacts(here(), release.facts)).not.toEqual(release.facts);
});

function newestOf(folder: string): string | undefined {
  return readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .sort()
    .at(-1);
}
