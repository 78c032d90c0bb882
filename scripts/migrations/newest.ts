import { databaseFile } from "@/lib/base/db";
import type { Env } from "@/lib/base/env";
import { applyMigrations } from "./apply";
import { applyPostgresqlMigrations } from "./postgresql";

/** Brings the database of the settings to the newest migration. @returns the names of those that it lacked */
export function bringToNewest({ databaseUrl, dataFolder }: Env): Promise<string[]> {
  if (databaseUrl !== null) return applyPostgresqlMigrations(databaseUrl);
  return applyMigrations(databaseFile(dataFolder), "prisma/migrations");
}
