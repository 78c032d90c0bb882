// The story of the article that is open at the desk: its text on the page, and its body on the server.
import { expect, type Locator, type Page } from "playwright/test";
import { body, type Body } from "@/lib/content/body/body";
import { plainText } from "@/lib/content/blocks/text";

export function storyBox(page: Page): Locator {
  return page.getByRole("textbox", { name: "Story", exact: true });
}

/** The body as the server has it. Fails where it is not valid to the letter. */
export async function savedBody(page: Page): Promise<Body> {
  const answer = await page.request.get(`/api/desk/articles/${page.url().split("/").at(-1)}`);
  const saved: unknown = (await answer.json()).content.body;
  expect(body.parse(saved)).toEqual(saved);
  return body.parse(saved);
}

export function idsOf(blocks: Body): string[] {
  return blocks.map((block) => block.id);
}

/** The blocks without their ids: what they say. */
export function blocksWithoutIds(blocks: Body) {
  return blocks.map(({ id: _, ...words }) => words);
}

/** Sets the caret where the words are, and at the end of their line. */
export async function caretAfter(page: Page, words: string): Promise<void> {
  await storyBox(page).getByText(words).click();
  await page.keyboard.press("End");
  await heard(page);
}

/** Browsers tell of a moved caret between two frames: after those, the story has heard of it. */
export async function heard(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  });
}

/** All words of the story as they are shown, those in fields too, once related links are looked up. */
export async function shownWords(page: Page): Promise<string[]> {
  await expect(storyBox(page)).not.toContainText("Looking for an article");
  return storyBox(page).evaluate((story: HTMLElement) => [
    story.innerText,
    ...[...story.querySelectorAll<HTMLInputElement>("input, textarea, select")].map(
      (field) => field.value,
    ),
  ]);
}

/** Names an author whom the newsroom does not know yet: no article is published without one. */
export async function nameAuthor(page: Page, name: string): Promise<void> {
  await page.getByLabel("Or name a new author").fill(name);
  await page.getByRole("button", { name: "Add author" }).click();
  await expect(page.getByLabel(`Place of ${name}`)).toBeVisible();
}

/** The words of one block of text, without styles. */
export function wordsIn(block: Body[number] | undefined): string {
  return block && "text" in block ? plainText(block.text) : "";
}

/** Fills a field with more than the server takes, as a page could that was loaded before there was a limit. */
export async function fillTooLong(field: Locator): Promise<void> {
  await field.evaluate((element) => element.removeAttribute("maxlength"));
  await field.fill("Too long. ".repeat(300));
}
