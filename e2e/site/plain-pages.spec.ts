// That pages are made once and sent without scripts changes nothing of what they are; and it can be left out.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, openArticle, openWindow, press, signIn, test, untilShown } from "@/e2e/fixtures";
import { baseData } from "@/scripts/testing/base-newsroom";
import { serveNewsroom } from "@/e2e/one-server";
import { articlePath, frontPath } from "@/lib/base/site-addresses";

const story = articlePath("qianhai-steps-up-finance-magnet-dream");

test("who is signed in gets the same pages, to the byte", async ({ open, request }) => {
  const editor = await open("editor");
  for (const path of [frontPath, story, "/search?q=wire", "/nothing-there", "/rss.xml"]) {
    const [one, other] = [await request.get(path), await editor.request.get(path)];
    expect(await other.text(), path).toBe(await one.text());
    expect(other.headers()["set-cookie"], path).toBeUndefined();
  }
});

test("a page that cannot be made is told so in a whole page without scripts, and is there once it can", async ({
  newsroom,
  page,
}) => {
  await newsroom.database.execute('ALTER TABLE "Section" RENAME TO "Lost"');
  const failed = await page.goto(story);
  expect(failed?.status()).toBe(500);
  await expect(page.locator("script")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await newsroom.database.execute('ALTER TABLE "Lost" RENAME TO "Section"');
  expect((await page.goto(story))?.status()).toBe(200);
});

test("left out by its setting, pages are the framework’s own, and what is published is on them", async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "stet-not-plain-"));
  cpSync(baseData(), folder, { recursive: true });
  await serveNewsroom(
    folder,
    async (newsroom) => {
      const page = await openWindow(browser, newsroom.url);
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", ({ message }) => complaints.push(message));
      for (const path of [frontPath, story]) {
        await page.goto(path);
        await untilShown(page);
        expect(await page.locator("script[src]").count()).toBeGreaterThan(0);
      }
      expect(complaints).toEqual([]);
      await signIn(page, "editor");
      await openArticle(page, "Qianhai");
      await page.getByLabel("Headline", { exact: true }).fill("Qianhai, by the framework");
      await press(page, "Publish changes", /^Published/);
      for (const path of [frontPath, story]) {
        const answer = await fetch(newsroom.url + path);
        expect(await answer.text()).toContain("Qianhai, by the framework");
      }
      await page.context().close();
    },
    { PLAIN_PAGES: "off" },
  );
  rmSync(folder, { recursive: true });
});
