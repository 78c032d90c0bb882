// Makes the data folder ready to be served: settings checked, database migrated, demo or
// one-time link made. Run by npm start, and alone: `node --import tsx scripts/prepare.ts`.
import { databaseFile, db } from "@/lib/db";
import { env } from "@/lib/env";
import { InvalidInputError } from "@/lib/errors";
import {
  assertDemoPasswordsAllowed,
  createSetupLinkIfNoUser,
  hasDemoPasswords,
} from "@/lib/users/setup";
import { seedIfEmpty } from "@/prisma/seed/seed";
import { demoUsers } from "@/prisma/seed/users";
import { applyMigrations } from "./migrations/apply";
import { MigrationError } from "./migrations/error";
import { ensureDataFolder } from "./prepare/data-folder";
import type { Report } from "./prepare/newsroom.mjs";
import { assertNoOtherServer } from "@/lib/web/server-note";

async function prepare(): Promise<Report> {
  const { dataFolder } = env();
  ensureDataFolder(dataFolder);
  await assertNoOtherServer(dataFolder);
  const applied = await applyMigrations(databaseFile(dataFolder), "prisma/migrations");
  const migrated = applied.map((name) => `Applied the migration ${name}.`);
  try {
    return { news: [...migrated, ...(await fill())], signIns: await listDemoSignIns() };
  } finally {
    await db().$disconnect();
  }
}

/** Gives an empty newsroom its demo, or the way in for its first administrator. */
async function fill(): Promise<string[]> {
  const { siteUrl, hasDemo } = env();
  if (hasDemo) {
    const outcome = await seedIfEmpty();
    await assertDemoPasswordsAllowed(siteUrl);
    return outcome === "seeded" ? ["Filled the empty newsroom with the demo."] : [];
  }
  await assertDemoPasswordsAllowed(siteUrl);
  const path = await createSetupLinkIfNoUser();
  return path ? [`Create the first administrator, once: ${siteUrl}${path}`] : [];
}

async function listDemoSignIns(): Promise<string[]> {
  if (!(await hasDemoPasswords())) return [];
  return demoUsers.map(
    ({ role, email, password }) => `${role.padEnd(13)}  ${email.padEnd(26)}  ${password}`,
  );
}

try {
  const report = await prepare();
  if (process.send) process.send(report);
  else for (const line of report.news) console.log(line);
} catch (error) {
  if (error instanceof InvalidInputError) console.error(error.problems.join("\n"));
  else if (error instanceof MigrationError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
