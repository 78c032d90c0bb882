// Backups that the server itself makes and proves, as an administrator sees them: well, overdue, failing and killed.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright/test";
import { expect, openWindow, signIn, test as base } from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";
import { serveNewsroom } from "@/e2e/one-server";
import { baseData } from "@/scripts/testing/base-newsroom";
import { expectGoodLooks } from "@/e2e/looks";
import { mountSmallDisk, unmount } from "@/lib/testing/small-disk";

type Places = { data: string; backups: string };

const test = base.extend<{ places: Places }>({
  places: async ({}, use) => {
    const scratch = mkdtempSync(join(tmpdir(), "stet-backed-up-"));
    const places = { data: join(scratch, "data"), backups: join(scratch, "backups") };
    cpSync(baseData(), places.data, { recursive: true });
    mkdirSync(places.backups, { mode: 0o700 });
    await use(places);
    rmSync(scratch, { recursive: true });
  },
});

async function whileServed(
  browser: Browser,
  { data, backups }: Places,
  use: (newsroom: Newsroom, page: Page) => Promise<void>,
): Promise<void> {
  const serve = async (newsroom: Newsroom) => {
    const page = await openWindow(browser, newsroom.url);
    await signIn(page, "administrator");
    await use(newsroom, page);
    await page.context().close();
  };
  await serveNewsroom(data, serve, { BACKUP_TO: backups });
}

const part = (page: Page) => page.getByRole("region", { name: "Backups" });

const sign = (page: Page) =>
  page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Backups", exact: true }) });

/** Loads My desk again until it says so: the server's rounds come by themselves. */
async function untilDeskSays(page: Page, words: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto("/desk");
    await expect(part(page)).toContainText(words, { timeout: 1_000 });
  }).toPass({ timeout: 150_000 });
}

/** The newest run's columns. */
async function newestRun(newsroom: Newsroom) {
  const sql = `SELECT "kind", "endedAt" FROM "BackupRun" ORDER BY "startedAt" DESC LIMIT 1`;
  const [[kind, endedAt] = [null, null]] = await newsroom.database.query(sql);
  return { kind, endedAt };
}

/** The process that makes the server's backups; null while there is none. */
function findBackupProcess(serverId: number): number | null {
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1];
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8");
      if (Number(parent) === serverId && command.includes("backups.mjs")) return Number(name);
    } catch {
      // It has ended meanwhile.
    }
  }
  return null;
}

/** Also for root. False if this user may not do that. */
function closeForWriting(folder: string): boolean {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500);
    return true;
  }
  return spawnSync("mount", ["-o", "remount,ro", folder]).status === 0;
}

test("the server makes a backup and proves it, and the desk says so; a place that is closed is told in words, and red once a proof is overdue", async ({
  browser,
  places,
}) => {
  const isRoot = process.getuid?.() === 0;
  test.skip(isRoot && !mountSmallDisk(places.backups, 256 * 1024 ** 2), "No disk can be mounted.");
  try {
    await whileServed(browser, places, async (newsroom, page) => {
      const [[articles] = [0]] = await newsroom.database.query(`SELECT count(*) FROM "Article"`);
      await untilDeskSays(page, /Last proven backup: today \d\d:\d\d, \d+ articles\./);
      await expect(part(page)).toContainText(`, ${Number(articles)} articles.`);
      await expect(part(page)).not.toContainText("overdue");
      expect(readdirSync(places.backups)).toContain("originals");
      await expectGoodLooks(page, "backups-well-desk");
      await page.goto("/desk/how-it-is");
      await expect(sign(page)).toContainText(
        /Well.*The last proven backup: .*\d\d:\d\d, \d+ articles\./,
      );
      // As if that had been thirty hours ago.
      const ago = (column: string) =>
        `"${column}" = strftime('%Y-%m-%dT%H:%M:%f', "${column}", '-30 hours') || '+00:00'`;
      await newsroom.kill();
      await newsroom.database.execute(
        `UPDATE "BackupRun" SET ${["startedAt", "endedAt", "moment"].map(ago).join(", ")}`,
      );
      expect(closeForWriting(places.backups)).toBe(true);
      await newsroom.restart();
      await untilDeskSays(page, /The last backup \(.*\) had a problem: .*cannot be written to/);
      await expect(part(page)).toContainText(/Last proven backup: .+ articles\. That is overdue\./);
      await expect(part(page)).toContainText("The server tries again within the hour.");
      await expectGoodLooks(page, "backups-overdue-desk");
      await page.goto("/desk/how-it-is");
      await expect(sign(page)).toContainText(
        /Act.*had a problem.*npm run backup makes one by hand/,
      );
      await expectGoodLooks(page, "backups-overdue-how");
    });
  } finally {
    if (isRoot) unmount(places.backups);
    else chmodSync(places.backups, 0o700);
  }
});

test("a backup whose process is killed half-way is told of within two minutes", async ({
  browser,
  places,
}) => {
  test.skip(process.platform !== "linux", "Processes are looked for in /proc.");
  await whileServed(browser, places, async (newsroom, page) => {
    await expect
      .poll(() => newestRun(newsroom), { timeout: 120_000, intervals: [5] })
      .toEqual({ kind: "backup", endedAt: null });
    const child = findBackupProcess(newsroom.servers[0]?.processId() ?? NaN);
    expect(child).not.toBeNull();
    process.kill(child ?? NaN, "SIGKILL");
    expect(await newestRun(newsroom)).toEqual({ kind: "backup", endedAt: null });
    await untilDeskSays(
      page,
      /The last backup \(.*\) had a problem: It was stopped before its end\./,
    );
    await expectGoodLooks(page, "backups-killed-desk");
  });
});
