// Lists that readers page through: a section of an old paper to its end, and the archive by month.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright/test";
import { slugsOfSection } from "@/e2e/database";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";

/** Articles on one page of a list. */
const listLength = 30;

/** Ten years of articles, some hundred in each section. */
async function fill(newsroom: Newsroom) {
  await newsroom.kill();
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/fill.ts", "600"], {
    env: { ...process.env, ...newsroom.settings },
  });
  await newsroom.restart();
}

/** The slugs of the articles on a page, in its order. */
async function slugsOn(reader: Page): Promise<string[]> {
  const links = reader.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  return addresses.map((address) => decodeURIComponent(address ?? "").replace("/articles/", ""));
}

async function isAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

test("a reader pages through a section to its end and meets each article once, newest first", async ({
  page,
  newsroom,
}) => {
  await fill(newsroom);
  const older = page.getByRole("link", { name: "Older articles" });
  await page.goto("/sections/sport");
  const pages = [await slugsOn(page)];
  while (await older.isVisible()) {
    await older.click();
    await expect(page).toHaveTitle(/^Sport: older articles/);
    await expect(page).toHaveURL(/\/sections\/sport\/older\/[^/]+$/);
    pages.push(await slugsOn(page));
    if (pages.length === 2) await isAccessible(page);
    expect(pages.length).toBeLessThan(10);
  }
  expect(pages.length).toBeGreaterThanOrEqual(3);
  expect(pages.slice(0, -1).map((one) => one.length)).toEqual(pages.slice(1).map(() => listLength));
  expect(pages.flat()).toEqual(await slugsOfSection(newsroom, "sport"));
  // Search engines are told of each article, not of a page whose contents move on.
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex, follow");
  await page.getByRole("link", { name: "Latest articles" }).click();
  await expect(page).toHaveURL("/sections/sport");

  await page.goto("/archive");
  await isAccessible(page);
  // A heading for each year.
  expect(await page.getByRole("main").getByRole("heading", { level: 2 }).count()).toBeGreaterThan(
    9,
  );
});

test("a reader finds a month of the archive from the foot of any page", async ({ page }) => {
  await page.goto("/articles/half-past-three-but-where");
  const footer = page.getByRole("contentinfo");
  await expect(footer).toContainText("All times are Hong Kong time (GMT+8).");
  await footer.getByRole("link", { name: "Archive" }).click();
  await page.getByRole("main").getByRole("link", { name: "November 2025" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("November 2025");
  const slugs = await slugsOn(page);
  expect(slugs).toContain("half-past-three-but-where");
  const times = page.getByRole("main").locator("time");
  for (const time of await times.all()) {
    await expect(time).toHaveAttribute("datetime", /^2025-11-.*\+08:00$/);
  }
  await isAccessible(page);
});

test("addresses of lists that there are not answer 404", async ({ page }) => {
  for (const address of [
    "/archive/1999-01",
    "/archive/2025-13",
    "/archive/2025-11/12",
    "/archive/2025-13/older/1764000000000-none",
    "/sections/none/older/1764000000000-none",
    "/authors/none/older/1764000000000-none",
    "/topics/none",
    "/topics/none/older/1764000000000-none",
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  }
});

test("a page of a list that cannot be found leads to the list’s beginning", async ({ page }) => {
  for (const [list, cursor] of [
    ["/archive/2025-11", "nowhere"],
    ["/sections/readers", "nowhere"],
    ["/topics/trust", "0-none"],
    ["/authors/the-stet-desk", "0-none"],
  ]) {
    expect((await page.goto(`${list}/older/${cursor}`))?.status()).toBe(200);
    await expect(page).toHaveURL(list ?? "");
  }
});
