// Backups are made, and killed, while scripted editors save, pictures come and go, and the server is killed. Each backup that
// has a manifest must restore to the newsroom of its moment. Run by scripts/stress.mjs. Arguments: backups, editors, articles,
// seed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { connect, db, type Transaction } from "@/lib/base/db";
import { env } from "@/lib/base/env";
import { everyArticle } from "@/lib/content/users/scope";
import { listBackups, type Backup } from "@/lib/newsroom/backups/list";
import { restoreInto } from "@/lib/newsroom/backups/restore";
import { targetOf } from "@/lib/newsroom/backups/target";
import { binPicture, removePicture } from "@/lib/newsroom/media/bin";
import { addPicture } from "@/lib/newsroom/media/commands";
import { quarters } from "@/lib/testing/pictures";
import { chance } from "@/scripts/stress/chance";
import { fillStress, stressPassword, wordsOf } from "@/scripts/stress/content";
import { EditorScript, noFigures, type Acknowledged } from "@/scripts/stress/editor";
import { StressNewsroom, stressArguments } from "@/scripts/stress/newsroom";
import { Visitor } from "@/scripts/stress/visitor";

const [backups = 50, editors = 20, articles = 5, seed = 1] = stressArguments().numbers;
const place = mkdtempSync(join(tmpdir(), "stet-stress-backups-"));
const random = chance(seed);

/** Milliseconds since 1970: when it was begun, and when it was known to be saved. */
type Edit = Acknowledged & { begunAt: number; doneAt: number };

const newsroom = await StressNewsroom.prepare(1);
const articleIds = await fillStress(editors, articles);
await newsroom.start();
const figures = noFigures();

const edits: Edit[] = [];
/** Milliseconds that an edit took, from its begin to its answer. */
const latencies = { during: [] as number[], between: [] as number[] };
const counts = {
  backupsKilled: 0,
  serversKilled: 0,
  picturesAdded: 0,
  picturesRemoved: 0,
  failed: 0,
};
/** When the process of each backup was over, by the order they were made in. */
const ends: { begunAt: number; endedAt: number }[] = [];
let isOver = false;
let isBackingUp = false;

async function signIn(index: number): Promise<EditorScript> {
  const visitor = new Visitor(newsroom.urlOf(index), `e${index}@example.org`, stressPassword);
  await visitor.signIn();
  return new EditorScript(`e${index}`, visitor, chance(seed * 1_000 + index), figures);
}

async function edit(script: EditorScript): Promise<void> {
  for (let number = 1; !isOver; number += 1) {
    const begunAt = Date.now();
    const done = await script.edit(articleIds, number);
    edits.push({ ...done, begunAt, doneAt: Date.now() });
    (isBackingUp ? latencies.during : latencies.between).push(Date.now() - begunAt);
    await wait(200);
  }
}

/** Pictures come in, and go for good: a backup must have the files of those that it names. */
async function changePictures(): Promise<void> {
  const row = await db().user.findUniqueOrThrow({ where: { email: "e0@example.org" } });
  const actor = { ...row, scope: everyArticle };
  const there: string[] = [];
  for (let number = 0; !isOver; number += 1) {
    const bytes = await quarters(40 + (number % 400), 40 + Math.floor(number / 400))
      .jpeg()
      .toBuffer();
    // A server that starts again takes away what is half written, also what this process writes.
    const added = await addPicture(actor, { bytes, fileName: `${number}.jpg` }).catch(orNull);
    if (added === null) continue;
    counts.picturesAdded += 1;
    there.push(added.picture.id);
    const oldest = there.length > 3 ? there.shift() : undefined;
    if (oldest !== undefined) await removeForGood(actor, oldest);
    await wait(300);
  }
}

