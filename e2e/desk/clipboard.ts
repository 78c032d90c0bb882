// The clipboard as other programs fill it, and an article to paste into.
import type { Page } from "playwright/test";
import { storyBox } from "@/e2e/desk/story";

/** Opens a new article with nothing in its story. */
export async function beginArticle(editor: Page, headline: string) {
  await editor.goto("/desk/articles/new");
  await editor.getByLabel("Headline", { exact: true }).fill(headline);
  await editor.getByRole("button", { name: "Create" }).click();
  await storyBox(editor).click();
}

export type CopiedForms = { plain: string; html?: string };

/** Fills the clipboard as another program does: with one text in several forms. */
export async function copyElsewhere(editor: Page, forms: CopiedForms) {
  const program = await editor.context().newPage();
  await program.evaluate(({ plain, html }) => {
    document.addEventListener("copy", (event) => {
      event.clipboardData?.setData("text/plain", plain);
      if (html) event.clipboardData?.setData("text/html", html);
      event.preventDefault();
    });
  }, forms);
  await program.keyboard.press("Control+C");
  await program.close();
}

/** As a word processor's copy is pasted. A browser without a desktop keeps no RTF, so that the event brings it. */
export async function pasteWithRtf(editor: Page, forms: { html: string; rtf: string }) {
  await storyBox(editor).evaluate((story, { html, rtf }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/rtf", rtf);
    const paste = { clipboardData, bubbles: true, cancelable: true };
    story.dispatchEvent(new ClipboardEvent("paste", paste));
  }, forms);
}
