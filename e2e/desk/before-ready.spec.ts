// What is typed before a page's scripts are there, on a slow line.
import type { Page } from "playwright/test";
import { expect, openArticle, press, savedNow, stateLine, test } from "@/e2e/fixtures";

const headline = "One moment, every page";

/** Opens an address of the desk without its scripts, which come when the result is called. */
async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  let come = () => {};
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route("**/_next/**/*.js*", async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate((to) => location.assign(to), address);
  await page.waitForURL(`**${address}*`, { waitUntil: "commit" });
  return come;
}

test("headline, standfirst and dateline keep what was typed before the page was ready, and save it", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const come = await openWithoutScripts(editor, `${new URL(editor.url()).pathname}?slow`);
  const field = editor.getByLabel("Headline", { exact: true });
  await expect(editor.getByText("Opening the article")).toBeVisible();
  await field.press("ControlOrMeta+End");
  await field.pressSequentially(" and hour");
  await editor.getByLabel("Dateline").fill("LEEDS");
  await editor.getByLabel("Standfirst").click();
  await editor.getByLabel("Standfirst").press("ControlOrMeta+a");
  await editor.keyboard.type("Typed ");
  come();
  await expect(editor.getByText("Opening the article")).toHaveCount(0);
  // The caret is where it was: typing goes on.
  await editor.keyboard.type("early.");
  await expect(stateLine(editor)).toHaveText(savedNow);
  await expect(field).toHaveValue(`${headline} and hour`);
  await editor.unroute("**/_next/**/*.js*");
  await editor.reload();
  await expect(field).toHaveValue(`${headline} and hour`);
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed early.");
  await expect(editor.getByLabel("Dateline")).toHaveValue("LEEDS");
});

test("a new article opens with the caret in its first empty field", async ({ open }) => {
  const editor = await open("editor");
  await editor.goto("/desk/articles/new");
  await editor.getByLabel("Headline", { exact: true }).fill("Lanterns over the quay");
  await editor.getByRole("button", { name: "Create" }).click();
  await expect(editor.getByLabel("Standfirst")).toBeFocused();
  await editor.keyboard.type("They were lit at dusk.");
  await press(editor, "Save draft", savedNow);
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("They were lit at dusk.");
  await expect(editor.getByLabel("Standfirst")).not.toBeFocused();
});
