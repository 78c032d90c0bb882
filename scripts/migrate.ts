// `npm run migrate -- apply` brings the database to the newest migration; `npm run migrate -- create NAME` writes the
// changes of prisma/schema.prisma as a migration.
import { databaseFile } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { MigrationError } from "./migrations/error";
import config from "@/prisma.config";
import { applyMigrations } from "./migrations/apply";
import { createMigration } from "./migrations/create";

const folder = "prisma/migrations";

async function migrate(command: string | undefined, name: string | undefined): Promise<string> {
  if (command === "apply" && name === undefined) {
    const applied = await applyMigrations(databaseFile(env().dataFolder), folder);
    if (applied.length === 0) return "The database has every migration.";
    return `Applied ${applied.join(", ")}.`;
  }
  if (command === "create" && name !== undefined) {
    const external = config.tables?.external ?? [];
    const created = await createMigration(folder, "prisma/schema.prisma", name, external);
    if (created === null) return "The schema has nothing that the migrations lack.";
    return `Wrote ${folder}/${created}/migration.sql. Read it before you apply it.`;
  }
  throw new InvalidInputError("Usage: npm run migrate -- apply | create NAME");
}

try {
  console.log(await migrate(process.argv[2], process.argv[3]));
} catch (error) {
  if (!(error instanceof MigrationError || error instanceof InvalidInputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
