import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvalidInputError } from "@/lib/base/errors";
import { oldestServedBy } from "@/lib/base/versions/contraction";
import { applyMigrations } from "./apply";
import { deferKeys } from "./deferred-keys";
import { withEngine } from "./engine";
import { sqliteFile } from "./history";
import { writeMigration } from "./folder";
import { postgresqlSchema } from "./postgresql-schema";

/**
 * Compares the migrations in `folder`, applied to a scratch database, with the schema, and writes the difference as a
 * new migration. Rows are not looked at: read the SQL before you keep it.
 * @param externalTables tables that migrations make by hand and the schema does not know
 * @returns the new migration's name, or null if nothing changed
 * @throws InvalidInputError if `subject` is not lower-case words joined by underscores
 */
export async function createMigration(
  folder: string,
  schemaFile: string,
  subject: string,
  externalTables: string[],
): Promise<string | null> {
  assertSubject(subject);
  const content = await readFile(schemaFile, "utf8");
  const scratch = await mkdtemp(join(tmpdir(), "stet-migration-"));
  try {
    const file = join(scratch, "stet.db");
    await applyMigrations(file, folder);
    const files = [{ path: schemaFile, content }];
    const { stdout } = await withEngine(sqliteFile(file), (engine) =>
      engine.diff({
        from: { tag: "schemaDatasource", files, configDir: folder },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: null,
        filters: { externalTables, externalEnums: [] },
      }),
    );
    const sql = madeSql(stdout);
    if (sql === null) return null;
    return await writeMigration(
      folder,
      subject,
      `${headOf(subject)}${deferKeys(sql)}\n`,
      new Date(),
    );
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/**
 * Derives PostgreSQL's schema again from prisma/schema.prisma, and writes the difference from the last one as a new
 * migration: no database is asked. Read the SQL before you keep it, and add by hand what SQLite's has by hand.
 * @param folder has `schema.prisma`, as the last migration left it, and `migrations/`
 * @returns the new migration's name, or null if nothing changed
 * @throws InvalidInputError as `createMigration`
 */
export async function createPostgresqlMigration(
  folder: string,
  schemaFile: string,
  subject: string,
): Promise<string | null> {
  assertSubject(subject);
  const path = join(folder, "schema.prisma");
  const former = await readFile(path, "utf8");
  const content = postgresqlSchema(await readFile(schemaFile, "utf8"));
  const sql = await difference({ path, content: former }, { path, content });
  await writeFile(path, content);
  if (sql === null) return null;
  const migrations = join(folder, "migrations");
  const written = `${headOf(subject)}${inOurOrder(sql)}\n`;
  return writeMigration(migrations, subject, written, new Date(), "postgresql");
}

type SchemaFile = { path: string; content: string };

async function difference(from: SchemaFile, to: SchemaFile): Promise<string | null> {
  const scratch = await mkdtemp(join(tmpdir(), "stet-migration-"));
  try {
    const { stdout } = await withEngine(sqliteFile(join(scratch, "none.db")), (engine) =>
      engine.diff({
        from: { tag: "schemaDatamodel", files: [from] },
        to: { tag: "schemaDatamodel", files: [to] },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return madeSql(stdout);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/** Texts sort by their characters' numbers, as in SQLite, whatever the database's locale; keys can wait for the end. */
function inOurOrder(sql: string): string {
  return sql
    .replaceAll(/(" TEXT)(?=[ ,;\n])/g, '$1 COLLATE "C"')
    .replaceAll(/^(ALTER TABLE .* FOREIGN KEY .*);$/gm, "$1 DEFERRABLE;");
}

/** A contraction says in its first line what its name says. */
function headOf(subject: string): string {
  const release = oldestServedBy(`${"0".repeat(14)}_${subject}`);
  return release === null ? "" : `-- Contract: after ${release}\n`;
}

/** Null for no SQL at all. */
function madeSql(stdout: string | null): string | null {
  const sql = (stdout ?? "").trim();
  return sql === "" || sql === "-- This is an empty migration." ? null : sql;
}

function assertSubject(subject: string): void {
  if (/^[a-z0-9]+(_[a-z0-9]+)*$/.test(subject)) return;
  throw new InvalidInputError("Name the migration in lower case, such as topics_and_corrections.");
}
