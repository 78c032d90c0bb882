import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvalidInputError } from "@/lib/base/errors";
import { applyMigrations } from "./apply";
import { deferKeys } from "./deferred-keys";
import { withEngine } from "./engine";
import { writeMigration } from "./folder";

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
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(subject)) {
    throw new InvalidInputError(
      "Name the migration in lower case, such as topics_and_corrections.",
    );
  }
  const content = await readFile(schemaFile, "utf8");
  const scratch = await mkdtemp(join(tmpdir(), "stet-migration-"));
  try {
    const file = join(scratch, "stet.db");
    await applyMigrations(file, folder);
    const files = [{ path: schemaFile, content }];
    const { stdout } = await withEngine(file, (engine) =>
      engine.diff({
        from: { tag: "schemaDatasource", files, configDir: folder },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: null,
        filters: { externalTables, externalEnums: [] },
      }),
    );
    const sql = (stdout ?? "").trim();
    if (sql === "" || sql === "-- This is an empty migration.") return null;
    return await writeMigration(folder, subject, `${deferKeys(sql)}\n`, new Date());
  } finally {
    await rm(scratch, { recursive: true });
  }
}
