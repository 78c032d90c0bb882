// `npm run restore -- FROM` puts a backup in the newsroom's place, or one article or picture of it into the newsroom.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { db } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { InvalidInputError } from "@/lib/base/errors";
import { bringBackArticle } from "@/lib/newsroom/articles/commands";
import {
  getBackedUpArticle,
  getBackedUpPicture,
  readBackup,
} from "@/lib/newsroom/backups/bring-back";
import { checkBackup } from "@/lib/newsroom/backups/check";
import { getBackup, listBackups, type Backup } from "@/lib/newsroom/backups/list";
import { restoreInPlace, restoreInto, type Restored } from "@/lib/newsroom/backups/restore";
import type { Place } from "@/lib/newsroom/backups/snapshot";
import { targetOf, type BackupTarget } from "@/lib/newsroom/backups/target";
import { describeBackup } from "@/lib/newsroom/backups/words";
import { bringBackPicture } from "@/lib/newsroom/media/bring-back";
import { bringToNewest } from "@/scripts/migrations/newest";
import { sayProblem } from "@/scripts/say-problem";
import { assertStopped } from "@/scripts/stopped";

const usage = `Usage: npm run restore -- FROM [--backup MOMENT] [--to PLACE | --list | --check | --article NAME | --picture ID]

Puts the newest backup in FROM in the newsroom's place. The server must be stopped. What was there stays, under a name with
the date. Everything is read and compared before anything is renamed.
  FROM             where backups are, as npm run backup was told
  --backup MOMENT  another than the newest one, by the beginning of its moment, such as 2026-11-30T03:10
  --list           says which backups there are
  --check          reads every file of the backup, and changes nothing
  --article NAME   brings one article back while the server runs, by its id or its address: as a new revision of its draft, or
                   as a new draft if the article is gone
  --picture ID     brings a deleted picture back while the server runs
  --to PLACE       restores into a folder that is not there yet, or into an empty PostgreSQL database, and leaves the
                   newsroom of the settings as it is
docs/backups.md says more.`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      backup: { type: "string" },
      to: { type: "string" },
      article: { type: "string" },
      picture: { type: "string" },
      list: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  return { ...values, positionals };
}

async function list(target: BackupTarget): Promise<void> {
  const { backups, unreadable } = await listBackups(target);
  console.log(`${target.name} has ${backups.length} backups.`);
  for (const { manifest } of backups) console.log(`\n${describeBackup(manifest)}`);
  if (unreadable.length > 0) throw new InvalidInputError(["These cannot be read:", ...unreadable]);
}

/** A folder has the newsroom's files, too. A PostgreSQL database's files go to the store of the settings. */
async function restoreTo(
  place: string,
  target: BackupTarget,
  { manifest }: Backup,
): Promise<Restored> {
  const isDatabase = /^postgres(ql)?:/.test(place);
  const into = isDatabase
    ? { ...env(), databaseUrl: place }
    : { databaseUrl: null, store: null, dataFolder: resolve(place) };
  return restoreInto(into, target, manifest, console.log);
}

const migrate = (place: Place) => bringToNewest(place, { hasBackup: true });

async function bringArticleBack(
  named: string,
  target: BackupTarget,
  { manifest }: Backup,
): Promise<void> {
  const { id, content } = await readBackup(env(), target, manifest, migrate, (database) =>
    getBackedUpArticle(database, named),
  );
  const { article, isNew, leftOut } = await bringBackArticle(id, content);
  for (const sentence of leftOut) console.log(sentence);
  console.log(
    isNew
      ? `The article is a new draft: ${env().siteUrl}/desk/articles/${article.id}`
      : `The draft of the article has a new revision: ${env().siteUrl}/desk/articles/${article.id}`,
  );
}

async function bringPictureBack(
  id: string,
  target: BackupTarget,
  { manifest }: Backup,
): Promise<void> {
  const row = await readBackup(env(), target, manifest, migrate, (database) =>
    getBackedUpPicture(database, id),
  );
  await bringBackPicture(row, target);
  console.log(`The picture is in the library again: ${env().siteUrl}/desk/pictures/${id}`);
}

function say({ former, lacking }: Restored, to: string | undefined): void {
  console.log(
    to === undefined ? "\nThe newsroom is restored." : `\nThe backup is restored into ${to}.`,
  );
  if (former !== null)
    console.log(`What was there before is ${former}. Delete it when you need it no more.`);
  if (lacking.length > 0) {
    console.log("The newsroom lacked these files when it was backed up:");
    for (const key of lacking) console.log(`  ${key}`);
  }
  console.log("Passwords, roles and sessions are those of that moment.");
}

async function main(): Promise<void> {
  const { positionals, ...given } = readArguments();
  if (given.help) return console.log(usage);
  const [from] = positionals;
  if (from === undefined || positionals.length !== 1) throw new InvalidInputError(usage);
  process.umask(0o077);
  const target = targetOf(from, env());
  if (given.list) return list(target);
  const backup = await getBackup(target, given.backup);
  console.log(`The backup in ${target.name}:\n${describeBackup(backup.manifest)}\n`);
  if (given.check) {
    await checkBackup(target, backup.manifest, console.log);
    return console.log("\nThe backup is whole: every file is the one that was kept.");
  }
  if (given.article !== undefined) return bringArticleBack(given.article, target, backup);
  if (given.picture !== undefined) return bringPictureBack(given.picture, target, backup);
  const restored =
    given.to === undefined
      ? await restoreInPlace(env(), target, backup.manifest, {
          told: console.log,
          assertStopped: () => assertStopped(env()),
        })
      : await restoreTo(given.to, target, backup);
  say(restored, given.to);
}

try {
  await main();
} catch (error) {
  sayProblem("Nothing was restored, and the newsroom is as it was.", error, usage);
} finally {
  await db().$disconnect();
}
