import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setClock } from "@/lib/base/clock";
import { connect, db } from "@/lib/base/db";
import { env, type Env } from "@/lib/base/env";
import { lastTimeOfDay } from "@/lib/base/site-time";
import { listDatabases } from "@/lib/base/dumps/databases";
import { getBackupState, type BackupState } from "@/lib/desk/backups/state";
import { createArticle } from "@/lib/newsroom/articles/commands";
import { backUp } from "@/lib/newsroom/backups/back-up";
import { drill } from "@/lib/newsroom/backups/drill";
import { getBackup, listBackups } from "@/lib/newsroom/backups/list";
import { isDue } from "@/lib/newsroom/backups/nightly/due";
import { runNightly } from "@/lib/newsroom/backups/nightly/run";
import { restoreInto } from "@/lib/newsroom/backups/restore";
import { recordRun } from "@/lib/newsroom/backups/runs";
import { targetOf } from "@/lib/newsroom/backups/target";
import { originals } from "@/lib/newsroom/media/stores";
import { addPicture } from "@/lib/newsroom/media/commands";
import { hearLog } from "@/lib/testing/log";
import { useThrowAwayNewsroom } from "@/lib/testing/newsroom";
import { quarters } from "@/lib/testing/pictures";
import { addUser } from "@/lib/testing/records";

useThrowAwayNewsroom();

let folder = "";
let backups: NonNullable<Env["backups"]>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-nightly-"));
  backups = { to: join(folder, "backups"), keep: 2, at: "03:10" };
  env().backups = backups;
  hearLog();
  const editor = await addUser("editor");
  await createArticle(editor, { headline: "One", sectionId: null });
  const bytes = await quarters(64, 64).jpeg().toBuffer();
  await addPicture(editor, { bytes, fileName: "quarters.jpg" });
});
afterEach(() => {
  env().backups = null;
  setClock();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A time of the site's day, which is eight hours before UTC's. */
const night = (day: number, time: string) => setClock(new Date(`2026-03-0${day}T${time}:00+08:00`));
const target = () => targetOf(backups.to, env());
const damageOriginals = () => {
  const all = readdirSync(join(backups.to, "originals"), { recursive: true, withFileTypes: true });
  for (const entry of all)
    if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), "x");
};

async function pictureFileKey(): Promise<string> {
  return (await db().media.findFirstOrThrow()).fileKey ?? "";
}

test("each day from its hour on, a backup is made and proven, once", async () => {
  night(1, "12:00");
  await runNightly(env());
  const proven = { articles: 1, at: new Date("2026-03-01T04:00:00Z") };
  expect(await getBackupState()).toMatchObject({
    ...{ isOn: true, lastBackup: proven, lastProven: proven, isOverdue: false, failure: null },
  });
  await runNightly(env());
  expect((await listBackups(target())).backups).toHaveLength(1);
  night(2, "03:09");
  expect([await isDue("backup", backups), await isDue("drill", backups)]).toEqual([false, false]);
  night(2, "03:10");
  expect([await isDue("backup", backups), await isDue("drill", backups)]).toEqual([true, true]);
  await runNightly(env());
  night(3, "03:11");
  await runNightly(env());
  expect((await listBackups(target())).backups).toHaveLength(2);
  expect(await db().backupRun.count()).toBe(6);
});

test("a proof leaves nothing of what was restored aside", async () => {
  await runNightly(env());
  expect(existsSync(target().scratch)).toBe(false);
  const { databaseUrl } = env();
  if (databaseUrl === null) return;
  const name = new URL(databaseUrl).pathname.slice(1);
  expect(await listDatabases(databaseUrl, name)).toEqual([name]);
});

test("a backup that cannot be restored is told of in red, and the next one mends it", async () => {
  night(1, "03:10");
  await runNightly(env());
  damageOriginals();
  // Within a week each file is read once.
  const failures: BackupState["failure"][] = [];
  for (let day = 1; day <= 7; day += 1) {
    night(day, "23:00");
    await drill(env(), backups.to).catch((error: Error) => {
      failures.push({ at: new Date(), what: "drill", sentence: error.message });
    });
  }
  expect(failures).toHaveLength(1);
  expect(failures[0]?.sentence).toContain(`${await pictureFileKey()} is damaged.`);

  await db().backupRun.create({
    data: {
      kind: "drill",
      place: "",
      startedAt: new Date("2026-03-07T15:00:00Z"),
      endedAt: new Date("2026-03-07T15:00:00Z"),
      problem: "A file is damaged.",
    },
  });
  expect(await getBackupState()).toMatchObject({
    failure: { what: "drill", sentence: "A file is damaged." },
  });
  night(8, "03:10");
  await runNightly(env());
  expect(await target().originals.get(await pictureFileKey())).not.toBeNull();
  expect((await getBackupState()).failure).toBeNull();
});

