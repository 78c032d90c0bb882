import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "@/lib/base/clock";
import { InvalidInputError } from "@/lib/base/errors";
import { mountSmallDisk, unmount } from "@/lib/testing/small-disk";
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

const grownDesks = ["a", "b", "c", "d"].map((_, index, letters) =>
  letters
    .slice(0, index + 1)
    .reduce((all, letter) => `${all}\nmodel Desk_${letter} {\n  id String @id\n}\n`, desk),
);

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

afterEach(async () => {
  setClock();
  await rm(scratch, { recursive: true });
});

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

function backups(): string {
  return join(scratch, "data", "before-upgrades");
}

function rowsOf(database: string): Promise<unknown[][]> {
  return withConnection(
    database,
    async (connection) =>
      (await connection.queryRaw({ sql: "SELECT * FROM Desk", args: [], argTypes: [] })).rows,
  );
}

/** As `npm run migrate` does, in a process that can be killed. */
function applyInProcess() {
  const [apply, ...places] = [resolve("scripts/migrations/apply.ts"), file, folder].map((place) =>
    JSON.stringify(place),
  );
  const code = `import(${apply}).then(({ applyMigrations }) => applyMigrations(${places.join(", ")}))`;
  return spawn(process.execPath, ["--import", "tsx", "--eval", code], { stdio: "inherit" });
}

