// Two servers of one newsroom, over PostgreSQL and a store of files, behind a real HAProxy as deploy/haproxy.cfg has it.
import { chooseFiles, pictureFile } from "@/e2e/desk/picture-files";
import { expect, openArticle, openWindow, press, signIn, test as base } from "@/e2e/fixtures";
import { beginReading, canShare, shareNewsroom, type SharedNewsroom } from "@/e2e/shared-newsroom";
import { articlePath, frontPath } from "@/lib/base/site-addresses";
import { searchAddress } from "@/lib/site/search/search-address";

const test = base.extend<{ shared: SharedNewsroom }>({
  shared: async ({}, use) => shareNewsroom(2, use),
});

test.skip(!canShare, "PostgreSQL and HAProxy are not installed: several servers are not tried.");

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
  shared: { servers, url, untilCountedIn },
  browser,
}) => {
  const editor = await openWindow(browser, url);
  await signIn(editor, "editor");
  await openArticle(editor, "One moment, every page");
  const readers = beginReading(url, [path, frontPath]);
  for (const [number, server] of servers.entries()) {
    const stopped = server.stop();
    await editor.getByLabel("Standfirst").fill(`Saved while server ${number} stops.`);
    await press(editor, "Save draft", /Saved at/);
    await stopped;
    await server.restart();
    await untilCountedIn(number);
  }
  const { asked, failed } = await readers.stop();
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
  await expect.poll(async () => (await fetch(`${servers[0]?.url}/health`)).status).toBe(503);
  for (const base of [url, ...servers.map((server) => server.url)])
    expect((await fetch(base + path)).status).toBe(200);
  await editor.getByLabel("Standfirst").fill("Typed while the database was away.");
  await editor.keyboard.press("Control+s");
  await expect(editor.getByText("The newsroom’s database cannot be reached").first()).toBeVisible();
  await restart();
  await expect.poll(async () => (await fetch(`${servers[0]?.url}/health`)).status).toBe(200);
  await expect(editor.getByRole("region", { name: "State of the draft" })).toContainText(
    /Saved at/,
    { timeout: 60_000 },
  );
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed while the database was away.");
  await editor.context().close();
});
