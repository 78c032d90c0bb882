import { databaseFile } from "@/lib/base/db";
import type { Env } from "@/lib/base/env";
import { assertNoBegunMove } from "@/scripts/moving/begun";
import { applyMigrations } from "./apply";
import { applyPostgresqlMigrations } from "./postgresql";

/**
 * Brings the database of the settings to the newest migration.
 * @returns the names of those that it lacked
 * @throws InvalidInputError if a newsroom is being moved into it
 */
export async function bringToNewest(settings: Env): Promise<string[]> {
  const { databaseUrl, dataFolder } = settings;
  const applied =
    databaseUrl === null
      ? await applyMigrations(databaseFile(dataFolder), "prisma/migrations")
      : await applyPostgresqlMigrations(databaseUrl);
  await assertNoBegunMove(settings);
  return applied;
}
