// `npm run migrate -- apply` brings the database to the newest migration; `npm run migrate -- create NAME` writes the
// changes of prisma/schema.prisma as a migration for each kind of database.
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { MigrationError } from "./migrations/error";
import config from "@/prisma.config";
import { createMigration, createPostgresqlMigration } from "./migrations/create";
import { programVersion } from "@/lib/base/versions/program-version";
import { readMigrations } from "./migrations/folder";
import { findMigrationFaults } from "./migrations/two-versions";
import { bringToNewest } from "./migrations/newest";

const folder = "prisma/migrations";

async function migrate(command: string | undefined, name: string | undefined): Promise<string> {
  if (command === "apply" && name === undefined) {
    const lines: string[] = [];
    await bringToNewest(env(), { tell: (line) => lines.push(line) });
    return lines.join("\n") || "The database has every migration.";
  }
  if (command === "create" && name !== undefined) {
    const external = config.tables?.external ?? [];
    const created = await createMigration(folder, "prisma/schema.prisma", name, external);
    const other = await createPostgresqlMigration(
      "prisma/postgresql",
      "prisma/schema.prisma",
      name,
    );
    if (created === null && other === null)
      return "The schema has nothing that the migrations lack.";
    const written = [
      ...(created === null ? [] : [`${folder}/${created}`]),
      ...(other === null ? [] : [`prisma/postgresql/migrations/${other}`]),
    ];
    const faults = [
      ...findMigrationFaults(await readMigrations(folder), "sqlite", programVersion()),
      ...findMigrationFaults(
        await readMigrations("prisma/postgresql/migrations"),
        "postgresql",
        programVersion(),
      ),
    ];
    const said = `Wrote ${written.join(" and ")}. Read each migration.sql before you apply it.`;
    return [said, ...faults].join("\n");
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
