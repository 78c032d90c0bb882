import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InvalidInputError } from "@/lib/base/errors";
import { MigrationError } from "./error";
import config from "@/prisma.config";
import { applyMigrations } from "./apply";
import { createMigration } from "./create";
import { readHistory, withConnection } from "./history";
import { findMigrationFaults } from "./two-versions";

const desk = `
datasource db {
  provider = "sqlite"
}
model Desk {
  id   String @id
  name String
}
`;
const deskWithPhone = desk.replace("name String", "name String\n  phone String?");

let scratch: string;
let folder: string;
let file: string;
let schema: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "stet-migrations-test-"));
  folder = join(scratch, "migrations");
  file = join(scratch, "data", "stet.db");
  schema = join(scratch, "schema.prisma");
});

afterEach(() => rm(scratch, { recursive: true }));

async function create(content: string, subject: string): Promise<string> {
  await writeFile(schema, content);
  const name = await createMigration(folder, schema, subject, []);
  if (name === null) throw new Error("Nothing changed.");
  return name;
}

async function query(sql: string): Promise<unknown[][]> {
  return withConnection(
    file,
    async (connection) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows,
  );
}

describe("applying", () => {
  it("makes the missing folder and database, in write-ahead mode, and says which it applied", async () => {
    const name = await create(desk, "desks");
    expect(await applyMigrations(file, folder)).toEqual([name]);
    expect(await query("PRAGMA journal_mode")).toEqual([["wal"]]);
    expect(await query("SELECT count(*) FROM Desk")).toEqual([[0]]);
    expect(await withConnection(file, readHistory)).toMatchObject([{ name, isFinished: true }]);
  });

  it("does nothing the second time", async () => {
    await create(desk, "desks");
    await applyMigrations(file, folder);
    const before = await query("SELECT * FROM _prisma_migrations");
    expect(await applyMigrations(file, folder)).toEqual([]);
    expect(await query("SELECT * FROM _prisma_migrations")).toEqual(before);
  });

  it("keeps the rows of an older database, and a copy of it", async () => {
    await create(desk, "desks");
    await applyMigrations(file, folder);
    await query("INSERT INTO Desk VALUES ('1', 'City')");
    const name = await create(deskWithPhone, "phones");
    expect(await applyMigrations(file, folder)).toEqual([name]);
    expect(await query("SELECT name, phone FROM Desk")).toEqual([["City", null]]);
    expect(await readdir(join(scratch, "data"))).toContain(`stet.db.before-${name}`);
  });

  it("keeps no part of a copy for the copy", async () => {
    await create(desk, "desks");
    await applyMigrations(file, folder);
    await query("INSERT INTO Desk VALUES ('1', 'City')");
    const name = await create(deskWithPhone, "phones");
    const copy = `${file}.before-${name}`;
    await writeFile(`${copy}.${process.pid}`, "interrupted");
    await applyMigrations(file, folder);
    const rows = await withConnection(
      copy,
      async (connection) =>
        (await connection.queryRaw({ sql: "SELECT * FROM Desk", args: [], argTypes: [] })).rows,
    );
    expect(rows).toEqual([["1", "City"]]);
    expect(existsSync(`${copy}.${process.pid}`)).toBe(false);
  });

  it.each(["news #1", "50%", "what? no", "100%25"])("works in a folder named %j", async (odd) => {
    file = join(scratch, odd, "stet.db");
    const first = await create(desk, "desks");
    expect(await applyMigrations(file, folder)).toEqual([first]);
    const second = await create(deskWithPhone, "phones");
    expect(await applyMigrations(file, folder)).toEqual([second]);
    expect((await readdir(scratch)).sort()).toEqual([odd, "migrations", "schema.prisma"].sort());
    expect(await readdir(join(scratch, odd))).toContain(`stet.db.before-${second}`);
  });

  it("refuses to make a database beside the log of one that is gone", async () => {
    const name = await create(desk, "desks");
    await applyMigrations(file, folder);
    await rm(file);
    await writeFile(`${file}-wal`, "of the file that is gone");
    await expect(applyMigrations(file, folder)).rejects.toThrow("stet.db-wal");
    expect(existsSync(file)).toBe(false);
    await rm(`${file}-wal`);
    await rm(`${file}-shm`, { force: true });
    expect(await applyMigrations(file, folder)).toEqual([name]);
  });

  it("refuses a migration that was edited after it had been applied", async () => {
    const name = await create(desk, "desks");
    await applyMigrations(file, folder);
    await writeFile(join(folder, name, "migration.sql"), "-- nothing\n");
    await expect(applyMigrations(file, folder)).rejects.toThrow(MigrationError);
    await expect(applyMigrations(file, folder)).rejects.toThrow(`${name} was edited`);
  });

  it("refuses a database that has a migration which the folder lacks", async () => {
    const name = await create(desk, "desks");
    await applyMigrations(file, folder);
    await rm(join(folder, name), { recursive: true });
    await expect(applyMigrations(file, folder)).rejects.toThrow(
      `This newsroom was written by a newer Stet (its database has the migration ${name}`,
    );
  });

  it("leaves no new database behind when a migration fails, and one mended later applies", async () => {
    const name = await create(desk, "desks");
    const sql = join(folder, name, "migration.sql");
    const good = await readFile(sql, "utf8");
    await writeFile(sql, `${good}\nNONSENSE;`);
    await expect(applyMigrations(file, folder)).rejects.toThrow("NONSENSE");
    expect(await readdir(join(scratch, "data"))).toEqual([]);
    await writeFile(sql, good);
    expect(await applyMigrations(file, folder)).toEqual([name]);
  });

  it("does not go on after a migration that failed on an old database", async () => {
    await create(desk, "desks");
    await applyMigrations(file, folder);
    const name = await create(deskWithPhone, "phones");
    await writeFile(join(folder, name, "migration.sql"), "NONSENSE;");
    await expect(applyMigrations(file, folder)).rejects.toThrow("NONSENSE");
    await expect(applyMigrations(file, folder)).rejects.toThrow(`${name} was begun`);
  });
});