function sizeOfLog(): number {
  return existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(5);
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

  it("keeps the rows of an older database, backs it up before, and says both", async () => {
    const first = await create(desk, "desks");
    await applyMigrations(file, folder);
    await query("INSERT INTO Desk VALUES ('1', 'City')");
    const name = await create(deskWithPhone, "phones");
    const lines: string[] = [];
    const tell = (line: string) => lines.push(line);
    expect(await applyMigrations(file, folder, { tell })).toEqual([name]);
    expect(await query("SELECT name, phone FROM Desk")).toEqual([["City", null]]);
    const [backup = ""] = await readdir(backups());
    expect(backup).toMatch(new RegExp(`^\\d{8}T\\d{6}Z-after-${first}\\.db$`));
    expect(await rowsOf(join(backups(), backup))).toEqual([["1", "City"]]);
    expect(lines[0]).toContain(`Backed up the database to ${join(backups(), backup)}`);
    expect(lines[1]).toBe(`Applied the migration ${name}.`);
  });

  it("keeps the two newest backups, and no part of one that was interrupted", async () => {
    for (const [index, content] of grownDesks.entries()) {
      setClock(new Date(`2026-12-0${index + 1}T05:00:00Z`));
      await create(content, `desk_${index}`);
      await mkdir(backups(), { recursive: true });
      await writeFile(join(backups(), "unfinished-1.db"), "interrupted");
      await applyMigrations(file, folder);
    }
    const names = (await readdir(backups())).map((name) => name.slice(0, 8));
    expect(names).toEqual(["20261203", "20261204"]);
  });

  it("makes no backup where somebody has made one", async () => {
    await create(desk, "desks");
    await applyMigrations(file, folder);
    const name = await create(deskWithPhone, "phones");
    expect(await applyMigrations(file, folder, { hasBackup: true })).toEqual([name]);
    expect(existsSync(backups())).toBe(false);
  });

  it("changes nothing if the disk has no room for the backup, and says so", async (test) => {
    const disk = join(scratch, "data");
    if (!mountSmallDisk(disk, 18_000_000)) return test.skip("Only root may mount a disk.");
    try {
      await create(desk, "desks");
      await applyMigrations(file, folder);
      await query(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000) INSERT INTO Desk SELECT i, hex(randomblob(1500)) FROM n`,
      );
      await create(deskWithPhone, "phones");
      await expect(applyMigrations(file, folder)).rejects.toThrow(
        /needs .* MB of room in .* MB are free\. Nothing/,
      );
      expect(await query("SELECT count(*) FROM _prisma_migrations")).toEqual([[1]]);
      expect(existsSync(backups())).toBe(false);
    } finally {
      unmount(disk);
    }
  });

  it("applies all or none: what a failed migration wrote is undone, and so are those before it", async () => {
    await create(desk, "desks");
    await applyMigrations(file, folder);
    await query("INSERT INTO Desk VALUES ('1', 'City')");
    const before = await query("SELECT sql FROM sqlite_master");
    await create(deskWithPhone, "phones");
    const name = await create(`${deskWithPhone}\nmodel Room {\n  id String @id\n}\n`, "rooms");
    const sql = join(folder, name, "migration.sql");
    const good = await readFile(sql, "utf8");
    await writeFile(sql, `${good}; UPDATE Desk SET name = 'gone'; NONSENSE;`);
    await expect(applyMigrations(file, folder)).rejects.toThrow(
      `The migration ${name} failed, and nothing was changed`,
    );
    expect(await query("SELECT sql FROM sqlite_master")).toEqual(before);
    expect(await query("SELECT name FROM Desk")).toEqual([["City"]]);
    await writeFile(sql, good);
    expect(await applyMigrations(file, folder)).toHaveLength(2);
  });

  it("makes a table again without what refers to it being deleted", async () => {
    const withRooms = `${desk.replace("name String", "name String\n  rooms Room[]")}
model Room {
  id     String @id
  deskId String
  desk   Desk   @relation(fields: [deskId], references: [id], onDelete: Cascade)
}
`;
    await create(withRooms, "desks");
    await applyMigrations(file, folder);
    await query("INSERT INTO Desk VALUES ('1', 'City')");
    await query("INSERT INTO Room VALUES ('a', '1')");
    const name = await create(withRooms.replace("name String", "name String?"), "nameless");
    expect(await readFile(join(folder, name, "migration.sql"), "utf8")).toContain("DROP TABLE");
    await applyMigrations(file, folder);
    expect(await query("SELECT id FROM Room")).toEqual([["a"]]);
  });

  it("refuses migrations that leave a row referring to nothing", async () => {
    const name = await create(desk, "desks");
    await applyMigrations(file, folder);
    const next = `${name.slice(0, 13)}9_rooms`;
    await mkdir(join(folder, next));
    await writeFile(
      join(folder, next, "migration.sql"),
      `PRAGMA foreign_keys=OFF;
      CREATE TABLE "Room" ("deskId" TEXT REFERENCES "Desk" ("id")); INSERT INTO "Room" VALUES ('none');`,
    );
    await expect(applyMigrations(file, folder)).rejects.toThrow(
      "a row of Room would refer to one of Desk",
    );
    expect(await query("SELECT name FROM sqlite_master WHERE name = 'Room'")).toEqual([]);
  });

  it("leaves nothing of itself when its process is killed, and the next start goes on", async () => {
    await create(desk, "desks");
    await applyMigrations(file, folder);
    await query("INSERT INTO Desk VALUES ('1', 'City')");
    const name = await create(deskWithPhone, "phones");
    const sql = join(folder, name, "migration.sql");
    const good = await readFile(sql, "utf8");
    const endless = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO Desk SELECT 'n' || i, '' , '' FROM n;`;
    await writeFile(sql, `${good};\nUPDATE Desk SET phone = '112';\n${endless}`);
    const migrating = applyInProcess();
    await until(() => existsSync(backups()) && sizeOfLog() > 4_000_000);
    migrating.kill("SIGKILL");
    await once(migrating, "exit");
    await writeFile(sql, good);
    expect(await query("SELECT * FROM Desk")).toEqual([["1", "City"]]);
    expect(await applyMigrations(file, folder)).toEqual([name]);
    expect(await query("SELECT * FROM Desk")).toEqual([["1", "City", null]]);
  });

  it.each(["news #1", "50%", "what? no", "100%25"])("works in a folder named %j", async (odd) => {
    file = join(scratch, odd, "stet.db");
    const first = await create(desk, "desks");
    expect(await applyMigrations(file, folder)).toEqual([first]);
    const second = await create(deskWithPhone, "phones");
    expect(await applyMigrations(file, folder)).toEqual([second]);
    expect((await readdir(scratch)).sort()).toEqual([odd, "migrations", "schema.prisma"].sort());
    expect(await readdir(join(scratch, odd, "before-upgrades"))).toHaveLength(1);
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

  it("does not go on after a migration that an older Stet began and did not finish", async () => {
    await create(desk, "desks");
    await applyMigrations(file, folder);
    const name = await create(deskWithPhone, "phones");
    await query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '${name}')`,
    );
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