test("a place that cannot be written to is told of, and tried again an hour later", async () => {
  night(1, "03:10");
  writeFileSync(join(folder, "file"), "");
  backups.to = join(folder, "file", "backups");
  await runNightly(env());
  const { lastBackup, failure } = await getBackupState();
  expect(lastBackup).toBeNull();
  expect(failure).toMatchObject({ what: "backup" });
  expect(await db().backupRun.findFirst({ where: { kind: "backup" } })).toMatchObject({
    problem: expect.stringContaining("Backups cannot be written to"),
    moment: null,
  });
  expect(await isDue("backup", backups)).toBe(false);
  night(1, "04:11");
  expect(await isDue("backup", backups)).toBe(true);
});

test("a backup whose process is killed is told of within a minute, and is none of a newsroom restored from it", async () => {
  await killRun();
  // The killed process had a clock of its own.
  const at = new Date();
  setClock(at);
  expect((await getBackupState()).failure).toBeNull();
  setClock(new Date(at.getTime() + 61_000));
  expect((await getBackupState()).failure).toMatchObject({
    ...{ what: "backup", sentence: "It was stopped before its end." },
  });
  // The next one that succeeds counts alone, and what the killed one held is gone.
  setClock(new Date(at.getTime() + 3_700_000));
  await recordRun("backup", "", async () => (await backUp(env(), backups.to)).manifest);
  expect((await getBackupState()).failure).toBeNull();
  expect(await db().jobClaim.count({ where: { job: { startsWith: "backup run" } } })).toBe(0);

  const { manifest } = await getBackup(target());
  if (env().databaseUrl !== null) return;
  const place = { ...env(), dataFolder: join(folder, "restored") };
  await restoreInto(place, target(), manifest, () => {});
  const restored = connect(place);
  expect(await restored.backupRun.count()).toBe(0);
  await restored.$disconnect();
});

/** A process that makes a backup is killed in the middle. */
async function killRun(): Promise<void> {
  const script = `const { recordRun } = await import("./lib/newsroom/backups/runs.ts");
    await recordRun("backup", "", () => new Promise((never) => { console.log("ready"); setInterval(never, 1e9); }));`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}

test("a file that the newsroom has lost is told of with a backup that counts", async () => {
  night(1, "03:10");
  const key = await pictureFileKey();
  await originals().remove([key]);
  await runNightly(env());
  const { lastBackup, lastProven, failure } = await getBackupState();
  expect([lastBackup?.articles, lastProven?.articles]).toEqual([1, 1]);
  expect(failure).toMatchObject({
    what: "backup",
    sentence: `1 file of pictures are missing or damaged in the newsroom itself, such as ${key}.`,
  });
});

test("without a proof for a day and two hours it is overdue", async () => {
  night(1, "03:10");
  await runNightly(env());
  night(2, "05:09");
  expect((await getBackupState()).isOverdue).toBe(false);
  night(2, "05:11");
  expect((await getBackupState()).isOverdue).toBe(true);
  env().backups = null;
  expect(await getBackupState()).toMatchObject({ isOn: false, isOverdue: false });
});

test("where the clocks leave an hour out or show it twice, the time of day still comes once a day", () => {
  const hour = 3_600_000;
  const { siteTimeZone } = env();
  env().siteTimeZone = "Europe/Paris";
  try {
    // 2026-03-29 has no 02:30, and 2026-10-25 has it twice.
    for (const begins of ["2026-03-28T00:00:00Z", "2026-10-24T00:00:00Z"]) {
      const moments = new Set<number>();
      for (let hours = 0; hours < 72; hours += 1) {
        const at = new Date(Date.parse(begins) + hours * hour);
        const last = lastTimeOfDay("02:30", at);
        expect(last.getTime()).toBeLessThanOrEqual(at.getTime());
        moments.add(last.getTime());
      }
      expect(moments.size).toBe(4);
    }
  } finally {
    env().siteTimeZone = siteTimeZone;
  }
});
