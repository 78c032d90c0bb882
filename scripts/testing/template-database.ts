// Once for each run of the unit tests: the empty database that each test gets a copy of.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/scripts/migrations/apply";

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: string;
  }
}

export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "stet-template-"));
  const file = join(folder, "stet.db");
  await applyMigrations(file, "prisma/migrations");
  project.provide("templateDatabase", file);
  return () => rm(folder, { recursive: true });
}
