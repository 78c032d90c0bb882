// One sheet before publication, taking down and putting back: what they say, and how few keys they need.
import type { Page } from "playwright/test";
import { goTo } from "@/e2e/desk/keyboard";
import { nameAuthor, storyBox } from "@/e2e/desk/story";
import {
  expect,
  expectAccessible,
  openArticle,
  press,
  savedNow,
  sayChange,
  stateLine,
  test,
} from "@/e2e/fixtures";
import { expectGoodLooks } from "@/e2e/looks";

const published = "Published. Readers see this version.";
const live = "One moment, every page";

/** A new article with all that publishing needs; the caret is in the story. */
async function writeArticle(page: Page, headline: string): Promise<void> {
  await page.goto("/desk/articles/new");
  await page.getByLabel("Headline", { exact: true }).fill(headline);
  await page.getByLabel("Section").selectOption({ label: "Readers" });
  await page.getByRole("button", { name: "Create" }).click();
  await nameAuthor(page, "The harbour desk");
  await page.getByLabel("Standfirst").fill("Ferries may come in an hour before dawn.");
  await storyBox(page).click();
  await page.keyboard.type("The first ferry came in at five.");
  await press(page, "Save draft", savedNow);
}

/** How often a key has to be pressed to come to an element. */
async function countKeys(page: Page, to: ReturnType<Page["locator"]>): Promise<number> {
  for (let presses = 1; ; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    if (await to.evaluate((one) => one === document.activeElement)) return presses;
    expect(presses).toBeLessThan(100);
  }
}

test("a first publication is read on one sheet and confirmed, with two keys from inside the story", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await writeArticle(editor, "Harbour opens early");
  await storyBox(editor).click();
  await editor.keyboard.press("Control+Shift+Enter");
  const sheet = editor.getByRole("dialog", { name: "Publish" });
  const button = sheet.getByRole("button", { name: "Publish", exact: true });
  await expect(button).toBeFocused();
  const told = sheet.getByRole("definition");
  await expect(told).toHaveText([
    "/articles/harbour-opens-early",
    "Readers",
    "The harbour desk",
    "None",
    "First publication",
  ]);
  const card = sheet.getByRole("figure", { name: "As shared elsewhere" });
  await expect(card).toContainText("Ferries may come in an hour before dawn.");
  await expectGoodLooks(editor, "sheet-first");
  // By Tab, the button alone is further away than the two keys.
  await editor.keyboard.press("Escape");
  await expect(storyBox(editor)).toBeFocused();
  const usual = await countKeys(editor, editor.getByRole("button", { name: "Publish …" }));
  expect(usual).toBeGreaterThanOrEqual(2);

  await storyBox(editor).click();
  await editor.keyboard.press("Control+Shift+Enter");
  await expect(button).toBeFocused();
  await editor.keyboard.press("Enter");
  await expect(stateLine(editor)).toHaveText(published);
  await expect(storyBox(editor)).toBeFocused();
  expect((await reader.goto("/articles/harbour-opens-early"))?.status()).toBe(200);
});

test("a change of a live article is compared from its sheet, which says what is still open", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, live);
  await editor.getByLabel("Standfirst").fill("Every page tells one moment.");
  await editor.getByLabel("A note on the article").fill("Is the hour confirmed?");
  await editor.getByRole("button", { name: "Add note" }).click();
  await expect(editor.getByRole("article", { name: "Demo editor’s note" })).toBeVisible();
  await editor.getByRole("button", { name: "Publish changes …" }).click();
  const sheet = editor.getByRole("dialog", { name: "Publish changes" });
  await expect(sheet.getByRole("definition").nth(3)).toHaveText("1");
  await expectGoodLooks(editor, "sheet-change");
  const [compared] = await Promise.all([
    editor.waitForEvent("popup"),
    sheet.getByRole("link", { name: "With what is live" }).click(),
  ]);
  await expect(compared.getByRole("heading", { level: 1 })).toHaveText(
    /^Revision \d+ compared with \d+$/,
  );
  await compared.close();
  await sayChange(editor, "Typo");
  await expect(stateLine(editor)).toHaveText(published);
});

