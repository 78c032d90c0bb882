// Real faults: a database that another program holds, a disk that is full or takes no writes, a file that is gone.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, describe, expect, test } from "vitest";
import { databaseFile, db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { serverState } from "@/lib/base/process/once-in-process";
import { lookAtSigns, readinessOf } from "@/lib/desk/signs/all";
import { database } from "@/lib/desk/signs/database";
import { disk } from "@/lib/desk/signs/disk";
import { rounds } from "@/lib/desk/signs/rounds";
import { isOnPostgresql, openDatabase, shutDatabase } from "@/lib/testing/database";
import { hearLog } from "@/lib/testing/log";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { failingDisk, mountSmallDisk, unmount } from "@/lib/testing/small-disk";

useThrowAwayNewsroom();

const said = ({ state, word }: { state: string; word: string }) => [state, word];

test("a newsroom that is well is ready, and says so in words without a number or a name", async () => {
  const found = readinessOf(await lookAtSigns());
  expect(found).toMatchObject({
    state: "ready",
    signs: {
      database: { state: "well", word: "reachable" },
      store: { state: "well", word: "on the disk" },
      caches: { state: "well", word: "none" },
    },
  });
  expect(JSON.stringify(found)).not.toMatch(/\d|\//);
});

describe.skipIf(isOnPostgresql)("a database file", () => {
  test("that another program holds for long is locked, and well once it is let go", async () => {
    const other = new Database(databaseFile(env().dataFolder));
    other.exec("BEGIN IMMEDIATE");
    expect(said(await database.look())).toEqual(["look", "locked"]);
    other.exec("ROLLBACK");
    other.close();
    expect(said(await database.look())).toEqual(["well", "reachable"]);
  });

  test("that is gone, or another one than is open, is never taken for well, and none is made", async () => {
    const file = databaseFile(env().dataFolder);
    await db().$connect();
    expect(said(await database.look())).toEqual(["well", "reachable"]);
    renameSync(file, `${file}.away`);
    expect(said(await database.look())).toEqual(["act", "gone"]);
    writeFileSync(file, "");
    expect(said(await database.look())).toEqual(["act", "replaced"]);
    rmSync(file);
    renameSync(`${file}.away`, file);
    expect(said(await database.look())).toEqual(["well", "reachable"]);
  });
});

test.skipIf(!isOnPostgresql)(
  "a PostgreSQL that is shut is unreachable, and well once it is back",
  async () => {
    hearLog();
    await db().$disconnect();
    await shutDatabase();
    const found = await lookAtSigns();
    expect(readinessOf(found)).toMatchObject({
      state: "not ready",
      signs: { database: { state: "act", word: "unreachable" } },
    });
    await openDatabase();
    expect(said(await database.look())).toEqual(["well", "reachable"]);
  },
);

test.skipIf(!isOnPostgresql)(
  "a PostgreSQL in which somebody writes for long is locked",
  async () => {
    await db().$transaction(async (tx) => {
      await tx.$executeRawUnsafe("SELECT 1");
      expect(said(await database.look())).toEqual(["look", "locked"]);
    });
    expect(said(await database.look())).toEqual(["well", "reachable"]);
  },
);

describe("a disk", () => {
  const folder = () => env().dataFolder;
  afterEach(() => unmount(folder()));

  test("without room is full, and well once there is room", async ({ skip }) => {
    if (!mountSmallDisk(folder(), 16 * 1024 ** 2)) skip("This user may not mount a disk.");
    expect(said(await disk.look())).toEqual(["look", "little room"]);
    const filler = join(folder(), "filler");
    try {
      writeFileSync(filler, Buffer.alloc(17 * 1024 ** 2));
    } catch {
      // As much as there was room for is written.
    }
    const found = await disk.look();
    expect(said(found)).toEqual(["act", "full"]);
    expect(found.advice).toMatch(/^Make room/);
    rmSync(filler);
    expect(said(await disk.look())).toEqual(["look", "little room"]);
  });

  test("that failed under the server takes no writes", async ({ skip }) => {
    const failing = failingDisk(folder());
    if (failing === null) return skip("This user may not mount a disk.");
    try {
      expect((await disk.look()).state).not.toBe("act");
      failing.fail();
      const found = await disk.look();
      expect(said(found)).toEqual(["act", "not writable"]);
      expect(found.sentence).toBe(
        "The newsroom’s disk can be read but not written to: nothing can be saved.",
      );
    } finally {
      failing.remove();
    }
  });
});

describe("rounds", () => {
  const minute = 60_000;
  afterEach(() => void delete serverState.rounds);
  const state = (failures: number, dueIn: number) => {
    const round = { succeededAt: Date.now() - minute, failures, dueAt: Date.now() + dueIn };
    serverState.rounds = new Map([["/api/jobs/publish-due", round]]);
    return rounds.look().then(said);
  };

  test("are on time, failing or late", async () => {
    expect(await state(0, minute)).toEqual(["well", "on time"]);
    expect(await state(1, minute)).toEqual(["look", "failing"]);
    expect(await state(3, minute)).toEqual(["act", "failing"]);
    expect(await state(0, -5 * minute)).toEqual(["act", "late"]);
  });

  test("that fail take no server out: its readers are answered all the same", async () => {
    await state(3, minute);
    expect(readinessOf(await lookAtSigns())).toMatchObject({
      state: "ready",
      signs: { rounds: { state: "act", word: "failing" } },
    });
  });
});
