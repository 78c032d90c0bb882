// Corrections happen in public: what an editor puts right is told on the article, listed, and to be seen in its history.
import type { Page } from "playwright/test";
import { storyBox } from "@/e2e/desk/story";
import {
  expect,
  expectAccessible,
  openArticle,
  press,
  sayChange,
  stateLine,
  test,
} from "@/e2e/fixtures";

const headline = "One moment, every page";
const address = "/articles/one-moment-every-page";
const published = "Published. Readers see this version.";
const note = "An earlier standfirst named the wrong page.";

/** Changes the article and publishes it as what it is. */
async function change(editor: Page, standfirst: string, kind: string, told = "") {
  await editor.getByLabel("Standfirst").fill(standfirst);
  await editor.getByRole("button", { name: "Publish changes" }).click();
  await sayChange(editor, kind, told);
  await expect(stateLine(editor)).toHaveText(published);
}

const corrections = (reader: Page) => reader.getByRole("region", { name: "Corrections" });

test("an editor corrects a live article; readers find the note on it, in the list, and the words in its history", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  // Kept pages, as they were before.
  for (const page of [address, "/corrections", `${address}/history`]) await reader.goto(page);
  await expect(reader.getByText("First version")).toBeVisible();
  await reader.goto(address);
  await expect(reader.getByRole("link", { name: "Versions of this article" })).toHaveCount(0);

  await openArticle(editor, headline);
  await change(editor, "Every page tells the truth.", "Correction", note);

  await reader.goto(address);
  await expect(corrections(reader)).toContainText(note);
  await expect(corrections(reader)).toContainText("Approved by Demo editor");
  await expect(corrections(reader).locator("time")).toHaveAttribute("datetime", /^20\d\d-/);
  await expectAccessible(reader);

  await reader.goto("/corrections");
  const listed = reader.getByRole("listitem").filter({ hasText: note });
  await expectAccessible(reader);
  await listed.getByRole("link", { name: headline }).click();
  await expect(reader).toHaveURL(address);

  await reader.getByRole("link", { name: "Versions of this article" }).click();
  await expect(reader.getByRole("listitem").filter({ hasText: "Version 2" })).toContainText(note);
  await expectAccessible(reader);
  await reader.getByRole("link", { name: "Changes in version 2" }).click();
  await expect(reader.getByRole("insertion")).toContainText(["truth"]);
  await expectAccessible(reader);
});

test("a typo that is mended is in the history alone, and new reporting needs no note", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  await change(editor, "Every page tells the same.", "New reporting");
  await change(editor, "Every page tells the same!", "Typo");
  await reader.goto(address);
  await expect(reader.getByText("Every page tells the same!")).toBeVisible();
  await expect(corrections(reader)).toHaveCount(0);
  await reader.goto("/corrections");
  await expect(reader.getByText(headline)).toHaveCount(0);
  await reader.goto(`${address}/history`);
  await expect(reader.getByRole("listitem").filter({ hasText: "Version 3" })).toContainText("Typo");
  await reader.goto(`${address}/history/3`);
  await expect(reader.getByRole("insertion")).toContainText(["!"]);
  // A version that there is not leads to those that there are.
  await reader.goto(`${address}/history/4`);
  await expect(reader).toHaveURL(`${address}/history`);
});

test("an editor who publishes over a live article is asked, by keyboard too; what they wrote outlives a refusal", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Section").selectOption({ label: "No section" });
  const publish = editor.getByRole("button", { name: "Publish changes" });
  await publish.focus();
  await editor.keyboard.press("Enter");
  const dialog = editor.getByRole("dialog", { name: "Publish changes" });
  await expect(dialog.getByRole("radio", { name: "New reporting" })).toBeFocused();
  await expectAccessible(editor);
  // Nothing is chosen beforehand, and without an answer nothing is sent.
  const kinds = dialog.getByRole("group", { name: "Type of change" });
  await expect(kinds.getByRole("radio", { checked: true })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("radio", { name: "Clarification" }).focus();
  await editor.keyboard.press("Space");
  await editor.keyboard.press("Tab");
  await editor.keyboard.type(note);
  await editor.keyboard.press("Tab");
  await editor.keyboard.press("Enter");
  await expect(stateLine(editor)).toHaveText(/^Not published\. Fix \d+ problems? to publish\./);

  await editor.getByLabel("Section").selectOption({ label: "Readers" });
  await publish.click();
  await expect(dialog.getByRole("radio", { name: "Clarification" })).toBeChecked();
  await expect(dialog.getByLabel("Clarification, as readers will see it")).toHaveValue(note);
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(stateLine(editor)).toHaveText(published);
  await editor.getByRole("link", { name: "History" }).click();
  await expect(editor.getByText(/^Published as a clarification by Demo editor/)).toBeVisible();
});

test("a retracted article keeps its address and says so; its versions are listed, and their text is not shown", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  await change(editor, "Every page tells the truth.", "Correction", note);
  await editor.getByRole("button", { name: "More" }).click();
  await editor.getByRole("button", { name: "Retract …" }).click();
  await editor.getByLabel("Reason, as readers will see it").fill("There was no such moment.");
  await editor.getByRole("button", { name: "Retract", exact: true }).click();
  await expect(stateLine(editor)).toHaveText("Retracted. Readers see why.");

  expect((await reader.goto(address))?.status()).toBe(200);
  await expect(reader.getByRole("article")).toContainText("There was no such moment.");
  await expect(reader.getByRole("article")).toContainText("Approved by Demo editor");
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(corrections(reader)).toContainText(note);
  await expectAccessible(reader);
  await reader.goto(`${address}/history/2`);
  await expect(reader).toHaveURL(`${address}/history`);
  await expect(reader.getByText("Their text is no longer shown", { exact: false })).toBeVisible();
  await reader.goto("/corrections");
  await expect(reader.getByRole("listitem").filter({ hasText: "no such moment" })).toContainText(
    "Retraction",
  );

  await press(editor, "Reinstate", /^Reinstated\./);
  await reader.goto(address);
  await expect(corrections(reader)).toContainText("Retraction (since withdrawn)");
  await expect(reader.getByText("Every page tells the truth.")).toBeVisible();
});

test("the history of an article is whole without JavaScript, and gone while the article is unpublished", async ({
  browser,
  newsroom,
  open,
}) => {
  const demo = "/articles/what-a-correction-owes-its-reader";
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: newsroom.url });
  const reader = await context.newPage();
  await reader.goto(demo);
  await reader.getByRole("link", { name: "Versions of this article" }).click();
  await reader.getByRole("link", { name: "Changes in version 2" }).click();
  await expect(reader.getByRole("deletion").first()).toBeVisible();
  await reader
    .getByText(/blocks unchanged/)
    .first()
    .click();
  await expect(reader.getByText("The mistake itself is seldom the scandal.")).toBeVisible();

  const editor = await open("editor");
  await openArticle(editor, "What a correction owes its reader");
  await expect(storyBox(editor)).toBeVisible();
  await press(editor, "Unpublish", "Unpublished. Readers no longer see this article.");
  for (const page of [demo, `${demo}/history`, `${demo}/history/2`]) {
    expect((await reader.goto(page))?.status()).toBe(404);
  }
  await reader.goto("/corrections");
  await expect(reader.getByText("Article no longer available")).toBeVisible();
  await context.close();
});
