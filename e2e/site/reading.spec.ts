// Readers on the site: what they find, and that all of it is there.
import { expect, expectAccessible, test } from "@/e2e/fixtures";

const lead = "Qianhai steps up ‘finance magnet’ dream";

test("a reader opens the front page and finds every part of the lead story", async ({ page }) => {
  await page.goto("/");
  const leadHeadline = page.getByRole("heading", { level: 2 }).first();
  await expect(leadHeadline).toHaveText(lead);
  await leadHeadline.getByRole("link").click();

  const article = page.getByRole("article");
  await expect(article.getByRole("heading", { level: 1 })).toHaveText(lead);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(article.getByRole("link", { name: "Business" })).toBeVisible();
  await expect(article.getByText("Published: 15:37, December 15, 2025")).toBeVisible();
  await expect(article.locator("time")).toHaveAttribute("datetime", "2025-12-15T15:37:00+08:00");
  await expect(article.getByText("By Li Bingcun in Shenzhen")).toBeVisible();

  const figures = article.getByRole("figure");
  await expect(figures).toHaveCount(2);
  await expect(figures.nth(0)).toContainText("(PARKER ZHENG / CHINA DAILY)");
  await expect(figures.nth(1)).toContainText("(PROVIDED TO CHINA DAILY)");
  for (const picture of await article.getByRole("img").all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty("complete", true);
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    expect(await picture.getAttribute("alt")).not.toBe("");
  }

  // Its related links lead to articles that are not here: they are for the desk alone.
  await expect(article).not.toContainText("ALSO READ");
  await expect(article).not.toContainText("READ MORE");
  await expect(article).toContainText("518 financial institutions");
  await expect(article).toContainText("250 billion yuan ($35.47 billion)");
  await expect(article.getByText("Contact the writer at bingcun@chinadailyhk.com")).toBeVisible();
});

test("the parts of an article stand in a newspaper's order", async ({ page }) => {
  await page.goto("/articles/qianhai-steps-up-finance-magnet-dream");
  const text = (await page.getByRole("article").innerText()).replace(/\s+/g, " ");
  const parts = [
    "Business",
    lead,
    "Seven more licensed institutions",
    "Published: 15:37, December 15, 2025",
    "By Li Bingcun in Shenzhen",
    "(PARKER ZHENG / CHINA DAILY)",
    "(PROVIDED TO CHINA DAILY)",
    "Contact the writer at",
  ];
  const places = parts.map((part) => text.toLowerCase().indexOf(part.toLowerCase()));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("an author's page lists what the author wrote", async ({ page }) => {
  await page.goto("/articles/qianhai-steps-up-finance-magnet-dream");
  await page.getByRole("link", { name: "Li Bingcun" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Li Bingcun");
  await page.getByRole("main").getByRole("link", { name: lead }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(lead);
});

test("each section of the masthead leads to a page of its articles", async ({ page }) => {
  await page.goto("/");
  const names = await page
    .getByRole("navigation", { name: "Sections" })
    .getByRole("link")
    .allInnerTexts();
  expect(names).toHaveLength(4);
  for (const name of names) {
    await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    expect(await page.getByRole("main").getByRole("article").count()).toBeGreaterThan(1);
  }
});

for (const address of [
  "/articles/there-is-none",
  "/sections/there-is-none",
  "/authors/there-is-none",
  "/there/is/none",
  "/articles",
]) {
  test(`${address} is a 404 with a way on`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
    await page.getByRole("link", { name: "the front page" }).click();
    await expect(page).toHaveURL("/");
  });
}

test("an address that cannot be decoded is the asker's fault, not the server's", async ({
  newsroom,
}) => {
  for (const address of ["/articles/100%", "/%zz", "/articles/%E0%A4%A"]) {
    expect((await fetch(newsroom.url + address)).status, address).toBe(400);
  }
  expect((await fetch(`${newsroom.url}/articles/100%25`)).status).toBe(404);
});

test("a picture that is not there, or not a picture's name, is a 404", async ({ request }) => {
  for (const key of [`ab/ab${"0".repeat(62)}.jpg`, "stet.db", "../stet.db", "..%2fstet.db"]) {
    expect((await request.get(`/media/${key}`)).status()).toBe(404);
  }
});

test("the keyboard reaches the content past the frame", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("axe finds nothing on the site's pages, light and dark, phone and desk", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [
        "/",
        "/sections/business",
        "/authors/li-bingcun",
        "/articles/qianhai-steps-up-finance-magnet-dream",
        "/there-is-none",
      ]) {
        await page.goto(address);
        await expectAccessible(page);
      }
    }
  }
});

test("no page of the site is wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [
    "/",
    "/articles/qianhai-steps-up-finance-magnet-dream",
    "/sections/business",
  ]) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
  }
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("the site is whole: front page, article, section, author, 404", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: lead }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(lead);
    await expect(page.getByText("Contact the writer at")).toBeVisible();
    await page.getByRole("article").getByRole("link", { name: "Business" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Business");
    await page.goto("/authors/li-bingcun");
    await expect(page.getByRole("main").getByRole("link", { name: lead })).toBeVisible();
    await page.goto("/there-is-none");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  });
});
