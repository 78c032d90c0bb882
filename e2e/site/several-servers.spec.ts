// Two servers of one newsroom, over PostgreSQL and a store of files, behind a real HAProxy as deploy/haproxy.cfg has it.
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { chooseFiles, pictureFile } from "@/e2e/desk/picture-files";
import {
  expect,
  openArticle,
  openWindow,
  press,
  serveNewsroom,
  signIn,
  test as base,
  type Newsroom,
} from "@/e2e/fixtures";
import { articlePath, frontPath } from "@/lib/base/site-addresses";
import { searchAddress } from "@/lib/site/search/search-address";
import { startS3Server } from "@/lib/testing/s3-server";
import { freePort } from "@/scripts/testing/free-port";
import { hasHaproxy, startHaproxy } from "@/scripts/testing/haproxy";
import {
  hasPostgresql,
  startPostgresql,
  type PostgresqlServer,
} from "@/scripts/testing/postgresql";
import { queryServer } from "@/scripts/testing/query-server";

type Shared = { servers: [Newsroom, Newsroom]; url: string; database: PostgresqlServer };

const test = base.extend<{ shared: Shared }>({
  shared: async ({}, use) => {
    const database = await startPostgresql();
    await queryServer(database.urlOf("postgres"), `CREATE DATABASE "stet"`);
    const store = await startS3Server(100);
    const port = await freePort();
    const settings = {
      DATABASE_URL: database.urlOf("stet"),
      STORE_URL: store.storeUrl,
      STET_SECRET: "one secret for both of the servers",
      SITE_URL: `http://localhost:${port}`,
      TRUSTED_PROXIES: "127.0.0.1",
    };
    const folder = () => mkdtempSync(join(tmpdir(), "stet-shared-"));
    const first = folder();
    await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/prepare.ts"], {
      env: { ...process.env, ...settings, STET_DATA: first },
    });
    await serveNewsroom(
      first,
      (one) =>
        serveNewsroom(
          folder(),
          async (other) => {
            const ports = [one, other].map(({ url }) => Number(new URL(url).port));
            const balancer = await startHaproxy(port, ports);
            await use({ servers: [one, other], url: settings.SITE_URL, database });
            await balancer.stop();
          },
          settings,
        ),
      settings,
    );
    await database.stop();
    await store.close();
  },
});

test.skip(
  !hasPostgresql() || !hasHaproxy,
  "PostgreSQL and HAProxy are not installed: several servers are not tried.",
);

const path = articlePath("one-moment-every-page");

test("what is published by one server is true on each, at once, and who signs in at one is known to all", async ({
  shared: { servers, url },
  browser,
}) => {
  const pages = servers.map((server) => server.url + path);
  const textsOf = () => Promise.all(pages.map(async (page) => (await fetch(page)).text()));
  // Both keep the page.
  await textsOf();
  const editor = await openWindow(browser, url);
  await signIn(editor, "editor");
  await openArticle(editor, "One moment, every page");
  for (const version of [1, 2, 3]) {
    const headline = `One moment, every server ${version}`;
    await editor.getByLabel("Headline", { exact: true }).fill(headline);
    await press(editor, "Publish changes", "Published. Readers see this version.");
    for (const text of await textsOf()) expect(text).toContain(headline);
  }
  await expect(editor.getByText(/Live on \d+ of \d+ pages, on 2 of 2 servers/)).toBeVisible();
  for (const server of servers) {
    const found = await fetch(server.url + searchAddress({ words: "every server 3" }));
    expect(await found.text()).toContain("every server 3");
  }
  await editor.context().close();
});

test("a picture that one server takes is served by the other", async ({
  shared: { servers, url },
  browser,
}) => {
  const editor = await openWindow(browser, url);
  await signIn(editor, "editor");
  await editor.goto("/desk/pictures");
  const file = await pictureFile("harbour.jpg", 5, { caption: "The harbour." });
  await chooseFiles(editor.getByRole("button", { name: "Add pictures" }), file);
  const shown = editor.getByRole("img", { name: /harbour/i }).first();
  await expect(shown.or(editor.getByText("harbour.jpg").first())).toBeVisible();
  await editor.reload();
  const address = await editor.locator("main img").first().getAttribute("src");
  for (const server of servers) {
    const { status, headers } = await fetch(new URL(address ?? "", server.url));
    expect([status, headers.get("content-type")]).toEqual([200, "image/webp"]);
  }
  await editor.context().close();
});

test("one server after the other restarts under load, and no reader and no save notices", async ({
  shared: { servers, url },
  browser,
}) => {
  const editor = await openWindow(browser, url);
  await signIn(editor, "editor");
  await openArticle(editor, "One moment, every page");
  const failed: string[] = [];
  let [asked, isOver] = [0, false];
  const reading = Array.from({ length: 8 }, async (_, number) => {
    for (let turn = number; !isOver; turn += 1) {
      const page = [path, frontPath][turn % 2] ?? path;
      const answer = await fetch(url + page).catch((error: unknown) => String(error));
      asked += 1;
      if (typeof answer === "string") failed.push(answer);
      else if (answer.status !== 200) failed.push(`${page}: ${answer.status}`);
      else await answer.arrayBuffer();
      await wait(5);
    }
  });
  for (const [number, server] of servers.entries()) {
    process.kill(server.processId(), "SIGTERM");
    await editor.getByLabel("Standfirst").fill(`Saved while server ${number} stops.`);
    await press(editor, "Save draft", /Saved at/);
    await wait(5_000);
    await server.restart();
    // The balancer counts it in after two answers.
    await wait(3_000);
  }
  isOver = true;
  await Promise.all(reading);
  expect(failed).toEqual([]);
  expect(asked).toBeGreaterThan(1_000);
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Saved while server 1 stops.");
  await editor.context().close();
});

test("without its database the newsroom still shows readers what it keeps, refuses saves in words, and heals by itself", async ({
  shared: { servers, url, database },
  browser,
}) => {
  const editor = await openWindow(browser, url);
  await signIn(editor, "editor");
  await openArticle(editor, "One moment, every page");
  for (const server of servers) await (await fetch(server.url + path)).text();
  const restart = await database.shut();
  await expect.poll(async () => (await fetch(servers[0].url + "/health")).status).toBe(503);
  for (const base of [url, ...servers.map((server) => server.url)])
    expect((await fetch(base + path)).status).toBe(200);
  await editor.getByLabel("Standfirst").fill("Typed while the database was away.");
  await editor.keyboard.press("Control+s");
  await expect(editor.getByText("The newsroom’s database cannot be reached").first()).toBeVisible();
  await restart();
  await expect.poll(async () => (await fetch(servers[0].url + "/health")).status).toBe(200);
  await expect(editor.getByRole("region", { name: "State of the draft" })).toContainText(
    /Saved at/,
    { timeout: 60_000 },
  );
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed while the database was away.");
  await editor.context().close();
});
