// What is checked before readers see an article: the way from each finding to its place, and what becomes of it.
import type { Locator, Page } from "playwright/test";
import { goTo } from "@/e2e/desk/keyboard";
import { heard, storyBox } from "@/e2e/desk/story";
import { expect, expectAccessible, openArticle, press, test } from "@/e2e/fixtures";

function checksOf(page: Page): Locator {
  return page.getByRole("region", { name: /^Checks/ });
}

/** Follows a finding by its words; gives what has the focus then. */
async function follow(page: Page, words: string | RegExp): Promise<Locator> {
  await checksOf(page).getByRole("button", { name: words }).click();
  return page.locator(":focus");
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press("Control+S");
}

async function begin(page: Page, headline: string): Promise<void> {
  await page.goto("/desk/articles/new");
  await page.getByLabel("Headline", { exact: true }).fill(headline);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(storyBox(page)).toBeVisible();
}

/** Makes a link of the words before the caret, as many as `count`. */
async function linkWords(page: Page, count: number, address: string): Promise<void> {
  for (let word = 0; word < count; word += 1) await page.keyboard.press("Control+Shift+ArrowLeft");
  await heard(page);
  await page.keyboard.press("Control+K");
  await page
    .getByRole("dialog", { name: "Link" })
    .getByLabel("Address", { exact: true })
    .fill(address);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Link" })).toBeHidden();
}

test("an editor publishes an unfinished article, is taken to each place, mends it and publishes", async ({
  open,
}) => {
  const [editor, reader] = [await open("editor"), await open()];
  const checks = checksOf(editor);
  await begin(editor, "Harbour opens early");
  await editor.getByLabel("Section").selectOption({ label: "No section" });
  await editor.getByLabel("Headline", { exact: true }).fill("");
  await save(editor);
  await expect(checks.getByRole("status")).toHaveText(
    "4 problems to fix before publishing, 1 suggestion.",
  );

  // What is refused takes the focus to what stands in the way.
  await press(editor, "Publish", /^Not published\. Fix 4 problems to publish\./);
  await expect(checks).toBeFocused();
  await expect(checks.getByRole("status")).toHaveText(/^Not checked yet\. 4 problems to fix/);
  await expectAccessible(editor);
  expect((await reader.goto("/articles/harbour-opens-early"))?.status()).toBe(404);

  await expect(await follow(editor, "Write a headline.")).toHaveAccessibleName("Headline");
  await editor.keyboard.type("Harbour opens early");
  await expect(await follow(editor, "Choose a section.")).toHaveAccessibleName("Section");
  await editor.locator(":focus").selectOption({ label: "Readers" });
  await expect(await follow(editor, "Add a byline")).toHaveAccessibleName("Add an author");
  await editor.keyboard.press("ArrowDown");
  await editor.keyboard.press("Enter");
  await expect(editor.getByLabel(/^Place of /)).toBeVisible();
  await expect(await follow(editor, "Write a standfirst")).toHaveAccessibleName("Standfirst");
  await editor.keyboard.type("Ferries may come in an hour before dawn.");
  await expect(await follow(editor, "Write the article")).toHaveAccessibleName("Story");
  await editor.keyboard.type("The first ferry came in at five. See the tide tables");
  await linkWords(editor, 2, "/articles/tide-tables");
  await save(editor);
  await expect(checks.getByRole("status")).toHaveText(/1 problem to fix before publishing\.$/);

  await expect(
    await follow(editor, "Change or remove the link “tide tables”"),
  ).toHaveAccessibleName("Story");
  await editor.keyboard.press("End");
  await linkWords(editor, 2, "/articles/half-past-three-but-where");
  await save(editor);
  await expect(checks.getByRole("status")).toHaveText("No problems found.");
  await press(editor, "Publish", "Published. Readers see this version.");
  expect((await reader.goto("/articles/harbour-opens-early"))?.status()).toBe(200);
  await reader.getByRole("link", { name: "tide tables" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Half past three, but where?");
});

test("pictures without file, words or credit are led to, at the head and in the story", async ({
  open,
}) => {
  const editor = await open("editor");
  const checks = checksOf(editor);
  await openArticle(editor, "A day at the desk without a mouse");
  await expect(await follow(editor, "Lead picture: no file yet")).toHaveAccessibleName(
    "Replace lead picture",
  );
  const altText = await follow(editor, "Lead picture: add alt text");
  await expect(altText).toHaveAccessibleName("Alternative text of the lead picture");
  await altText.fill("Image of a keyboard");
  await save(editor);
  await expect(
    checks.getByRole("button", { name: "Lead picture: remove “Image of”" }),
  ).toBeVisible();

  await openArticle(editor, "Qianhai steps up ‘finance magnet’ dream");
  const picture = storyBox(editor).getByRole("group", { name: "Picture" }).first();
  await picture.getByLabel("Credit").fill("");
  await picture.getByLabel("Alternative text").fill("");
  await save(editor);
  await expect(await follow(editor, /^Picture .*: add a credit/)).toHaveAccessibleName("Credit");
  await editor.keyboard.type("CHINA DAILY");
  await expect(await follow(editor, /^Picture .*: add alt text/)).toHaveAccessibleName(
    "Alternative text",
  );
  await editor.keyboard.type("Towers by a bay");
  await save(editor);
  await expect(checks.getByRole("status")).toHaveText("Nothing to fix, 2 suggestions.");
});

test("the keyboard alone goes from a finding to its place", async ({ open }) => {
  const editor = await open("editor");
  await begin(editor, "Harbour opens early");
  await editor.getByRole("button", { name: "Publish …" }).press("Enter");
  await editor
    .getByRole("dialog")
    .getByRole("button", { name: "Publish", exact: true })
    .press("Enter");
  await expect(checksOf(editor)).toBeFocused();
  await goTo(checksOf(editor).getByRole("button", { name: "Write the article" }));
  await editor.keyboard.press("Enter");
  await expect(storyBox(editor)).toBeFocused();
});

test("a link is no longer broken once a colleague publishes what it leads to", async ({ open }) => {
  const [editor, colleague] = [await open("editor"), await open("administrator")];
  const checks = checksOf(editor);
  await openArticle(editor, "One moment, every page");
  await storyBox(editor).getByRole("paragraph").first().click();
  await editor.keyboard.press("End");
  await editor.keyboard.type(" As it was once");
  await linkWords(editor, 1, "/articles/at-the-quay");
  await save(editor);
  await expect(
    checks.getByRole("button", { name: "Change or remove the link “once”" }),
  ).toBeVisible();

  await begin(colleague, "At the quay");
  await colleague.getByLabel("Section").selectOption({ label: "Readers" });
  await colleague.getByRole("combobox", { name: "Add an author" }).press("ArrowDown");
  await colleague.keyboard.press("Enter");
  await storyBox(colleague).click();
  await colleague.keyboard.type("Ships came in.");
  await press(colleague, "Publish", "Published. Readers see this version.");

  await checks.getByRole("button", { name: "Check again" }).click();
  await expect(checks.getByRole("status")).toHaveText("No problems found.");
});

test("checks that cannot be made say so", async ({ open }) => {
  const editor = await open("editor");
  const checks = checksOf(editor);
  await openArticle(editor, "One moment, every page");
  await expect(checks.getByRole("status")).toHaveText("No problems found.");
  await editor.context().setOffline(true);
  await checks.getByRole("button", { name: "Check again" }).click();
  await expect(checks.getByRole("status")).toContainText("could not run");
  await editor.context().setOffline(false);
  await checks.getByRole("button", { name: "Check again" }).click();
  await expect(checks.getByRole("status")).toHaveText("No problems found.");
});
