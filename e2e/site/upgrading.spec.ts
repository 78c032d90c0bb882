// Two servers are upgraded one after the other, behind a real HAProxy, under readers and an open page of the desk. The newer
// program has one more migration, and another build of the site.
import { readFileSync } from "node:fs";
import { expect, openArticle, openWindow, press, signIn, stateLine, test } from "@/e2e/fixtures";
import { withRebuilt } from "@/e2e/rebuilt";
import {
  beginReading,
  canShare,
  prepareNewsroom,
  shareNewsroom,
  type SharedNewsroom,
} from "@/e2e/shared-newsroom";
import { articlePath, frontPath } from "@/lib/base/site-addresses";
import { programVersion } from "@/lib/base/versions/program-version";
import { findMigrationFaults } from "@/scripts/migrations/two-versions";
import { queryServer } from "@/scripts/testing/query-server";

test.skip(!canShare, "PostgreSQL and HAProxy are not installed: several servers are not tried.");

const [major = "", minor = ""] = programVersion().split(".");
const newer = {
  version: `${major}.${Number(minor) + 1}.0`,
  migration: {
    name: "29990101000000_polls",
    sql: `CREATE TABLE "Poll" ("id" TEXT NOT NULL PRIMARY KEY, "articleId" TEXT NOT NULL REFERENCES "Article"("id") ON DELETE CASCADE);
ALTER TABLE "Article" ADD COLUMN "polls" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "Article_polls_idx" ON "Article"("polls");
`,
  },
};

const path = articlePath("one-moment-every-page");

/** The addresses of the scripts and styles that a page of the desk names. */
async function buildFilesOf(origin: string): Promise<string[]> {
  const text = await (await fetch(`${origin}/sign-in`)).text();
  return [...new Set(text.match(/\/_next\/static\/[^"\\]+\.(?:js|css)/g))];
}

async function statusesAt(origin: string, files: readonly string[]): Promise<number[]> {
  const answers = await Promise.all(files.map((file) => fetch(origin + file)));
  await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  return [...new Set(answers.map(({ status }) => status))];
}

async function runningVersions({ database }: SharedNewsroom): Promise<unknown[]> {
  const running = `SELECT "version" FROM "Server" ORDER BY "version"`;
  const rows = await queryServer(database.urlOf("stet"), running);
  return rows.map((row) => (row as { version: string }).version);
}

test("servers are upgraded one after the other: readers and an open page of the desk do not notice", async ({
  browser,
}) => {
  test.slow();
  const older = programVersion();
  expect(findMigrationFaults([newer.migration], "postgresql", newer.version)).toEqual([]);
  await shareNewsroom(2, async (shared) => {
    const { servers, url, database, untilCountedIn } = shared;
    const [one, other] = servers;
    if (!one || !other) throw new Error("There are no two servers.");
    const editor = await openWindow(browser, url);
    await signIn(editor, "editor");
    await openArticle(editor, "One moment, every page");
    const refused: string[] = [];
    editor.on("response", (answer) => {
      const isMissing = answer.url().includes("/_next/static/") && answer.status() >= 400;
      if (isMissing || answer.status() >= 500) refused.push(`${answer.url()}: ${answer.status()}`);
    });
    const olderFiles = await buildFilesOf(one.url);

    let written = 0;
    /** On the page that has been open since before the change: what readers get from each server is what was published. */
    const saveAndPublish = async () => {
      for (let time = 0; time < 3; time += 1) {
        const headline = `One moment, every version ${(written += 1)}`;
        await editor.getByLabel("Headline", { exact: true }).fill(headline);
        await press(editor, "Save draft", /Saved at/);
        await press(editor, "Publish changes", "Published. Readers see this version.");
        for (const server of servers)
          expect(await (await fetch(server.url + path)).text()).toContain(headline);
      }
    };

    await saveAndPublish();
    const readers = beginReading(url, [path, frontPath]);
    await withRebuilt(async (folder) => {
      expect(readFileSync(`${folder}/package.json`, "utf8")).toContain(newer.version);
      // The older one goes, the newer one comes and migrates.
      await one.stop();
      await prepareNewsroom(one.settings, folder);
      await one.restart(folder);
      await untilCountedIn(0);
      const applied = `SELECT 1 FROM "_prisma_migrations" WHERE "migration_name" = '${newer.migration.name}' AND "finished_at" IS NOT NULL`;
      expect(await queryServer(database.urlOf("stet"), applied)).toHaveLength(1);
      expect(await runningVersions(shared)).toEqual([older, newer.version]);
      await saveAndPublish();

      // A page of either build gets its scripts and styles from either server.
      const newerFiles = await buildFilesOf(one.url);
      expect(newerFiles.length).toBeGreaterThan(3);
      expect(newerFiles).not.toEqual(olderFiles);
      for (const server of servers) {
        for (const files of [olderFiles, newerFiles])
          expect(await statusesAt(server.url, files)).toEqual([200]);
      }
      const another = await openWindow(browser, url);
      await signIn(another, "reporter");
      await another.context().close();

      // The older one starts again beside the newer one, as for a release that is left again.
      await other.stop();
      await other.restart();
      await untilCountedIn(1);
      expect(await runningVersions(shared)).toEqual([older, newer.version]);
      await saveAndPublish();

      await other.stop();
      await other.restart(folder);
      await untilCountedIn(1);
      expect(await runningVersions(shared)).toEqual([newer.version, newer.version]);
      await saveAndPublish();
      for (const server of servers) expect(await statusesAt(server.url, olderFiles)).toEqual([200]);

      const { asked, failed } = await readers.stop();
      expect(failed).toEqual([]);
      expect(asked).toBeGreaterThan(1_000);
      expect(refused).toEqual([]);
      await editor.reload();
      const headline = editor.getByLabel("Headline", { exact: true });
      await expect(headline).toHaveValue(`One moment, every version ${written}`);
      await expect(stateLine(editor)).toBeVisible();
      // What they read from the folder ends before the folder does.
      await Promise.all(servers.map((server) => server.kill()));
    }, newer);
    await editor.context().close();
  });
});
