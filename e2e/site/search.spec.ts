// Readers who look for something they remember a word of.
import { expect, expectAccessible, openArticle, press, test } from "@/e2e/fixtures";

const lead = "Qianhai steps up ‘finance magnet’ dream";

test("a reader finds a story by words of its text, and sees where they stand", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search");
  await expect(page.getByRole("heading", { name: "Latest articles" })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Search for").fill('"518 financial institutions"');
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(
    '1 result for "518 financial institutions"',
  );
  const found = page.getByRole("listitem").getByRole("article");
  await expect(found).toHaveCount(1);
  await expect(found.getByRole("heading")).toHaveText(lead);
  await expect(found.locator("mark")).toHaveText("518 financial institutions");
  await expectAccessible(page);
  await found.getByRole("link", { name: lead }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(lead);
});

test("a search is narrowed by section and days, and its address keeps all of it", async ({
  page,
}) => {
  await page.goto("/search?q=qianhai");
  await expect(page.getByRole("article").getByRole("heading", { name: lead })).toBeVisible();
  await page.getByLabel("Section", { exact: true }).selectOption("Business");
  await page.getByLabel("From").fill("2025-12-15");
  await page.getByLabel("To").fill("2025-12-15");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\?q=qianhai&section=business&from=2025-12-15&to=2025-12-15$/);
  await expect(page.getByRole("article")).toHaveCount(1);

  await page.getByLabel("To").fill("2025-12-14");
  await page.getByLabel("From").fill("2025-12-01");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("heading", { name: "No results for “qianhai”" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Search all dates" }).click();
  await expect(page.getByRole("article").getByRole("heading", { name: lead })).toBeVisible();

  await page.goto("/search?q=qianhai&from=2025-12-31&to=2025-12-01");
  await page.getByRole("link", { name: "swap them" }).click();
  await expect(page.getByRole("article").getByRole("heading", { name: lead })).toBeVisible();
});

test("any text is a search, and nothing of it is taken for more than text", async ({ page }) => {
  const texts = ['"', "AND (", "<b>bold</b>", "-", "🙂", "NEAR(a, b) OR *", "前海", "%00"];
  for (const text of texts) {
    const answer = await page.goto(`/search?q=${encodeURIComponent(text)}`);
    expect(answer?.status(), text).toBe(200);
    await expect(page.getByLabel("Search for")).toHaveValue(text);
    await expect(page.locator("main b")).toHaveCount(0);
  }
});

test("a search page is not for search engines to list", async ({ page }) => {
  await page.goto("/search?q=qianhai");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a reader searches as well", async ({ page }) => {
    await page.goto("/search");
    await page.getByLabel("Search for").fill("finance magn");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("article").getByRole("heading", { name: lead })).toBeVisible();
  });
});

test("what an editor takes down is not found any more, and what is published again is", async ({
  open,
  page,
}) => {
  const editor = await open("editor");
  await page.goto("/search?q=qianhai");
  await expect(page.getByRole("article").getByRole("heading", { name: lead })).toBeVisible();
  await openArticle(editor, lead);
  await press(editor, "Unpublish", "Unpublished. Readers no longer see this article.");
  await page.reload();
  await expect(page.getByRole("article").getByRole("heading", { name: lead })).toHaveCount(0);
  await press(editor, "Publish", "Published. Readers see this version.");
  await page.reload();
  await expect(page.getByRole("article").getByRole("heading", { name: lead })).toBeVisible();
});
