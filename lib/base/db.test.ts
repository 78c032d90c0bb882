import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { describe, expect, test } from "vitest";
import { databaseUrl, db, transaction, type Transaction } from "@/lib/base/db";
import { troubleOf } from "@/lib/base/trouble";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { addDraft, addSection, addUser, everyRow } from "@/lib/testing/records";
import { Prisma } from "@/prisma/generated/client";

useThrowAwayNewsroom();

/** As lib/base/db meets it when another process wrote in between. */
function writeConflict() {
  return new Prisma.PrismaClientKnownRequestError("busy", { code: "P1008", clientVersion: "0" });
}

const writeThrough = (tx: Transaction, slug: string) =>
  tx.section.create({ data: { slug, name: slug, position: 1 } });

describe("a transaction", () => {
  test("whose work throws in the middle leaves nothing", async () => {
    const section = await addSection("harbour");
    const { id } = await addDraft({}, await addUser("editor"));
    const before = await everyRow();
    const work = transaction(async (tx) => {
      await writeThrough(tx, "town");
      await tx.section.delete({ where: { id: section.id } });
      await tx.article.update({ where: { id }, data: { version: { increment: 1 } } });
      throw new RangeError("out of ink");
    });
    await expect(work).rejects.toThrow(new RangeError("out of ink"));
    expect(await everyRow()).toEqual(before);
  });

  test("that would leave an article without its draft leaves nothing", async () => {
    await addUser("editor");
    const before = await everyRow();
    const work = transaction((tx) =>
      tx.article.create({ data: { slug: "quay", draftId: "none" } }),
    );
    await expect(work).rejects.toThrow();
    expect(await everyRow()).toEqual(before);
  });

  test("gives what its work gives, and all of it is written", async () => {
    const made = await transaction(async (tx) => {
      await writeThrough(tx, "harbour");
      return (await writeThrough(tx, "town")).slug;
    });
    expect(made).toBe("town");
    expect(await db().section.count()).toBe(2);
  });

  test("that another process's write got in the way of is done again from its beginning", async () => {
    let runs = 0;
    await transaction(async (tx) => {
      await writeThrough(tx, `run-${(runs += 1)}`);
      if (runs < 3) throw writeConflict();
    });
    expect(await db().section.findMany({ select: { slug: true } })).toEqual([{ slug: "run-3" }]);
  });

  test("that something is always in the way of gives up at the fourth run, and leaves nothing", async () => {
    let runs = 0;
    const work = transaction(async (tx) => {
      await writeThrough(tx, `run-${(runs += 1)}`);
      throw writeConflict();
    });
    await expect(work).rejects.toMatchObject({ code: "P1008" });
    expect(runs).toBe(4);
    expect(await db().section.count()).toBe(0);
  });

  test("that is refused is not done again", async () => {
    let runs = 0;
    const work = transaction(async (tx) => {
      runs += 1;
      await writeThrough(tx, "harbour");
      await writeThrough(tx, "harbour");
    });
    await expect(work).rejects.toMatchObject({ code: "P2002" });
    expect(runs).toBe(1);
  });
});

test("writes that wait for one that does not end leave readers alone, and are refused in a sentence", async () => {
  await addSection("harbour");
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  let endless: Promise<void> = ended;
  await new Promise<void>((resolve) => {
    endless = transaction(() => {
      resolve();
      return ended;
    });
  });
  const waiting = Array.from({ length: 12 }, (_, number) =>
    transaction((tx) => writeThrough(tx, `waiting-${number}`)).catch((error: unknown) => error),
  );
  const begun = Date.now();
  expect(await db().section.count()).toBe(1);
  expect(Date.now() - begun).toBeLessThan(2_000);
  for (const refusal of await Promise.all(waiting)) {
    expect(String(refusal)).toContain("busy with other writes for 10 seconds: nothing was written");
    expect(troubleOf(refusal)?.status).toBe(503);
  }
  end();
  await endless;
  await transaction((tx) => writeThrough(tx, "town"));
  expect(await db().section.count()).toBe(2);
}, 30_000);

test("readers who ask the same question about different records at once wait for nobody who writes", async () => {
  await addSection("harbour");
  await addSection("town");
  const asking = ["harbour", "town", "none"].map((slug, position) => ({
    where: { slug, position: { gte: -position } },
    include: { _count: { select: { articles: { where: { version: { gte: position } } } } } },
  }));
  const found = await transaction(async () => {
    const findAll = asking.map((question) => db().section.findUnique(question));
    const slugs = (await Promise.all(findAll)).map((section) => section?.slug);
    const getAll = asking.slice(0, 2).map((question) => db().section.findUniqueOrThrow(question));
    return [...slugs, ...(await Promise.all(getAll)).map(({ slug }) => slug)];
  });
  expect(found).toEqual(["harbour", "town", undefined, "harbour", "town"]);
});

test("a question with an undefined condition is refused instead of matching everything", async () => {
  const slug = new Map<string, string>().get("none");
  await expect(db().section.count({ where: { slug } })).rejects.toThrow("undefined");
});

test.each(["news #1.db", "50%.db", "50%25.db", "what?.db", "été 前海.db"])(
  "the database file %s is opened under that name",
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), "stet-url-"));
    const adapter = new PrismaLibSql({ url: databaseUrl(join(folder, name)) });
    const connection = await adapter.connect();
    await connection.executeScript("CREATE TABLE one (a)");
    await connection.dispose();
    expect(readdirSync(folder)).toEqual([name]);
    rmSync(folder, { recursive: true });
  },
);
