// The ways about the desk of somebody without a mouse: Tab, arrows, and the keys of the story.
import { expect, type Locator, type Page } from "playwright/test";

/** Presses a key until the element has the focus; fails where a hundred presses do not lead to it. */
export async function goTo(
  element: Locator,
  key: "Tab" | "Shift+Tab" | "ArrowRight" = "Tab",
): Promise<void> {
  const { keyboard } = element.page();
  for (let presses = 0; presses < 100; presses += 1) {
    await keyboard.press(key);
    if (await element.evaluate((one) => one === document.activeElement)) return;
  }
  await expect(element, `${key} leads to it`).toBeFocused();
}

/** Uses a tool of the story from inside the story: Alt+F10, arrows, Enter. */
export async function useTool(page: Page, name: string): Promise<void> {
  const tools = page.getByRole("toolbar", { name: "Story tools" });
  await page.keyboard.press("Alt+F10");
  await expect(tools.locator(":focus")).toHaveCount(1);
  const tool = tools.getByRole("button", { name, exact: true });
  await goTo(tool, "ArrowRight");
  await page.keyboard.press("Enter");
}

/** Makes the block at the caret one of that kind, and goes on writing in it. */
export async function writeAs(page: Page, kind: "Subheading" | "Quote"): Promise<void> {
  await useTool(page, kind);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Story" })).toBeFocused();
}
