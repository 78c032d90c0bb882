import { chmodSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { expect, test } from "vitest";
import { databaseFile, db, transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { isOnPostgresql, openDatabase, shutDatabase } from "@/lib/testing/database";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addUser } from "@/lib/testing/records";
import { contentWith, paragraph } from "@/lib/testing/content";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { troubleOf } from "@/lib/base/trouble";
import { refusalOf } from "@/lib/web/requests/refusals";

useThrowAwayNewsroom();

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test.skipIf(isOnPostgresql)(
  "a full disk is told as one, and nothing of what did not fit is there",
  async () => {
    const editor = await addUser("editor");
    await addDraft({}, editor);
    // As many pages as it has: SQLite refuses the next as it does where the disk is full.
    await db().$queryRawUnsafe("PRAGMA max_page_count = 1");
    const headline = "Quay ".repeat(100).trim();
    const work = () =>
      transaction(async (tx) => {
        for (let count = 0; count < 200; count += 1) {
          const body = [paragraph("a", "word ".repeat(2_000))];
          await tx.receipt.create({
            data: {
              ...{
                id: `${count}`,
                userId: editor.id,
                digest: JSON.stringify(contentWith({ body })),
              },
              ...{ articleId: (await tx.article.findFirstOrThrow()).id, version: 1 },
            },
          });
        }
      });
    const failure = await failureOf(work());
    expect(refusalOf(failure)).toMatchObject({ status: 507, refusal: { reason: "failed" } });
    expect(refusalOf(failure).refusal.problems.join()).toContain("disk is full");
    expect(await db().receipt.count()).toBe(0);
    await db().$queryRawUnsafe("PRAGMA max_page_count = 1000000");
    await createArticle(editor, { headline, sectionId: null });
  },
);

test.skipIf(isOnPostgresql)("a database that cannot be written is told in words", async () => {
  const editor = await addUser("editor");
  await db().$queryRawUnsafe("PRAGMA query_only = 1");
  const failure = await failureOf(createArticle(editor, { headline: "Quay", sectionId: null }));
  expect(refusalOf(failure).refusal.problems.join()).toContain("not written to");
  await db().$queryRawUnsafe("PRAGMA query_only = 0");
});

test.skipIf(isOnPostgresql)(
  "a database that another program holds for long is told as busy",
  async () => {
    const other = new Database(databaseFile(env().dataFolder));
    other.exec("BEGIN IMMEDIATE");
    const failure = await failureOf(
      db().section.create({ data: { slug: "town", name: "Town", position: 1 } }),
    );
    expect(troubleOf(failure)).toMatchObject({
      status: 503,
      sentence: expect.stringContaining("busy"),
    });
    other.close();
  },
);

test.skipIf(process.getuid?.() === 0)(
  "a folder that cannot be written is told in words",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "stet-trouble-"));
    chmodSync(folder, 0o500);
    expect(troubleOf(await failureOf(writeFile(join(folder, "a"), "")))?.status).toBe(503);
    chmodSync(folder, 0o700);
    await rm(folder, { recursive: true });
  },
);

test.each([
  ["ENOSPC", 507],
  ["EDQUOT", 507],
  ["EROFS", 503],
  ["EIO", 503],
] as const)("a file system that says %s is answered %i", (code, status) => {
  const error = Object.assign(new Error("write"), { code });
  expect(refusalOf(error).status).toBe(status);
  expect(refusalOf(new Error("outside", { cause: error })).status).toBe(status);
});

test("any other fault is none of the disk's", () => {
  expect(troubleOf(new Error("SQLITE_FULL: ENOSPC"))).toBeNull();
  expect(troubleOf(null)).toBeNull();
  expect(refusalOf(new RangeError("out of ink")).status).toBe(500);
});

test.skipIf(!isOnPostgresql)(
  "a PostgreSQL that cannot be reached is told in words, and what is asked once it is back is done",
  async () => {
    const editor = await addUser("editor");
    const create = () => createArticle(editor, { headline: "Quay", sectionId: null });
    await shutDatabase();
    for (let time = 1; time <= 3; time += 1) {
      const { status, refusal } = refusalOf(await failureOf(create()));
      expect([status, refusal.problems.join()]).toEqual([
        503,
        "The newsroom’s database cannot be reached: nothing is lost, saving goes on when it is back.",
      ]);
    }
    await openDatabase();
    await create();
    expect(await db().article.count()).toBe(1);
  },
);