test("by touch on a phone, an article is set for tomorrow at six, in both clocks; what is changed later is scheduled by the banner", async ({
  open,
}) => {
  const editor = await open("editor");
  await editor.setViewportSize({ width: 390, height: 800 });
  await writeArticle(editor, "Harbour opens early");
  await editor.getByRole("button", { name: "Publish …" }).click();
  const sheet = editor.getByRole("dialog");
  await sheet.getByRole("radio", { name: "At a time" }).check();
  await sheet.getByRole("button", { name: "Tomorrow, 06:00" }).click();
  await expect(sheet.getByRole("status").first()).toHaveText(
    /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, .+ 06:00\. In your time zone, .+: .+day, .+\.$/,
  );
  await expectGoodLooks(editor, "sheet-later");
  await sheet.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(stateLine(editor)).toHaveText(/^Scheduled for .+, 06:00\.$/);
  await expect(editor.getByRole("note").filter({ hasText: "later changes" })).toHaveCount(0);

  await editor.getByLabel("Standfirst").fill("Ferries may come in two hours before dawn.");
  await press(editor, "Save draft", savedNow);
  const banner = editor.getByRole("note").filter({ hasText: "does not include later changes" });
  await expect(banner).toBeVisible();
  await expectAccessible(editor);
  await banner.getByRole("button", { name: "Schedule this version …" }).click();
  // It keeps the hour.
  await expect(sheet.getByLabel("Publish at")).toHaveValue(/T06:00$/);
  await editor.keyboard.press("Enter");
  await expect(stateLine(editor)).toHaveText(/^Scheduled for .+, 06:00\.$/);
  await expect(banner).toHaveCount(0);
});

test("who unpublishes is told first what readers lose, and puts it back by one press", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  const address = "/articles/one-moment-every-page";
  await openArticle(editor, live);
  await editor.getByLabel("Standfirst").fill("A draft that nobody sees.");
  await press(editor, "Save draft", savedNow);
  await goTo(editor.getByRole("button", { name: "More" }));
  await editor.keyboard.press("Enter");
  await goTo(editor.getByRole("button", { name: "Unpublish …" }));
  await editor.keyboard.press("Enter");
  const asked = editor.getByRole("dialog", { name: "Unpublish this article" });
  await expect(asked).toContainText(`${address} answers that there is no such page (404)`);
  await expect(asked.getByRole("status")).toHaveText(/^\d+ pages change for readers\.$/);
  await asked.getByText("Which pages").click();
  await expect(asked.getByRole("list", { name: "Pages that change" })).toContainText(
    "/sections/readers",
  );
  await expectGoodLooks(editor, "unpublish");
  await asked.getByRole("button", { name: "Unpublish", exact: true }).press("Enter");
  await expect(stateLine(editor)).toContainText("Unpublished.");
  expect((await reader.goto(address))?.status()).toBe(404);

  await editor.getByRole("button", { name: "Put back what was live" }).press("Enter");
  await expect(editor.getByRole("region", { name: "State of the draft" })).toContainText("Live");
  expect((await reader.goto(address))?.status()).toBe(200);
  await expect(reader.getByText("A draft that nobody sees.")).toHaveCount(0);
  await expect(editor.getByLabel("Standfirst")).toHaveValue("A draft that nobody sees.");
});

test("who retracts is told what stays at the address, and of how many pages", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, live);
  await editor.getByRole("button", { name: "More" }).click();
  await editor.getByRole("button", { name: "Retract …" }).click();
  const asked = editor.getByRole("dialog", { name: "Retract this article" });
  await expect(asked).toContainText("/articles/one-moment-every-page stays");
  await expect(asked.getByRole("status")).toHaveText(/^\d+ pages change for readers\.$/);
  await expect(asked.getByLabel("Reason, as readers will see it")).toBeFocused();
  await expectAccessible(editor);
});