function orNull(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

/** Renditions may be written into its record meanwhile, which is no change of its version. */
async function removeForGood(actor: Parameters<typeof binPicture>[0], id: string): Promise<void> {
  const { version } = await db().media.findUniqueOrThrow({ where: { id } });
  await binPicture(actor, { id, version });
  await removePicture(actor, { id, version: version + 1 });
  counts.picturesRemoved += 1;
}

async function makeBackup(): Promise<void> {
  const begunAt = Date.now();
  isBackingUp = true;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/backup.ts", place], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  const isKilled = random() < 0.3;
  const after = random() * 6_000;
  if (isKilled) await Promise.race([wait(after), ended]);
  if (isKilled && child.exitCode === null) {
    child.kill("SIGKILL");
    counts.backupsKilled += 1;
  }
  const [code] = (await ended) as [number | null];
  isBackingUp = false;
  ends.push({ begunAt, endedAt: Date.now() });
  if (code !== null && code !== 0) counts.failed += 1;
  // In life the next backup waits for a minute, since the killed one may be alive.
  if (code === null) await db().jobClaim.deleteMany({ where: { job: "back up" } });
}

async function killServers(): Promise<void> {
  while (!isOver) {
    await wait(4_000 + random() * 16_000);
    if (isOver) return;
    counts.serversKilled += 1;
    await newsroom.killSomething();
  }
}

/** Sentences on what a restored newsroom has that its moment did not have, or lacks. */
async function problemsOf({ manifest }: Backup, number: number): Promise<string[]> {
  const dataFolder = join(place, `restored-${number}`);
  const into = { databaseUrl: null, store: null, dataFolder };
  try {
    // Compares every table's digest and every file's hash.
    const { lacking } = await restoreInto(into, targetOf(place, env()), manifest, () => {});
    const database = connect(into);
    try {
      return [
        ...lacking.map((key) => `lacks the file ${key}`),
        ...(await brokenIn(database)),
        ...(await wrongWordsIn(database, Date.parse(manifest.moment))),
      ];
    } finally {
      await database.$disconnect();
    }
  } catch (error) {
    return [String(error)];
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function brokenIn(database: Transaction): Promise<string[]> {
  const keys = await database.$queryRawUnsafe<unknown[]>("PRAGMA foreign_key_check");
  const mine = await database.receipt.findMany({ select: { id: true } });
  const there = new Set(mine.map(({ id }) => id));
  // Receipts are written in the order of the commits: those of one moment are the first ones.
  const missing = receipts.slice(0, there.size).filter((id) => !there.has(id));
  return [
    ...keys.map(() => "has a row whose foreign key leads nowhere"),
    ...missing.map((id) => `lacks the receipt ${id}, and has later ones`),
  ];
}

async function wrongWordsIn(database: Transaction, moment: number): Promise<string[]> {
  const words = await wordsOf(database, articleIds);
  const has = ({ articleId, word }: Edit) => words.get(articleId)?.includes(word) === true;
  const end = ends.find(({ begunAt, endedAt }) => begunAt <= moment && moment <= endedAt);
  return edits.flatMap((one) => {
    if (one.doneAt < moment && !has(one)) return [`lacks ${one.word}, saved before`];
    if (end && one.begunAt > end.endedAt && has(one)) return [`has ${one.word}, begun later`];
    return [];
  });
}

const began = performance.now();
const scripts = await Promise.all(Array.from({ length: editors }, (_, index) => signIn(index)));
const work = [...scripts.map(edit), changePictures(), killServers()];
for (let made = 0; made < backups; made += 1) {
  await makeBackup();
  await wait(random() * 1_000);
}
isOver = true;
await Promise.all(work);
await newsroom.stop();
const receiptRows = await db().$queryRawUnsafe<{ id: string }[]>(
  `SELECT "id" FROM "Receipt" ORDER BY "rowid"`,
);
const receipts = receiptRows.map(({ id }) => id);

const { backups: whole, unreadable } = await listBackups(targetOf(place, env()));
const wrong: string[] = [...unreadable];
for (const [number, backup] of whole.entries()) {
  for (const problem of (await problemsOf(backup, number)).slice(0, 5)) {
    wrong.push(`${backup.manifest.moment} ${problem}`);
  }
}

function median(all: number[]): string {
  const sorted = [...all].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return `${at(0.5)} ms, 95th of a hundred ${at(0.95)} ms, of ${all.length}`;
}

const rows = {
  "backups begun": backups,
  "backups killed": counts.backupsKilled,
  "backups that said they failed": counts.failed,
  "backups with a manifest": whole.length,
  "servers killed": counts.serversKilled,
  "edits acknowledged": edits.length,
  "pictures added, removed": `${counts.picturesAdded}, ${counts.picturesRemoved}`,
  "an edit during a backup": median(latencies.during),
  "an edit between backups": median(latencies.between),
  seconds: ((performance.now() - began) / 1_000).toFixed(0),
  "backups that are not of their moment": new Set(wrong.map((line) => line.split(" ")[0])).size,
};
for (const [name, value] of Object.entries(rows)) console.log(`${name.padEnd(40)}${value}`);
for (const line of wrong) console.log(`WRONG ${line}`);
await db().$disconnect();
await newsroom.remove();
rmSync(place, { recursive: true });
const enough =
  whole.length >= backups - counts.backupsKilled - counts.failed && counts.failed === 0;
process.exitCode = wrong.length === 0 && enough ? 0 : 1;
