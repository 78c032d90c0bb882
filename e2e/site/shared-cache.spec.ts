// A real Varnish in front of the newsroom, as deploy/varnish.vcl has it: it answers readers, and is told what expired.
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright/test";
import { expect, openArticle, openWindow, press, signIn, test as base } from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";
import { serveNewsroom } from "@/e2e/one-server";
import { baseData } from "@/scripts/testing/base-newsroom";
import { freePort } from "@/scripts/testing/free-port";
import { searchAddress } from "@/lib/site/search/search-address";
import { articlePath, correctionsPath, frontPath } from "@/lib/base/site-addresses";
import { hasVarnish, withVarnish, type Varnish } from "@/scripts/testing/varnish";

const test = base.extend<{ fronted: { newsroom: Newsroom; varnish: Varnish } }>({
  fronted: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "stet-fronted-"));
    cpSync(baseData(), folder, { recursive: true });
    const port = await freePort();
    const settings = { PURGE_URLS: `http://127.0.0.1:${port}/` };
    await serveNewsroom(
      folder,
      async (newsroom) => {
        const originPort = Number(new URL(newsroom.url).port);
        await withVarnish({ port, originPort }, (varnish) => use({ newsroom, varnish }));
      },
      settings,
    );
    rmSync(folder, { recursive: true });
  },
});

test.skip(!hasVarnish, "There is no Varnish on this machine.");

const story = articlePath("qianhai-steps-up-finance-magnet-dream");
const other = correctionsPath;

/** What a reader gets through the cache, and whether the cache had it. */
async function read({ url }: Varnish, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url + path, { headers, redirect: "manual" });
  const isHit = (answer.headers.get("x-varnish") ?? "").includes(" ");
  return { status: answer.status, text: await answer.text(), isHit, headers: answer.headers };
}

test("readers are answered by the cache, whatever they carry; editors by the newsroom", async ({
  fronted: { varnish },
}) => {
  for (const path of [frontPath, story, "/sections/business", "/rss.xml", "/nothing-there"]) {
    const first = await read(varnish, path, { "accept-encoding": "br" });
    expect(first.headers.get("surrogate-key"), path).toBeNull();
    const second = await read(varnish, `${path}?utm_source=mail`, {
      ...{ "accept-encoding": "gzip;q=0.8, br", cookie: "next-auth.session-token=x; a=b" },
    });
    expect([path, second.isHit]).toEqual([path, true]);
    expect(second.headers.get("content-encoding")).toBe("br");
    expect([second.status, second.text]).toEqual([first.status, first.text]);
  }
  for (const words of ["wire", "desk"]) {
    const { text, isHit } = await read(varnish, searchAddress({ words }));
    expect([text.includes(`value="${words}"`), isHit]).toEqual([true, false]);
  }
  for (let time = 1; time <= 2; time += 1) {
    const desk = await read(varnish, "/desk");
    expect([desk.status, desk.isHit]).toEqual([307, false]);
  }
  const outsider = await fetch(varnish.url, { method: "PURGE" });
  expect(outsider.status).toBe(400);
});

/** The story at the desk, in an editor's window. */
async function openStory(browser: Browser, newsroom: Newsroom): Promise<Page> {
  const page = await openWindow(browser, newsroom.url);
  await signIn(page, "editor");
  await openArticle(page, "Qianhai");
  return page;
}

async function publishAs(page: Page, headline: string): Promise<void> {
  await page.getByLabel("Headline", { exact: true }).fill(headline);
  await press(page, "Publish changes", /^Published/);
}

test("what is published is what the cache gives next, and the rest it keeps", async ({
  browser,
  fronted: { newsroom, varnish },
}) => {
  const page = await openStory(browser, newsroom);
  const wrong: string[] = [];
  let change = 0;
  // A cache that is new is told of the whole site first, twice: of what is published after that it loses no more.
  await expect(async () => {
    const headline = `Qianhai, change ${++change}`;
    for (const path of [frontPath, story, other]) await read(varnish, path);
    await publishAs(page, headline);
    for (const path of [frontPath, story]) {
      const { text, isHit } = await read(varnish, path);
      if (isHit || !text.includes(headline)) wrong.push(`${path} after change ${change}`);
    }
    expect((await read(varnish, other)).isHit).toBe(true);
  }).toPass({ timeout: 120_000 });
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a page that the cache keeps is not given up for a failure", async () => {
  let status = 200;
  // In the place of the newsroom, which does not fail when it is told to.
  const origin = createServer(({ url }, response) => {
    response.writeHead(url === "/robots.txt" ? 200 : status, { "cache-control": "s-maxage=1" });
    response.end(`${status}`);
  });
  await once(origin.listen(0), "listening");
  const originPort = (origin.address() as AddressInfo).port;
  await withVarnish({ port: await freePort(), originPort }, async (varnish) => {
    expect((await read(varnish, "/page")).text).toBe("200");
    status = 503;
    for (let time = 1; time <= 3; time += 1) {
      await wait(1_500);
      expect((await read(varnish, "/page")).text).toBe("200");
    }
    status = 200;
  });
  origin.closeAllConnections();
  origin.close();
});

test("a purge that fails is told at the desk and made good, by a server that was killed meanwhile, too", async ({
  browser,
  fronted: { newsroom, varnish },
}) => {
  const page = await openStory(browser, newsroom);
  await varnish.stop();
  await page
    .getByRole("textbox", { name: "Headline", exact: true })
    .first()
    .fill("Qianhai without its cache");
  await press(page, "Publish changes", /^Published/);
  await page.reload();
  const warning = page.getByRole("complementary", { name: "Warning" }).filter({ hasText: "cache" });
  await expect(warning).toContainText("could not be reached (ECONNREFUSED)");
  await newsroom.kill();
  await newsroom.restart();
  await page.reload();
  await expect(warning).toBeVisible();
  await varnish.start();
  await expect(async () => {
    await page.reload();
    await expect(warning).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 120_000 });
  expect((await read(varnish, story)).text).toContain("Qianhai without its cache");
  await page.context().close();
});