describe("creating", () => {
  it("writes the difference between the migrations and the schema", async () => {
    await create(desk, "desks");
    const name = await create(deskWithPhone, "phones");
    expect(name).toMatch(/^\d{14}_phones$/);
    const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
    expect(sql.trim()).toBe(`-- AlterTable\nALTER TABLE "Desk" ADD COLUMN "phone" TEXT;`);
    expect(await readFile(join(folder, "migration_lock.toml"), "utf8")).toContain("sqlite");
  });

  it("writes into the first line what the name of a contraction says", async () => {
    await create(deskWithPhone, "desks");
    const name = await create(desk, "contract_after_0_2_0_phones");
    const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
    expect(sql).toMatch(/^-- Contract: after 0\.2\.0\n/);
    expect(findMigrationFaults([{ name, sql }], "sqlite", "0.3.0")).toEqual([]);
  });

  it("writes nothing if nothing changed", async () => {
    await create(desk, "desks");
    expect(await createMigration(folder, schema, "again", [])).toBeNull();
  });

  it("refuses a name that is no file name", async () => {
    await writeFile(schema, desk);
    await expect(createMigration(folder, schema, "../desks", [])).rejects.toThrow(
      InvalidInputError,
    );
  });
});

describe("the newsroom's own migrations", () => {
  it("make what prisma/schema.prisma says", async () => {
    await cp("prisma/migrations", folder, { recursive: true });
    const external = config.tables?.external ?? [];
    const made = await createMigration(folder, "prisma/schema.prisma", "drift", external);
    expect(made).toBeNull();
  });

  it("check an article's draft when the transaction ends, not before", async () => {
    await applyMigrations(file, "prisma/migrations");
    const article = `INSERT INTO Article (id, slug, draftId, updatedAt) VALUES ('a', 'a', 'r', 0);`;
    const revision = `INSERT INTO Revision (id, articleId, number, headline, headlineKey, slug, body, reason)
      VALUES ('r', 'a', 1, 'A', 'a', 'a', '[]', 'created');`;
    await withConnection(file, async (connection) => {
      await expect(connection.executeScript(`BEGIN; ${article} COMMIT;`)).rejects.toThrow();
      await connection.executeScript(`BEGIN; ${article} ${revision} COMMIT;`);
    });
    expect(await query("SELECT draftId FROM Article")).toEqual([["r"]]);
    await query("DELETE FROM Article");
    expect(await query("SELECT count(*) FROM Revision")).toEqual([[0]]);
  });
});

it("the engine is the one that the installed Prisma was made with", () => {
  const version = (name: string) =>
    JSON.parse(readFileSync(`node_modules/@prisma/${name}/package.json`, "utf8")).version as string;
  expect(version("schema-engine-wasm")).toBe(version("engines-version"));
});
