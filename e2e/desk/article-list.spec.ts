// The list of articles: kept to what one looks for, in an address to come back to, page by page.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Page } from "playwright/test";
import { openedArticle, postTransition } from "@/e2e/desk/requests";
import {
  expect,
  expectAccessible,
  openArticle,
  press,
  savedNow,
  test,
  untilAwake,
} from "@/e2e/fixtures";
import { expectGoodLooks } from "@/e2e/looks";
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
  await search.getByText("All filters").click();
  await search.getByLabel("Search in").selectOption("Full text");
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
  await search.getByText("All filters").click();
  await search.getByLabel("Section").selectOption("Business");
  await search.getByLabel("Author").selectOption("Li Bingcun");
  await search.getByLabel("Stage").selectOption("Live");
  await search.getByLabel("Sort by").selectOption("Headlines, A to Z");
  await expect(headlines(page)).toHaveText(["Qianhai steps up ‘finance magnet’ dream"]);
  const address = "/desk/articles?stage=live&section=business&author=li-bingcun&order=a-z";
  await expect(page).toHaveURL(address);

  await page.goto("/desk");
  await page.goto(address);
  await expect(search.getByLabel("Stage")).toHaveValue("live");
  await expect(search.getByLabel("Sort by")).toHaveValue("a-z");
  await expect(headlines(page)).toHaveCount(1);

  await search.getByText("All filters").click();
  await search.getByLabel("Stage").selectOption("Retracted");
  await expect(page.getByRole("status")).toContainText("No articles found.");
  await expectAccessible(page);
});

test("filters become chips in the search field, by keyboard alone, and go again", async ({
  open,
}) => {
  const page = await open("editor");
  await page.goto("/desk/articles");
  await untilAwake(page);
  const search = page.getByRole("search", { name: "Articles" });
  const field = search.getByRole("combobox", { name: "Search", exact: true });
  await field.focus();
  await page.keyboard.type("page moment liv");
  const offers = search.getByRole("listbox", { name: "Filters" }).getByRole("option");
  await expect(offers).toHaveText(["Stage: Live"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/desk/articles?stage=live&words=page+moment");
  await expect(headlines(page)).toHaveText(["One moment, every page"]);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("page moment");
  const chips = search.getByRole("link", { name: "Remove the filter" });
  await expect(chips).toHaveText([/Stage: Live/]);

  await page.keyboard.type(" read");
  await offers.filter({ hasText: "Section: Readers" }).click();
  await expect(chips).toHaveCount(2);
  await expectGoodLooks(page, "list-chips");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect(page).toHaveURL("/desk/articles?stage=live");
  await chips.press("Enter");
  await expect(page).toHaveURL("/desk/articles");
  await expect(chips).toHaveCount(0);
});

test("without scripts the filters are a plain form, and each chip a link", async ({
  open,
  browser,
}) => {
  const page = await open("editor");
  await page.goto("/desk/articles");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    viewport: { width: 390, height: 800 },
  });
  const plain = await context.newPage();
  await plain.goto(page.url());
  const search = plain.getByRole("search", { name: "Articles" });
  await search.getByText("All filters").click();
  await search.getByLabel("Stage").selectOption("Live");
  await search.getByRole("button", { name: "Search" }).click();
  await expect(plain).toHaveURL(/\/desk\/articles\?stage=live$/);
  await search.getByRole("link", { name: "Remove the filter" }).click();
  await expect(plain).toHaveURL(/\/desk\/articles$/);
  await context.close();
});

test("the list tells words, reviewer and the hour that an article is due", async ({ open }) => {
  const page = await open("editor");
  await page.goto("/desk/articles?words=half+past+three");
  const cells = page.getByRole("row").nth(1).getByRole("cell");
  await expect(cells.nth(4)).toHaveText(/^\d+ words$/);
  await openArticle(page, "Half past three, but where?");
  const article = openedArticle(page);
  await page.getByLabel("Standfirst").fill("Clocks differ.");
  await press(page, "Save draft", savedNow);
  await postTransition(page, article, "sendToReview", { reviewerId: null });
  await page.goto("/desk/articles?words=half+past+three");
  await expect(cells.nth(3)).toHaveText("Review: Any editor");
  await postTransition(page, article, "schedule", { at: "2999-06-01T06:00", change: "update" });
  await page.reload();
  await expect(cells.nth(5)).toHaveText("due 1 Jun 2999, 06:00");
  await page.getByRole("columnheader", { name: "Due" }).getByRole("link").click();
  await expect(page).toHaveURL("/desk/articles?words=half+past+three&order=next-scheduled");
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
