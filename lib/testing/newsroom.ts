import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, inject } from "vitest";
import { databaseFile, db } from "@/lib/base/db";
import { serverState } from "@/lib/base/once-in-process";
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
    await db().$disconnect();
    delete serverState.database;
    await database.remove();
    rmSync(dataFolder, { recursive: true });
  });

  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
}

/** `url` is what DATABASE_URL says: empty for SQLite. */
function databaseOfFile(dataFolder: string) {
  const template = inject("templateDatabase");
  if ("file" in template) {
    return {
      url: "",
      make: async () => copyFileSync(template.file, databaseFile(dataFolder)),
      remove: async () => {},
    };
  }
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(template.server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    make: () =>
      queryServer(template.server, `CREATE DATABASE "${name}" TEMPLATE "${template.template}"`),
    remove: () => queryServer(template.server, `DROP DATABASE "${name}" WITH (FORCE)`),
  };
}
