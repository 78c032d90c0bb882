// An article's page: what it says of itself, where it leads on to, and what it is on paper and in a narrow window.
import type { Page } from "playwright/test";
import { storyBox } from "@/e2e/desk/story";
import { expect, expectAccessible, openArticle, press, test } from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";

const lead = "/articles/qianhai-steps-up-finance-magnet-dream";
const linking = "/articles/one-moment-every-page";
const target = "Two editors, one story, and nothing lost";
const published = /^Published\. Readers see this version\./;

async function revise(newsroom: Newsroom, moment: string) {
  const slug = lead.split("/").at(-1);
  await newsroom.database.execute(
    `UPDATE "Article" SET "revisedAt" = '${moment}' WHERE "slug" = '${slug}'`,
  );
}

test("an article that was revised says when, and in which zone", async ({ newsroom, page }) => {
  await revise(newsroom, "2025-12-16T01:05:00.000+00:00");
  await page.goto(lead);
  const article = page.getByRole("article");
  await expect(article.getByText("Published: 15:37, December 15, 2025 (GMT+8)")).toBeVisible();
  await expect(article.getByText("Updated: 09:05, December 16, 2025 (GMT+8)")).toBeVisible();
  await expect(article.locator("time").nth(1)).toHaveAttribute(
    "datetime",
    "2025-12-16T09:05:00+08:00",
  );
  await expect(article.getByText("3 min read")).toBeVisible();
});

test("what was revised within its first minute is as it was published", async ({
  newsroom,
  page,
}) => {
  await revise(newsroom, "2025-12-15T07:38:00.000+00:00");
  await page.goto(lead);
  await expect(page.getByRole("article").locator("time")).toHaveCount(1);
});

test("a reader goes on from an article to what came before it, and passes it on", async ({
  newsroom,
  page,
}) => {
  await page.goto(linking);
  const earlier = page.getByRole("region", { name: /^More (in|by) / });
  expect(await earlier.count()).toBeGreaterThan(0);
  const hrefs = await earlier
    .getByRole("listitem")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(hrefs).size).toBe(hrefs.length);
  expect(hrefs).not.toContain(linking);

  const share = page.getByRole("complementary", { name: "Share" });
  await expect(share).toContainText(newsroom.url + linking);
  const mail = await share.getByRole("link", { name: "E-mail this article" }).getAttribute("href");
  expect(decodeURIComponent(mail ?? "")).toBe(
    `mailto:?subject=One moment, every page&body=${newsroom.url}${linking}`,
  );

  const next = earlier.getByRole("listitem").getByRole("link").first();
  const headline = await next.innerText();
  await next.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
});

test("a related link takes the new headline of its article, and is words alone once that is taken down", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, "One moment, every page");
  const block = storyBox(editor).getByRole("group", { name: "Related link" });
  await block.getByLabel("Target").selectOption("An article in this newsroom");
  await block.getByLabel("Find an article").fill("nothing lost");
  await block.getByRole("listbox", { name: "Articles found" }).getByText(target).click();
  await press(editor, "Publish changes", published);

  await openArticle(editor, target);
  const address = editor.url();
  await editor.getByLabel("Headline", { exact: true }).fill("Two editors and a third");
  await press(editor, "Publish changes", published);
  const readMore = reader.getByRole("paragraph").filter({ hasText: /^READ MORE/ });
  await reader.goto(linking);
  await readMore.getByRole("link", { name: "Two editors and a third" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Two editors and a third");

  await openArticle(editor, "One moment, every page");
  await expect(block).toContainText("Readers see that headline, not the one typed here");
  await editor.goto(address);
  editor.once("dialog", (dialog) => void dialog.accept());
  await press(editor, "Unpublish", /^Unpublished\./);
  await reader.goto(linking);
  await expect(readMore).toHaveCount(0);

  await editor.goto("/desk");
  const report = editor.getByRole("region", { name: "Broken links" });
  await expect(report).toContainText(`One moment, every page: “${target}”`);
  await expect(report).toContainText("Two editors and a third is not published.");
  await expectAccessible(editor);
});

test("an editor sees which outside links are broken, where, and since when", async ({
  newsroom,
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, "One moment, every page");
  const block = storyBox(editor).getByRole("group", { name: "Related link" });
  await block.getByLabel("Target").selectOption("A web address");
  await block.getByLabel("Web address").fill("https://example.org/gone");
  await press(editor, "Publish changes", published);
  await newsroom.database
    .execute(`UPDATE "OutsideLink" SET "isBroken" = true, "failures" = 3, "status" = 404,
       "failingSince" = '2026-03-01T06:00:00.000+00:00'`);
  await editor.goto("/desk");
  const report = editor.getByRole("region", { name: "Broken links" });
  await expect(report).toContainText("Since 1 Mar 2026 the page is not there (404)");
  await report.getByRole("link", { name: "One moment, every page" }).click();
  await expect(editor.getByText(/since 1 Mar 2026 the page is not there \(404\)\./)).toBeVisible();

  // On paper the link says where it leads.
  await editor.goto(linking);
  await editor.emulateMedia({ media: "print" });
  const link = editor
    .getByRole("paragraph")
    .filter({ hasText: /^READ MORE/ })
    .getByRole("link");
  const after = await link.evaluate((one) => getComputedStyle(one, "::after").content);
  expect(after).toBe('" (https://example.org/gone)"');
});

test("on paper an article is its story, its pictures and where it came from", async ({
  newsroom,
  page,
}) => {
  await page.goto(lead);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("region", { name: /^More (in|by) / })).toHaveCount(0);
  await expect(page.getByText("E-mail this article")).toBeHidden();
  await expect(page.getByRole("article").getByRole("img")).toHaveCount(2);
  await expect(page.getByText(`${newsroom.url}${lead}, published 15:37`)).toBeVisible();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement));
  expect([paper.backgroundColor, paper.color]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type \/Page\b/g);
  expect(pages?.length).toBeLessThanOrEqual(5);
});

const wideAs = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test("nothing is lost in a narrow window, or with letters twice as large", async ({
  newsroom,
  page,
}) => {
  const longWord = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(2);
  await newsroom.database.execute(`UPDATE "Author" SET "name" = '${longWord}'`);
  for (const address of ["/", "/sections/business", "/authors/li-bingcun", lead, linking]) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await wideAs(page), address).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await wideAs(page), `${address}, letters twice as large`).toBeLessThanOrEqual(640);
  }
});

test("axe finds nothing on an article's page, light, dark, narrow, or with more contrast", async ({
  newsroom,
  page,
}) => {
  await revise(newsroom, "2025-12-16T01:05:00.000+00:00");
  for (const colorScheme of ["light", "dark"] as const) {
    for (const contrast of ["no-preference", "more"] as const) {
      await page.emulateMedia({ colorScheme, contrast });
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(lead);
        await expectAccessible(page);
      }
    }
  }
});
