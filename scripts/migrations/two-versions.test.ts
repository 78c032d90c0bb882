import { describe, expect, test } from "vitest";
import { programVersion } from "@/lib/base/versions/program-version";
import { findNoExpansions } from "./expansion";
import { readMigrations, type Provider } from "./folder";
import { findMigrationFaults } from "./two-versions";

test.each([
  ["sqlite", "prisma/migrations"],
  ["postgresql", "prisma/postgresql/migrations"],
] as const)("the newsroom's own migrations serve older programs: %s", async (provider, folder) => {
  const migrations = await readMigrations(folder);
  expect(migrations.length).toBeGreaterThan(1);
  expect(findMigrationFaults(migrations, provider, programVersion())).toEqual([]);
});

const both: Provider[] = ["sqlite", "postgresql"];

/** What is allowed on both, and of one alone. */
const expansions: [string, string, Provider[]][] = [
  [
    "a new table",
    `CREATE TABLE "Poll" ("id" TEXT NOT NULL PRIMARY KEY, "n" INT CHECK ("n" > 0));`,
    both,
  ],
  ["a new column that may be empty", `ALTER TABLE "Article" ADD COLUMN "poll" TEXT;`, both],
  [
    "a new column with a default",
    `ALTER TABLE "Article" ADD COLUMN "polls" INTEGER NOT NULL DEFAULT 0;`,
    both,
  ],
  [
    "several columns in one statement",
    `ALTER TABLE ONLY "Article" ADD COLUMN "a" TEXT, ADD "b" numeric(10, 2) NOT NULL DEFAULT 0;`,
    ["postgresql"],
  ],
  [
    "a generated column",
    `ALTER TABLE "Article" ADD COLUMN "k" TEXT NOT NULL GENERATED ALWAYS AS (lower("slug"));`,
    both,
  ],
  ["an index", `CREATE INDEX "Article_poll_idx" ON "Article"("slug", "id" DESC);`, both],
  ["an index that is kept otherwise", `ALTER INDEX "i" SET (fastupdate = off);`, both],
  [
    "a unique index of a new table, and of a new column",
    `CREATE TABLE "Poll" ("id" TEXT); CREATE UNIQUE INDEX "u" ON "Poll"("id");
     ALTER TABLE "Article" ADD COLUMN "poll" TEXT; CREATE UNIQUE INDEX "v" ON "Article"("poll");`,
    both,
  ],
  [
    "keys of a new table that go with what they lead to, and keys between new tables",
    `CREATE TABLE "Vote" ("id" TEXT, "poll" TEXT REFERENCES "Poll"("id") ON DELETE RESTRICT,
       "article" TEXT REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE,
       CONSTRAINT "k" FOREIGN KEY ("user") REFERENCES "User"("id") ON DELETE SET NULL);
     CREATE TABLE "Poll" ("id" TEXT);`,
    both,
  ],
  [
    "a key of a new column",
    `ALTER TABLE "Article" ADD COLUMN "poll" TEXT;
     ALTER TABLE "Article" ADD CONSTRAINT "k" FOREIGN KEY ("poll") REFERENCES "Poll"("id") ON DELETE SET NULL;`,
    ["postgresql"],
  ],
  [
    "rows of a new table, and a new column of old rows",
    `CREATE TABLE "Poll" ("id" TEXT); INSERT INTO "Poll" SELECT "id" FROM "Article" WHERE 1 = 1;
     ALTER TABLE "Article" ADD COLUMN "poll" TEXT; UPDATE "Article" SET "poll" = "slug" WHERE "slug" <> '';`,
    both,
  ],
  [
    "a trigger that keeps a new table right",
    `CREATE VIRTUAL TABLE "Words" USING fts5("t");
     CREATE TRIGGER "w" AFTER UPDATE OF "slug" ON "Article" BEGIN
       DELETE FROM "Words" WHERE rowid = old.rowid;
       INSERT INTO "Words"("t") VALUES (CASE WHEN new."slug" = ';' THEN replace(new."slug", 'END;', '') ELSE '' END);
     END;
     CREATE INDEX "i" ON "Article"("slug");`,
    ["sqlite"],
  ],
  [
    "a function, and a trigger that runs after",
    `CREATE TABLE "Told" ("id" TEXT);
     CREATE FUNCTION "tell"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       INSERT INTO "Told" VALUES (NEW."id") ON CONFLICT DO UPDATE SET "id" = EXCLUDED."id"; RETURN NULL; END $$;
     CREATE TRIGGER "t" AFTER INSERT OR UPDATE ON "Article" FOR EACH ROW EXECUTE FUNCTION "tell"();`,
    ["postgresql"],
  ],
  [
    "what takes away only in comments and strings",
    `-- DROP TABLE "Article";
     /* ALTER TABLE "Article" DROP COLUMN "slug"; */
     CREATE TABLE "Poll" ("id" TEXT DEFAULT 'it''s; DROP TABLE "Article";');`,
    both,
  ],
  ["comments in comments", `/* /* */ DROP TABLE "Article"; */`, ["postgresql"]],
  ["a comment that the file ends", `CREATE INDEX "i" ON "A"("b"); -- DROP TABLE "A"`, both],
];

