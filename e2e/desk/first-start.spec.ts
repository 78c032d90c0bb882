// A newsroom that begins empty: its one-time link, its first administrator, its first story.
import { nameAuthor, storyBox } from "@/e2e/desk/story";
import { expect, expectAccessible, press, test } from "@/e2e/fixtures";

test("an empty newsroom has a front page, and a link that creates its first administrator once", async ({
  browser,
  emptyNewsroom: { url, setupPath },
}) => {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  expect((await page.goto("/"))?.status()).toBe(200);
  await expect(page.getByText("No articles yet.")).toBeVisible();

  await page.goto("/sign-in/first-administrator?token=guessed");
  await expect(page.getByText("This link has been used")).toBeVisible();

  await page.goto(setupPath);
  await expectAccessible(page);
  await page.getByLabel("Name").fill("First");
  await page.getByLabel("E-mail").fill("First@newsroom.example");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Create administrator" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);

  await page.getByLabel("E-mail").fill("first@newsroom.example");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "My desk" })).toBeVisible();
  await expect(page.getByText("Demo passwords are active.")).toHaveCount(0);

  await page.getByRole("link", { name: "New article" }).first().click();
  await page.getByLabel("Headline", { exact: true }).fill("We begin");
  await page.getByRole("button", { name: "Create" }).click();
  await nameAuthor(page, "First");
  await storyBox(page).click();
  await page.keyboard.type("This is our first story.");
  await press(page, "Publish", "Published. Readers see this version.");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "We begin" }).first()).toBeVisible();

  await page.goto(setupPath);
  await expect(page.getByText("This link has been used")).toBeVisible();
  await context.close();
});
