import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, inject } from "vitest";
import { databaseFile, db } from "@/lib/base/db";
import { serverState } from "@/lib/base/process/once-in-process";
import { env } from "@/lib/base/env";
import { queryServer } from "@/scripts/testing/query-server";

/**
 * Gives each test of a file an empty newsroom. Call it once at the top of the file. Each test begins with a fresh data
 * folder at `env().dataFolder` and a fresh database; the developer's settings and data are neither read nor written.
 */
export function useThrowAwayNewsroom(): void {
  const dataFolder = mkdtempSync(join(tmpdir(), "stet-test-"));
  const database = databaseOfFile(dataFolder);
  process.env["STET_DATA"] = dataFolder;
  process.env["DATABASE_URL"] = database.url;
  if (env().dataFolder !== dataFolder) {
    throw new Error("The settings were read before useThrowAwayNewsroom() could set the folder.");
  }

  beforeEach(async () => {
    mkdirSync(dataFolder, { recursive: true });
    await database.make();
  });

  afterEach(async () => {
    await database.empty();
    rmSync(dataFolder, { recursive: true });
  });

  afterAll(async () => {
    await database.remove();
    rmSync(dataFolder, { recursive: true, force: true });
  });
}

/** `url` is what DATABASE_URL says: empty for SQLite. */
function databaseOfFile(dataFolder: string) {
  const template = inject("templateDatabase");
  if ("file" in template) {
    return {
      url: "",
      make: async () => copyFileSync(template.file, databaseFile(dataFolder)),
      empty: disconnect,
      remove: async () => {},
    };
  }
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(template.server);
  url.pathname = `/${name}`;
  let isThere = false;
  const remove = async () => {
    isThere = false;
    await disconnect();
    await queryServer(template.server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  };
  return {
    url: url.href,
    make: async () => {
      if (isThere) return;
      await queryServer(
        template.server,
        `CREATE DATABASE "${name}" TEMPLATE "${template.template}"`,
      );
      isThere = true;
    },
    // A new database, and each new connection to one, takes longer than most tests. Where a test has shut it, or somebody has
    // a transaction open, the next test gets another one.
    empty: () => queryServer(url.href, emptyAll).catch(remove),
    remove,
  };
}

async function disconnect(): Promise<void> {
  await db().$disconnect();
  delete serverState.database;
}

/** Takes away the triggers of tests, and empties the tables that have rows. */
const emptyAll = `DO $$
DECLARE "found" record; "tables" text;
BEGIN
  SET LOCAL lock_timeout = '2s';
  FOR "found" IN SELECT tgrelid::regclass AS "table" FROM pg_trigger WHERE tgname = 'refused' LOOP
    EXECUTE format('DROP TRIGGER "refused" ON %s', "found"."table");
  END LOOP;
  SELECT string_agg(oid::regclass::text, ', ') INTO "tables" FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname <> '_prisma_migrations' AND pg_relation_size(oid) > 0;
  IF "tables" IS NOT NULL THEN
    EXECUTE 'TRUNCATE ' || "tables" || ' RESTART IDENTITY CASCADE';
  END IF;
END $$`;
