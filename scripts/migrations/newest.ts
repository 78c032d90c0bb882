import { databaseFile } from "@/lib/base/db";
import type { Env } from "@/lib/base/env";
import { assertNoBegunMove } from "@/scripts/moving/begun";
import { applyMigrations } from "./apply";
import type { Tell } from "./backups";
import { applyPostgresqlMigrations } from "./postgresql";

type Options = {
  /** Somebody has backed it up. */
  hasBackup?: boolean;
  /** Says what is done, as it is done. */
  tell?: Tell;
};

/**
 * Brings the database of the settings to the newest migration, with a backup before.
 * @returns the names of those that it lacked
 * @throws InvalidInputError if a newsroom is being moved into it
 */
export async function bringToNewest(
  settings: Pick<Env, "databaseUrl" | "dataFolder">,
  { hasBackup = false, tell = () => {} }: Options = {},
): Promise<string[]> {
  const { databaseUrl, dataFolder } = settings;
  const applied =
    databaseUrl === null
      ? await applyMigrations(databaseFile(dataFolder), "prisma/migrations", { hasBackup, tell })
      : await applyPostgresqlMigrations(databaseUrl, {
          dataFolder: hasBackup ? null : dataFolder,
          tell,
        });
  await assertNoBegunMove(settings);
  return applied;
}
