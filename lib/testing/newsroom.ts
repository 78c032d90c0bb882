import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, inject } from "vitest";
import { databaseFile, db } from "@/lib/base/db";
import { serverState } from "@/lib/base/once-in-process";
import { env } from "@/lib/base/env";

/**
 * Gives each test of a file an empty newsroom. Call it once at the top of the file. Each test begins with a fresh data
 * folder at `env().dataFolder`; the developer's settings and data are neither read nor written.
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
