// What a plain copy of the data folder gives while the newsroom is open.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect, databaseFile, db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addSection } from "@/lib/testing/records";

useThrowAwayNewsroom();

let copy = "";
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "stet-plain-copy-"));
});
afterEach(() => rmSync(copy, { recursive: true }));

async function countSections(): Promise<number> {
  const database = connect({ databaseUrl: null, dataFolder: copy });
  try {
    return await database.section.count();
  } finally {
    await database.$disconnect();
  }
}

test.skipIf(isOnPostgresql)(
  "a copy of the database file lacks what was saved since its log was last written back",
  async () => {
    await db().$queryRawUnsafe("PRAGMA journal_mode = WAL");
    await addSection("news");
    cpSync(databaseFile(env().dataFolder), databaseFile(copy));
    expect(await countSections()).toBe(0);
    rmSync(databaseFile(copy));
    // With its log, and while nobody saves, it has all: that is no more than luck on a newsroom at work.
    cpSync(env().dataFolder, copy, { recursive: true });
    expect(await countSections()).toBe(1);
  },
);
