// A newsroom for a test: its own data folder with an empty, migrated database. For tests only.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, inject } from "vitest";
import { databaseFile, db } from "@/lib/base/db";
import { serverState } from "@/lib/base/once-in-process.mjs";
import { env } from "@/lib/base/env";

/**
 * Gives every test of the file an empty newsroom to use through `db()` and the commands.
 * Call it once at the top of a test file. Each test begins with a fresh data folder at the path
 * `env().dataFolder`; nothing of the developer's own settings or data is read or written.
 */
export function useThrowAwayNewsroom(): void {
  const dataFolder = mkdtempSync(join(tmpdir(), "stet-test-"));
  process.env["STET_DATA"] = dataFolder;
  if (env().dataFolder !== dataFolder) {
    throw new Error("The settings were read before useThrowAwayNewsroom() could set the folder.");
  }

  beforeEach(() => {
    mkdirSync(dataFolder, { recursive: true });
    copyFileSync(inject("templateDatabase"), databaseFile(dataFolder));
  });

  afterEach(async () => {
    await db().$disconnect();
    delete serverState.database;
    rmSync(dataFolder, { recursive: true });
  });

  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
}
