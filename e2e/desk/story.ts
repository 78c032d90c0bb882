import { expect, type Locator, type Page } from "playwright/test";
import { body, type Body } from "@/lib/content/body/body";
import { plainText } from "@/lib/content/blocks/text";

export function storyBox(page: Page): Locator {
  return page.getByRole("textbox", { name: "Story", exact: true });
}

/** As on the server. Fails if it is not valid. */
export async function savedBody(page: Page): Promise<Body> {
  const answer = await page.request.get(`/api/desk/articles/${page.url().split("/").at(-1)}`);
  const saved: unknown = (await answer.json()).content.body;
  expect(body.parse(saved)).toEqual(saved);
  return body.parse(saved);
}

export function idsOf(blocks: Body): string[] {
  return blocks.map((block) => block.id);
}

export function blocksWithoutIds(blocks: Body) {
  return blocks.map(({ id: _, ...words }) => words);
}

/** At the end of the line with these words. */
export async function caretAfter(page: Page, words: string): Promise<void> {
  await storyBox(page).getByText(words).click();
  await page.keyboard.press("End");
  await heard(page);
}

/** Behind the last words of the story. */
export async function caretAtEnd(page: Page): Promise<void> {
  await storyBox(page).locator("p").last().click();
  await page.keyboard.press("Control+End");
  await heard(page);
}

/** Browsers report a moved caret between two frames: afterwards the editor has heard of it. */
export async function heard(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  });
}

/** All words of the article as shown, with those in fields, once related links are resolved. */
export async function shownWords(page: Page): Promise<string[]> {
  await expect(storyBox(page)).not.toContainText("Looking for an article");
  return storyBox(page).evaluate((story: HTMLElement) => [
    story.innerText,
    ...[...story.querySelectorAll<HTMLInputElement>("input, textarea, select")].map(
      (field) => field.value,
    ),
  ]);
}

/** Names an unknown author: no article is published without one. */
export async function nameAuthor(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Add an author" }).fill(name);
  await page.getByRole("option", { name: `Add the new author “${name}”` }).click();
  await expect(page.getByLabel(`Place of ${name}`)).toBeVisible();
}

/** Without styles. */
export function wordsIn(block: Body[number] | undefined): string {
  return block && "text" in block ? plainText(block.text) : "";
}

/** Fills a field with more than the server takes, like a page from before there was a limit. */
export async function fillTooLong(field: Locator): Promise<void> {
  await field.evaluate((element) => element.removeAttribute("maxlength"));
  await field.fill("Too long. ".repeat(300));
}