describe("an expansion is", () => {
  const cases = expansions.flatMap(([what, sql, of]) => of.map((one) => [what, one, sql] as const));
  test.each(cases)("%s (%s)", (_, provider, sql) => {
    expect(findNoExpansions(sql, provider)).toEqual([]);
  });
});

const takings: [string, string, Provider[]][] = [
  ["a table that goes", `DROP TABLE "Article";`, both],
  ["in small letters, behind a comment", `/* drop */ drop\ntable -- really\n article;`, both],
  [
    "behind a comment that ends sooner than it looks",
    `/* /* */ DROP TABLE "Article"; --*/`,
    ["sqlite"],
  ],
  [
    "behind a string with a quote",
    `INSERT INTO "P" VALUES ('\\'); DROP TABLE "Article"; --');`,
    both,
  ],
  [
    "behind a dollar quote that ended",
    `CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $a$ SELECT 1 $a$; DROP TABLE "Article"; -- $a$`,
    ["postgresql"],
  ],
  [
    "a table that may have been there before",
    `CREATE TABLE IF NOT EXISTS "Article" ("id" TEXT); DROP TABLE "Article";`,
    both,
  ],
  [
    "a table of another schema by the same name",
    `CREATE TABLE x."Article" ("id" TEXT); DROP TABLE "Article";`,
    both,
  ],
  [
    "a table that differs in its letters",
    `CREATE TABLE "article" ("id" TEXT); DROP TABLE "Article";`,
    ["postgresql"],
  ],
  [
    "a table that goes before it is made again",
    `DROP TABLE "Article"; CREATE TABLE "Article" ("id" TEXT);`,
    both,
  ],
  ["a column that goes", `ALTER TABLE "Article" DROP COLUMN "slug";`, both],
  [
    "a column that goes after one that comes",
    `ALTER TABLE "Article" ADD COLUMN "a" TEXT, DROP COLUMN "slug";`,
    ["postgresql"],
  ],
  ["another name for a table", `ALTER TABLE "Article" RENAME TO "Story";`, both],
  ["another name for a column", `ALTER TABLE "Article" RENAME COLUMN "slug" TO "path";`, both],
  [
    "another type",
    `ALTER TABLE "Article" ALTER COLUMN "slug" TYPE INTEGER USING 0;`,
    ["postgresql"],
  ],
  [
    "a column that must have a value now",
    `ALTER TABLE "Article" ALTER COLUMN "slug" SET NOT NULL;`,
    ["postgresql"],
  ],
  [
    "a new column that must have a value",
    `ALTER TABLE "Article" ADD COLUMN "poll" TEXT NOT NULL;`,
    both,
  ],
  ["its default is NULL", `ALTER TABLE "Article" ADD "poll" TEXT NOT NULL DEFAULT (NULL);`, both],
  [
    "the word DEFAULT is a comment's",
    `ALTER TABLE "Article" ADD "poll" TEXT NOT NULL /* DEFAULT 0 */;`,
    both,
  ],
  ["the word DEFAULT is a name", `ALTER TABLE "Article" ADD "default" TEXT NOT NULL;`, both],
  [
    "the word DEFAULT is a key's",
    `ALTER TABLE "Article" ADD "p" TEXT NOT NULL REFERENCES "P"("id") ON DELETE SET DEFAULT;`,
    both,
  ],
  [
    "a check of a column",
    `ALTER TABLE "Article" ADD COLUMN "poll" TEXT CHECK (length("slug") < 9);`,
    both,
  ],
  [
    "a constraint",
    `ALTER TABLE "Article" ADD CONSTRAINT "c" CHECK ("slug" <> '');`,
    ["postgresql"],
  ],
  ["a constraint without a name", `ALTER TABLE "Article" ADD UNIQUE ("slug");`, ["postgresql"]],
  [
    "a key of an old column",
    `ALTER TABLE "Article" ADD CONSTRAINT "k" FOREIGN KEY ("slug") REFERENCES "Poll"("id") ON DELETE CASCADE;`,
    ["postgresql"],
  ],
  [
    "a key that holds an old row",
    `CREATE TABLE "Vote" ("a" TEXT REFERENCES "Article"("id") ON DELETE RESTRICT);`,
    both,
  ],
  [
    "a key that holds an old row unsaid",
    `CREATE TABLE "Vote" ("a" TEXT REFERENCES "Article"("id"), "b" TEXT);`,
    both,
  ],
  ["a unique index", `CREATE UNIQUE INDEX "u" ON "Article"("slug");`, both],
  ["a unique index of an expression", `CREATE UNIQUE INDEX "u" ON "Article"(lower("slug"));`, both],
  ["an index that goes", `DROP INDEX "Article_slug_key";`, both],
  ["a trigger that goes", `DROP TRIGGER "Article_is_told";`, ["sqlite"]],
  ["a trigger that goes, of a table", `DROP TRIGGER IF EXISTS "t" ON "Article";`, ["postgresql"]],
  [
    "a trigger that refuses",
    `CREATE TRIGGER "t" AFTER INSERT ON "Article" BEGIN SELECT RAISE(ABORT, 'no'); END;`,
    ["sqlite"],
  ],
  [
    "a trigger that comes before",
    `CREATE TRIGGER "t" BEFORE INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION f();`,
    ["postgresql"],
  ],
  [
    "a trigger that writes old rows, and a table behind it",
    `CREATE TRIGGER "t" AFTER INSERT ON "Article" BEGIN DELETE FROM "Topic"; END; DROP TABLE "Article";`,
    ["sqlite"],
  ],
  [
    "a function that refuses",
    `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;`,
    ["postgresql"],
  ],
  [
    "a function that is another from now on",
    `CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';`,
    ["postgresql"],
  ],
  ["old rows that go", `DELETE FROM "Article" WHERE "slug" = '';`, both],
  ["old rows that change", `UPDATE "Article" SET "slug" = 'x';`, both],
  [
    "an old column that changes behind a new one",
    `ALTER TABLE "Article" ADD COLUMN "poll" TEXT; UPDATE "Article" SET "poll" = 'WHERE', "slug" = 'x';`,
    both,
  ],
  ["new rows of an old table", `INSERT INTO "Section" VALUES ('x');`, both],
  ["a statement that nobody thought of", `REINDEX;`, both],
  ["settings of the connection", `PRAGMA foreign_keys = OFF;`, ["sqlite"]],
  ["a block of statements", `DO $$ BEGIN EXECUTE 'DROP TABLE "Article"'; END $$;`, ["postgresql"]],
  ["a name in another writing", `ALTER TABLE U&"\\0041rticle" DROP COLUMN "slug";`, ["postgresql"]],
  ["a string without an end", `CREATE TABLE "P" ("id" TEXT DEFAULT 'x);`, both],
  [
    "a table that is copied, as Prisma does for SQLite",
    `PRAGMA defer_foreign_keys=ON;
     CREATE TABLE "new_Article" ("id" TEXT NOT NULL PRIMARY KEY);
     INSERT INTO "new_Article" ("id") SELECT "id" FROM "Article";
     DROP TABLE "Article";
     ALTER TABLE "new_Article" RENAME TO "Article";`,
    ["sqlite"],
  ],
];

