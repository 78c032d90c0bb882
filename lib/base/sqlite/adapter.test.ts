import { existsSync, readdirSync, readlinkSync } from "node:fs";
import Database from "libsql";
import { describe, expect, test } from "vitest";
import { databaseFile, db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { isOnPostgresql } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addSection } from "@/lib/testing/records";

useThrowAwayNewsroom();

const handles = "/proc/self/fd";

/** The files of the database that this process holds open, as often as it does. */
function openHandles(): number {
  const ofDatabase = readdirSync(handles).filter((handle) => {
    try {
      return readlinkSync(`${handles}/${handle}`).includes("stet.db");
    } catch {
      return false;
    }
  });
  return ofDatabase.length;
}

describe.skipIf(isOnPostgresql || !existsSync(handles))("the database's open files", () => {
  test("are as many after 1,000 transactions as after one", async () => {
    await addSection("harbour");
    const writeOnce = (position: number) =>
      transaction((tx) => tx.section.update({ where: { slug: "harbour" }, data: { position } }));
    await writeOnce(0);
    const before = openHandles();
    for (let count = 1; count <= 1_000; count += 1) await writeOnce(count);
    expect(openHandles()).toBe(before);
  }, 240_000);

  test("are as many after transactions that fail", async () => {
    await addSection("harbour");
    const before = openHandles();
    for (let count = 0; count < 100; count += 1) {
      await expect(
        transaction((tx) =>
          tx.section.create({ data: { slug: "harbour", name: "", position: 1 } }),
        ),
      ).rejects.toMatchObject({ code: "P2002" });
    }
    expect(openHandles()).toBe(before);
  });
});

describe.skipIf(isOnPostgresql)("while another program writes", () => {
  function otherProgram() {
    const other = new Database(databaseFile(env().dataFolder));
    other.exec("BEGIN IMMEDIATE");
    return other;
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  test("the process goes on and readers are answered, and what waited is written after it", async () => {
    await addSection("harbour");
    const other = otherProgram();
    let isDone = false;
    const written = transaction((tx) =>
      tx.section.update({ where: { slug: "harbour" }, data: { name: "Quays" } }),
    ).finally(() => {
      isDone = true;
    });
    for (let turns = 0; turns < 50; turns += 1) await turn();
    expect(await db().section.findMany({ select: { slug: true } })).toEqual([{ slug: "harbour" }]);
    expect(isDone).toBe(false);
    other.exec("COMMIT");
    other.close();
    expect(await written).toMatchObject({ name: "Quays" });
  });

  test("a write without a transaction waits alike", async () => {
    const other = otherProgram();
    const written = db().section.create({ data: { slug: "town", name: "Town", position: 1 } });
    for (let turns = 0; turns < 50; turns += 1) await turn();
    expect(await db().section.count()).toBe(0);
    other.exec("COMMIT");
    other.close();
    expect(await written).toMatchObject({ slug: "town" });
  });
});

test("a read beside an open transaction sees what stood before it, and waits for nothing", async () => {
  await transaction(async (tx) => {
    await tx.section.create({ data: { slug: "town", name: "Town", position: 1 } });
    expect(await db().section.count()).toBe(0);
    expect(await tx.section.count()).toBe(1);
  });
  expect(await db().section.count()).toBe(1);
});

test("transactions that begin at once run one after the other", async () => {
  await addSection("harbour");
  const grow = () =>
    transaction(async (tx) => {
      const { position } = await tx.section.findUniqueOrThrow({ where: { slug: "harbour" } });
      await tx.section.update({ where: { slug: "harbour" }, data: { position: position + 1 } });
    });
  const { position } = await db().section.findUniqueOrThrow({ where: { slug: "harbour" } });
  await Promise.all(Array.from({ length: 20 }, grow));
  const grown = await db().section.findUniqueOrThrow({ where: { slug: "harbour" } });
  expect(grown.position).toBe(position + 20);
});

test("every type comes back as it was put in", async () => {
  const at = new Date("2026-03-01T06:00:00.123Z");
  const data = {
    ...{ id: "m", width: 2_147_483_647, focalX: 0.25, focalY: 1, isDecorative: true },
    ...{ rightsUntil: at, fromFile: ["caption", { deep: [1.5, null, "é"] }], takenAt: "2026" },
  };
  await db().media.create({ data });
  const { id } = await addDraft();
  expect(await db().media.findUnique({ where: { id: "m" } })).toMatchObject({
    ...data,
    ...{ fileKey: null, byteSize: null },
  });
  await db().searchEntry.deleteMany();
  const { draftId } = await db().article.findUniqueOrThrow({ where: { id } });
  const entry = { key: 9_007_199_254_740_993n, articleId: id, revisionId: draftId, isDraft: true };
  await db().searchEntry.create({ data: entry });
  expect(await db().searchEntry.findMany()).toMatchObject([entry]);
  // The literals are SQLite's.
  if (isOnPostgresql) return;
  const [raw] = await db().$queryRaw<
    unknown[]
  >`SELECT 1.5 AS "a", 2 AS "b", NULL AS "c", 'd' AS "d", x'0102' AS "e"`;
  expect(raw).toEqual({ a: 1.5, b: 2, c: null, d: "d", e: new Uint8Array([1, 2]) });
});
