// Prepares the data folder: checks the settings, migrates the database, adds the demo or a one-time link. npm start
// runs it; alone: `node --import tsx scripts/prepare.ts`.
import { fillDraftWords } from "@/lib/projections/articles/draft-words";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { reasonsOf } from "@/lib/base/trouble";
import { fillNameKeys } from "@/lib/desk/lists/names";
import { targetOf } from "@/lib/newsroom/backups/target";
import { assertStoreUsable, isCopyForgotten, moveFormerFiles } from "@/lib/newsroom/media/stores";
import { fillPictureWords } from "@/lib/projections/media/words";
import { fillSearch } from "@/lib/projections/search/renewal";
import {
  assertDemoPasswordsAllowed,
  createSetupLinkIfNoUser,
  hasDemoPasswords,
} from "@/lib/newsroom/users/setup";
import { seedIfEmpty } from "@/prisma/seed/seed";
import { demoUsers } from "@/prisma/seed/users";
import { bringToNewest } from "./migrations/newest";
import { MigrationError } from "./migrations/error";
import { ensureDataFolder } from "./prepare/data-folder";
import type { Report } from "./prepare/newsroom.mjs";
import { keepToOwner } from "./prepare/owner-only";
import { assertNoOtherServer } from "@/lib/web/running-server/server-note";

const copyForgotten =
  "The data folder has pictures, and the bucket has none: npm run copy-pictures -- to-bucket copies them.";

async function prepare(): Promise<Report> {
  const { dataFolder } = env();
  ensureDataFolder(dataFolder);
  keepToOwner(dataFolder);
  await assertNoOtherServer(dataFolder);
  await assertStoreUsable();
  assertBackupPlace();
  await moveFormerFiles();
  const migrated: string[] = [];
  await bringToNewest(env(), { tell: (line) => migrated.push(line) });
  try {
    // An older Stet did not store the words by which articles, pictures and names are found.
    await fillDraftWords();
    await fillSearch();
    await fillPictureWords();
    await fillNameKeys();
    const seeded = await fill();
    const toCopy = (await isCopyForgotten()) ? [copyForgotten] : [];
    const { port, host } = env();
    return { port, host, news: [...migrated, ...seeded, ...toCopy], waysIn: await listWaysIn() };
  } finally {
    await db().$disconnect();
  }
}

function assertBackupPlace(): void {
  const { backups } = env();
  if (backups !== null) targetOf(backups.to, env());
}

async function fill(): Promise<string[]> {
  const isSeeded = env().hasDemo && (await seedIfEmpty()) === "seeded";
  await assertDemoPasswordsAllowed(env());
  return isSeeded ? ["Filled the empty newsroom with the demo."] : [];
}

/** A newsroom without a user gets a new one-time link, even if it has imported articles. */
async function listWaysIn(): Promise<string[]> {
  const path = await createSetupLinkIfNoUser();
  if (path) return [`Create the first administrator, once: ${env().siteUrl}${path}`];
  if (!(await hasDemoPasswords())) return [];
  const signIns = demoUsers.map(
    ({ role, email, password }) => `  ${role.padEnd(13)}  ${email.padEnd(26)}  ${password}`,
  );
  return ["Demo sign-ins:", ...signIns];
}

try {
  const report = await prepare();
  if (process.send) process.send(report);
  else for (const line of [...report.news, ...report.waysIn]) console.log(line);
} catch (error) {
  const reasons = reasonsOf(error);
  if (reasons !== null) console.error(reasons.join("\n"));
  else if (error instanceof MigrationError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
