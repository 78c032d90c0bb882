// `npm run stress:upgrade -- 50`: the process that upgrades a newsroom is killed at a random point of its work, once or twice, on
// SQLite and on PostgreSQL. After each kill the newsroom must be what it was or what it becomes, and the next start must end it.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { backupsFolder } from "@/scripts/migrations/backups";
import { readMigrations } from "@/scripts/migrations/folder";
import { readFacts, type Facts } from "@/scripts/releases/facts";
import { listReleases, type Release } from "@/scripts/releases/release";
import { chance } from "@/scripts/stress/chance";
import { onPostgresql, onSqlite, type Place } from "@/scripts/stress/upgrade-places";
import { hasPostgresql, startPostgresql } from "@/scripts/testing/postgresql";

const [kills = 50, seed = 1] = process.argv.slice(2).map(Number);
const random = chance(seed);

type Case = {
  release: Release;
  place: Place;
  /** What must not change. */
  facts: Facts;
  before: string[];
  after: string[];
  schema: string[];
  /** Milliseconds from the first byte of the backup to the end of the migrations, and to the end of all work. */
  migrating: number;
  work: number;
};

/** Starts what a start does to the newsroom. `untilWork` waits for the first byte of the backup, or the end. */
function beginUpgrade(place: Place) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
    env: { ...process.env, STET_DEMO: "off", ...place.settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += part));
  const ended = once(child, "close");
  const hasBegun = () => existsSync(backupsFolder(place.dataFolder));
  const untilWork = async () => {
    while (!hasBegun() && child.exitCode === null) await wait(2);
  };
  return { child, ended, untilWork, output: () => output };
}

/** The whole way, undisturbed: what every other one must come to. */
async function measure(release: Release, place: Place): Promise<Case> {
  await place.make();
  const facts = await readFacts(place.database, release.facts);
  const before = await place.listMigrations();
  const upgrade = beginUpgrade(place);
  await upgrade.untilWork();
  const began = performance.now();
  const migrating = untilMigrated(upgrade.child, place, before).then(
    () => performance.now() - began,
  );
  const [code] = (await upgrade.ended) as [number | null];
  if (code !== 0) throw new Error(`${place.name} does not come to now: ${upgrade.output()}`);
  const work = performance.now() - began;
  await assertFacts(place, facts, release);
  const [after, schema] = [await place.listMigrations(), await place.listSchema()];
  const migrated = await migrating;
  console.log(
    `${place.name}: from ${before.length} to ${after.length} migrations in ${Math.round(migrated)} ms, all in ${Math.round(work)} ms`,
  );
  return { release, place, facts, before, after, schema, migrating: migrated, work };
}

async function untilMigrated(child: ChildProcess, place: Place, before: string[]) {
  const isStill = async () => (await place.listMigrations()).length === before.length;
  while (child.exitCode === null && (await isStill())) await wait(5);
}

async function assertFacts({ database, name }: Place, facts: Facts, { facts: tables }: Release) {
  if (isDeepStrictEqual(await readFacts(database, tables), facts)) return;
  throw new Error(`${name}: a revision, version or correction is not what it was.`);
}

/** @returns which of the two it is */
async function stateOf({ place, facts, before, after, release }: Case): Promise<"back" | "on"> {
  await assertFacts(place, facts, release);
  const migrations = await place.listMigrations();
  if (isDeepStrictEqual(migrations, before)) return "back";
  if (isDeepStrictEqual(migrations, after)) return "on";
  throw new Error(`${place.name} is between: it has ${migrations.join(", ")}.`);
}

/** @returns where the kill left it; null: it had ended before */
async function killOnce(one: Case): Promise<"back" | "on" | null> {
  const upgrade = beginUpgrade(one.place);
  await upgrade.untilWork();
  // Two of three within the backup and the migrations, the others in what a start does after them, too.
  await wait(random() * (random() < 2 / 3 ? one.migrating : one.work));
  const wasThere = upgrade.child.exitCode === null;
  upgrade.child.kill("SIGKILL");
  await upgrade.ended;
  const state = await stateOf(one);
  return wasThere ? state : null;
}

/** The next start, undisturbed. */
async function goOn(one: Case): Promise<void> {
  const { place, schema, release, facts } = one;
  const upgrade = beginUpgrade(place);
  const [code] = (await upgrade.ended) as [number | null];
  if (code !== 0) throw new Error(`${place.name}: the next start failed. ${upgrade.output()}`);
  if ((await stateOf(one)) !== "on") throw new Error(`${place.name} was not upgraded.`);
  if (!isDeepStrictEqual(await place.listSchema(), schema)) {
    throw new Error(`${place.name} has another schema than after an undisturbed upgrade.`);
  }
  await place.assertSound();
  const backups = readdirSync(backupsFolder(place.dataFolder));
  const whole = backups.filter((name) => !name.startsWith("unfinished-"));
  if (whole.length === 0) throw new Error(`${place.name} has no backup.`);
  for (const name of whole) {
    const found = await place.readBackup(join(backupsFolder(place.dataFolder), name), release);
    if (!isDeepStrictEqual(found, facts)) throw new Error(`${name} is not what was backed up.`);
  }
}

const server = hasPostgresql()
  ? await startPostgresql({ fsync: "on", synchronous_commit: "on" })
  : null;
const found = { back: 0, on: 0, late: 0 };
try {
  const newest = (await readMigrations("prisma/migrations")).at(-1)?.name;
  const releases = listReleases().filter(
    ({ newest: { sqlite } }, index) => index === 0 || sqlite !== newest,
  );
  const scratch = process.env["STET_DATA"] ?? "";
  mkdirSync(scratch, { recursive: true });
  const cases: Case[] = [];
  for (const release of releases) {
    cases.push(await measure(release, onSqlite(release, scratch)));
    const place = server === null ? null : onPostgresql(release, scratch, server);
    if (place !== null) cases.push(await measure(release, place));
  }
  for (let kill = 0; kill < kills;) {
    const one = cases[kill % cases.length];
    if (one === undefined) throw new Error("There is nothing to upgrade.");
    await one.place.make();
    // Every third one is killed again in the next start.
    const times = random() < 1 / 3 ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      rmSync(backupsFolder(one.place.dataFolder), { recursive: true, force: true });
      const state = await killOnce(one);
      kill += 1;
      found[state ?? "late"] += 1;
      console.log(`Kill ${kill}, ${one.place.name}: ${state ?? "it had ended"}`);
      if (state !== "back") break;
    }
    await goOn(one);
  }
} finally {
  await server?.stop();
}
console.log(
  `${found.back + found.on} upgrades killed: ${found.back} newsrooms as before, ${found.on} upgraded, 0 between; ` +
    `${found.late} had ended. Each next start ended the upgrade with every revision, version and correction.`,
);
