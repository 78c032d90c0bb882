// Once for each run of the unit tests: the empty database that each test gets a copy of. TEST_DATABASE=postgresql makes it one
// of a PostgreSQL that runs for the tests alone.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/scripts/migrations/apply";
import { applyPostgresqlMigrations } from "@/scripts/migrations/postgresql";
import { startPostgresql } from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

/** A file of SQLite's, or the address of a PostgreSQL server's first database and the template's name. */
export type TemplateDatabase = { file: string } | { server: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: TemplateDatabase;
  }
}

export default function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  return process.env["TEST_DATABASE"] === "postgresql" ? onPostgresql(project) : onSqlite(project);
}

async function onSqlite(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "stet-template-"));
  const file = join(folder, "stet.db");
  await applyMigrations(file, "prisma/migrations");
  project.provide("templateDatabase", { file });
  return () => rm(folder, { recursive: true });
}

async function onPostgresql(project: TestProject): Promise<() => Promise<void>> {
  const { urlOf, stop } = await startPostgresql();
  const [server, template] = [urlOf("postgres"), "template_newsroom"];
  await queryServer(server, `CREATE DATABASE "${template}"`);
  await applyPostgresqlMigrations(urlOf(template), { dataFolder: null });
  project.provide("templateDatabase", { server, template });
  return stop;
}
