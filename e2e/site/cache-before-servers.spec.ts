// A real Varnish in front of a real HAProxy in front of three servers, as docs/caches.md has it: what one of them published is
// what the cache gives next.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright/test";
import { expect, openArticle, openWindow, press, signIn, test } from "@/e2e/fixtures";
import type { Server } from "@/e2e/newsroom";
import { canShare, shareNewsroom } from "@/e2e/shared-newsroom";
import { articlePath, frontPath } from "@/lib/base/site-addresses";
import { freePort } from "@/scripts/testing/free-port";
import { hasVarnish, withVarnish } from "@/scripts/testing/varnish";

test.skip(
  !canShare || !hasVarnish,
  "PostgreSQL, HAProxy and Varnish are not installed: a cache before several servers is not tried.",
);

const path = articlePath("one-moment-every-page");
const headlineOf = (version: number) => `One moment, change ${String(version).padStart(3, "0")}`;

/** The lowest version that a page shows a part of; 0 for what was there before. */
function versionIn(text: string): number {
  const versions = [...text.matchAll(/One moment, change (\d{3})/g)].map(([, n]) => Number(n));
  return versions.length === 0 ? 0 : Math.min(...versions);
}

/** @throws Error without a page */
async function versionAt(address: string): Promise<number> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`);
  return versionIn(text);
}

/** Stands beside Varnish, and begins to look at each server when a purge comes. */
async function witnessPurges(versionsNow: () => Promise<number[]>) {
  const seen: Promise<number[]>[] = [];
  const server = createServer((request, response) => {
    const keys = String(request.headers["surrogate-key"]).split(" ");
    if (keys.includes(path)) seen.push(versionsNow().catch(() => [NaN]));
    response.end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { seen, url: `http://127.0.0.1:${port}/`, close };
}

async function publish(editor: Page, version: number) {
  await editor.getByLabel("Headline", { exact: true }).fill(headlineOf(version));
  await press(editor, "Publish changes", "Published. Readers see this version.");
}

test("what one of three servers publishes, the cache in front gives at once, also while servers are killed or hang", async ({
  browser,
}) => {
  test.slow();
  const port = await freePort();
  let running: Server[] = [];
  const witness = await witnessPurges(() =>
    Promise.all(running.map(({ url }) => versionAt(url + path))),
  );
  const settings = {
    SITE_URL: `http://localhost:${port}`,
    PURGE_URLS: `http://127.0.0.1:${port}/, ${witness.url}`,
  };
  const use = async ({
    servers,
    url,
    untilCountedIn,
  }: Parameters<Parameters<typeof shareNewsroom>[1]>[0]) => {
    const [one, two, three] = servers;
    if (!one || !two || !three) throw new Error("There are no three servers.");
    running = [one, two, three];
    await withVarnish({ port, originPort: Number(new URL(url).port) }, async (varnish) => {
      const editor = await openWindow(browser, one.url);
      await signIn(editor, "editor");
      // The servers began before the cache: then it is told of the whole site, until it hears.
      const warning = editor.getByRole("complementary", { name: "Warning" });
      await expect(async () => {
        await editor.reload();
        await expect(warning.filter({ hasText: "cache" })).toHaveCount(0, { timeout: 1_000 });
      }).toPass();
      await openArticle(editor, "One moment, every page");

      let [acknowledged, isOver] = [0, false];
      const older: string[] = [];
      const reading = Array.from({ length: 6 }, async (_, number) => {
        for (let turn = number; !isOver; turn += 1) {
          const page = [path, frontPath][turn % 2] ?? path;
          const least = acknowledged;
          const version = await versionAt(varnish.url + page).catch(() => NaN);
          if (!(version >= least)) older.push(`${page}: ${version}, after ${least} was published`);
          await wait(20);
        }
      });

      /** Each purge is sent again a second later: those for one version are over before the next. */
      const untilQuiet = async () => {
        for (let seen = -1; seen !== witness.seen.length; await wait(2_000))
          seen = witness.seen.length;
      };

      const publishAndSee = async (version: number, meanwhile = async () => {}) => {
        await untilQuiet();
        const before = witness.seen.length;
        await Promise.all([publish(editor, version), meanwhile()]);
        acknowledged = version;
        const purges = await Promise.all(witness.seen.slice(before));
        const areNew = purges.map((versions) => versions.map((one) => one >= version));
        // Whatever a purge was for: never did one server answer with it, and another not yet.
        expect(areNew.map((all) => new Set(all).size)).toEqual(areNew.map(() => 1));
        expect(areNew.at(-1)).toEqual(running.map(() => true));
        for (const page of [path, frontPath])
          expect(await versionAt(varnish.url + page)).toBe(version);
      };

      for (const version of [1, 2, 3]) await publishAndSee(version);

      // One is killed meanwhile. The others go on by themselves.
      running = [one, two];
      await publishAndSee(4, () => three.kill());
      await publishAndSee(5);
      await three.restart();
      await untilCountedIn(2);
      running = [one, two, three];
      await publishAndSee(6);

      // One hangs, is published without, and comes to itself with pages that are older: nobody's cache keeps them.
      running = [one, two];
      process.kill(three.processId(), "SIGSTOP");
      await publishAndSee(7);
      process.kill(three.processId(), "SIGCONT");
      const kept: string[] = [];
      await expect
        .poll(async () => {
          const answer = await fetch(three.url + path);
          const version = versionIn(await answer.text());
          const cacheControl = answer.headers.get("cache-control") ?? "";
          if (version < 7 && cacheControl.includes("s-maxage")) kept.push(cacheControl);
          return version;
        })
        .toBe(7);
      expect(kept).toEqual([]);
      await untilCountedIn(2);
      running = [one, two, three];
      await publishAndSee(8);

      isOver = true;
      await Promise.all(reading);
      expect(older).toEqual([]);
      // The cache did answer from what it keeps.
      const { hits, misses } = await varnish.counted();
      expect(hits).toBeGreaterThan(misses);
      await editor.context().close();
    });
  };
  await shareNewsroom(3, use, settings);
  await witness.close();
});
