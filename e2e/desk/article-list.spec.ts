// The list of articles: kept to what one looks for, in an address to come back to, page by page.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";
import { databaseFile } from "@/lib/base/db";
import { withConnection } from "@/scripts/migrations/history";

function headlines(page: Page) {
  return page.getByRole("table").getByRole("rowheader");
}

/** Begins so many articles under one headline, as a reporter. */
async function beginArticles(newsroom: Newsroom, count: number): Promise<void> {
  const settings = newsroom.settings;
  const [[userId] = []] = await withConnection(
    databaseFile(settings["STET_DATA"] ?? ""),
    async (connection) => {
      const sql = `SELECT "id" FROM "User" WHERE "role" = 'reporter'`;
      return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
    },
  );
  const args = ["--import", "tsx", "lib/testing/beginner.ts", String(userId), String(count)];
  const beginner = spawn(process.execPath, args, {
    env: { ...process.env, ...settings },
    stdio: ["pipe", "ignore", "inherit"],
  });
  beginner.stdin.end();
  expect(await once(beginner, "exit")).toEqual([0, null]);
}

test("an editor finds a story by words of its text, as readers do", async ({ open }) => {
  const page = await open("editor");
  await page.goto("/desk/articles");
  const search = page.getByRole("search", { name: "Articles" });
  await search.getByLabel("Search", { exact: true }).fill('"518 financial institutions"');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("No articles found.");
  await search.getByLabel("Search in").selectOption("Full text");
  await search.getByRole("button", { name: "Show" }).click();
  await expect(headlines(page)).toHaveText(["Qianhai steps up ‘finance magnet’ dream"]);
  await expect(page).toHaveURL(/&in=text$/);
});

test("an editor keeps the list to what they look for, and finds it again at its address", async ({
  open,
}) => {
  const page = await open("editor");
  await page.getByRole("link", { name: "Articles", exact: true }).click();
  const all = await headlines(page).count();
  expect(all).toBeGreaterThan(10);
  await expect(page.getByRole("status")).toHaveText(`${all} articles.`);

  const search = page.getByRole("search", { name: "Articles" });
  await search.getByLabel("Search", { exact: true }).fill("page MOMENT");
  await page.keyboard.press("Enter");
  await expect(headlines(page)).toHaveText(["One moment, every page"]);
  await expect(page).toHaveURL("/desk/articles?words=page+MOMENT");

  await page.getByRole("link", { name: "All articles" }).click();
  await search.getByLabel("Section").selectOption("Business");
  await search.getByLabel("Author").selectOption("Li Bingcun");
  await search.getByLabel("Stage").selectOption("Live");
  await search.getByLabel("Sort by").selectOption("Headlines, A to Z");
  await search.getByRole("button", { name: "Show" }).click();
  await expect(headlines(page)).toHaveText(["Qianhai steps up ‘finance magnet’ dream"]);
  const address = "/desk/articles?stage=live&section=business&author=li-bingcun&order=a-z";
  await expect(page).toHaveURL(address);

  await page.goto("/desk");
  await page.goto(address);
  await expect(search.getByLabel("Stage")).toHaveValue("live");
  await expect(search.getByLabel("Sort by")).toHaveValue("a-z");
  await expect(headlines(page)).toHaveCount(1);

  await search.getByLabel("Stage").selectOption("Retracted");
  await search.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("status")).toContainText("No articles found.");
  await expectAccessible(page);
});

test("a heading orders the list by its column, and turns the order around", async ({ open }) => {
  const page = await open("editor");
  await page.goto("/desk/articles");
  const heading = page.getByRole("columnheader", { name: "Headline" });
  await heading.getByRole("link").click();
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  const upwards = await headlines(page).allInnerTexts();
  await heading.getByRole("link").click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  expect(await headlines(page).allInnerTexts()).toEqual(upwards.toReversed());
  await page.getByLabel("Sort by").selectOption("Recently published first");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("columnheader", { name: "Published" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(page.getByRole("status")).toContainText(
    "This order shows only articles with a publication time.",
  );
});

test("a long list is gone through page by page, there and back, with the keyboard", async ({
  newsroom,
  open,
}) => {
  await beginArticles(newsroom, 110);
  const page = await open("reporter");
  await page.goto("/desk/articles?words=quay&order=a-z");
  await expect(page.getByRole("status")).toContainText("50 articles on this page; there are more.");
  const pages = page.getByRole("navigation", { name: "Pages" });
  const ids = async () =>
    headlines(page)
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const first = await ids();
  await pages.getByRole("link", { name: "Next page" }).press("Enter");
  await expect(page).toHaveURL(/after=/);
  const second = await ids();
  await pages.getByRole("link", { name: "Next page" }).press("Enter");
  await expect(page.getByRole("status")).toContainText(
    "10 articles on this page; there are no more.",
  );
  const third = await ids();
  expect(new Set([...first, ...second, ...third]).size).toBe(110);
  await expect(pages.getByRole("link", { name: "Next page" })).toHaveCount(0);
  await expectAccessible(page);

  await pages.getByRole("link", { name: "Previous page" }).press("Enter");
  await expect(page).toHaveURL(/before=/);
  expect(await ids()).toEqual(second);
  await pages.getByRole("link", { name: "Previous page" }).press("Enter");
  await expect(pages.getByRole("link", { name: "Previous page" })).toHaveCount(0);
  expect(await ids()).toEqual(first);
  await pages.getByRole("link", { name: "First page" }).press("Enter");
  await expect(page).toHaveURL("/desk/articles?words=quay&order=a-z");
});