describe("no expansion is", () => {
  const cases = takings.flatMap(([what, sql, of]) => of.map((one) => [what, one, sql] as const));
  test.each(cases)("%s (%s)", (_, provider, sql) => {
    expect(findNoExpansions(sql, provider)).not.toEqual([]);
  });
});

describe("a contraction", () => {
  const sql = `-- Contract: after 0.2.0\nDROP TABLE "Article";`;
  const faultsOf = (name: string, text: string, version = "0.3.0") =>
    findMigrationFaults([{ name: `29990101000000_${name}`, sql: text }], "postgresql", version);

  test("may take away, after the release that it names", () => {
    expect(faultsOf("contract_after_0_2_0_stories", sql)).toEqual([]);
    expect(faultsOf("contract_after_0_2_0_stories", sql, "0.2.0")[0]).toContain("not released yet");
  });

  test("says so in its first line and in its name, and the same in both", () => {
    for (const [name, text] of [
      ["stories", sql],
      ["contract_after_0_2_0_stories", `DROP TABLE "Article";`],
      ["contract_after_0_1_0_stories", sql],
      ["contract_after_0_2_0_stories", `\n${sql}`],
      ["contract_after_0_2_0_stories", `/*\n${sql}*/ DROP TABLE "Article";`],
    ] as const)
      expect(faultsOf(name, text)[0]).toContain("must say the same");
    expect(faultsOf("stories", `DROP TABLE "Article";`)[0]).toContain("an older program reads");
  });
});
