import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  hasPostgresql,
  startPostgresql,
  type PostgresqlServer,
} from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";
import { applyPostgresqlMigrations } from "./postgresql";

describe.skipIf(!hasPostgresql())("applying migrations to PostgreSQL", () => {
  let server: PostgresqlServer;
  let scratch: string;
  let folder: string;
  let dataFolder: string;
  let url: string;
  let count = 0;

  beforeAll(async () => {
    // What is committed must outlive a kill.
    server = await startPostgresql({ synchronous_commit: "on", fsync: "on" });
  });

  afterAll(() => server.stop());

  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), "stet-migrations-test-"));
    folder = join(scratch, "migrations");
    dataFolder = join(scratch, "data");
    await mkdir(dataFolder);
    count += 1;
    url = server.urlOf(`newsroom_${count}`);
    await queryServer(server.urlOf("postgres"), `CREATE DATABASE "newsroom_${count}"`);
    await add(
      "20261201000000_desks",
      `CREATE TABLE "Desk" ("name" TEXT); INSERT INTO "Desk" VALUES ('City');`,
    );
    await apply();
  });

  afterEach(() => rm(scratch, { recursive: true }));

  async function add(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "migration.sql"), sql);
  }

  function apply(tell?: (line: string) => void): Promise<string[]> {
    return applyPostgresqlMigrations(url, { dataFolder, folder, ...(tell ? { tell } : {}) });
  }

  async function query(sql: string): Promise<unknown[][]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query<unknown[]>({ text: sql, rowMode: "array" });
      return rows;
    } finally {
      await client.end();
    }
  }

  it("backs a newsroom up before, to a file that pg_restore reads, and says so", async () => {
    expect(existsSync(join(dataFolder, "before-upgrades"))).toBe(false);
    await add("20261202000000_phones", `ALTER TABLE "Desk" ADD COLUMN "phone" TEXT;`);
    const lines: string[] = [];
    expect(await apply((line) => lines.push(line))).toEqual(["20261202000000_phones"]);
    const [name = ""] = await readdir(join(dataFolder, "before-upgrades"));
    const backup = join(dataFolder, "before-upgrades", name);
    expect(lines[0]).toContain(`Backed up the database to ${backup}`);
    expect(execFileSync("pg_restore", ["--file=-", backup], { encoding: "utf8" })).toContain(
      "City",
    );
    expect(await readFile(backup, "latin1")).not.toContain("phone");
  });

  it("applies all or none", async () => {
    await add("20261202000000_phones", `ALTER TABLE "Desk" ADD COLUMN "phone" TEXT;`);
    await add(
      "20261203000000_rooms",
      `CREATE TABLE "Room" ("name" TEXT); UPDATE "Desk" SET "name" = ''; NONSENSE;`,
    );
    await expect(apply()).rejects.toThrow(
      "The migration 20261203000000_rooms failed, and nothing was changed",
    );
    expect(await query(`SELECT * FROM "Desk"`)).toEqual([["City"]]);
    await add("20261203000000_rooms", `CREATE TABLE "Room" ("name" TEXT);`);
    expect(await apply()).toEqual(["20261202000000_phones", "20261203000000_rooms"]);
  });

  it("leaves nothing of a migration while which PostgreSQL is killed, and the next start goes on", async () => {
    await add("20261202000000_phones", `ALTER TABLE "Desk" ADD COLUMN "phone" TEXT;`);
    await add("20261203000000_slow", `UPDATE "Desk" SET "phone" = '112'; SELECT pg_sleep(600);`);
    const applying = expect(apply()).rejects.toThrow();
    const sleeping = `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND wait_event = 'PgSleep'`;
    while ((await query(sleeping)).length === 0);
    await server.killAndRestart();
    await applying;
    expect(await query(`SELECT * FROM "Desk"`)).toEqual([["City"]]);
    await add("20261203000000_slow", `UPDATE "Desk" SET "phone" = '112';`);
    expect(await apply()).toHaveLength(2);
    expect(await query(`SELECT * FROM "Desk"`)).toEqual([["City", "112"]]);
  });

  it("changes nothing where pg_dump is missing, and says what to do", async () => {
    await add("20261202000000_phones", `ALTER TABLE "Desk" ADD COLUMN "phone" TEXT;`);
    const { PATH } = process.env;
    process.env["PATH"] = scratch;
    try {
      await expect(apply()).rejects.toThrow(/pg_dump is not installed.*--without-backup/);
      expect(await query(`SELECT * FROM "Desk"`)).toEqual([["City"]]);
      const without = { dataFolder: null, folder };
      expect(await applyPostgresqlMigrations(url, without)).toEqual(["20261202000000_phones"]);
    } finally {
      process.env["PATH"] = PATH;
    }
  });

  it("runs a migration that writes rows and then alters their table, whatever keys wait", async () => {
    await add(
      "20261202000000_rooms",
      `CREATE TABLE "Room" ("id" INT PRIMARY KEY, "next" INT REFERENCES "Room" DEFERRABLE INITIALLY DEFERRED);
      INSERT INTO "Room" VALUES (1, 2), (2, 1);`,
    );
    await add(
      "20261203000000_names",
      `ALTER TABLE "Room" ADD COLUMN "name" TEXT NOT NULL DEFAULT '';`,
    );
    expect(await apply()).toHaveLength(2);
  });
});
