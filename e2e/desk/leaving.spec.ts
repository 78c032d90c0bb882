// Leaving the text and coming back to it: by link, by the back button, by a closed tab, by another's hand.
import type { Page } from "playwright/test";
import {
  expect,
  expectAccessible,
  hearNothing,
  openArticle,
  press,
  savedNow,
  signIn,
  stateLine,
  test,
} from "@/e2e/fixtures";
import type { Newsroom } from "@/e2e/newsroom";
import { fillTooLong } from "@/e2e/desk/story";

const headline = "One moment, every page";

test("text that was typed just before leaving by a link is saved, without a question", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Nearly lost.");
  await editor.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(editor.getByRole("heading", { name: "Articles" })).toBeVisible();
  await openArticle(editor, headline);
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Nearly lost.");
  await expect(editor.getByRole("dialog")).toHaveCount(0);
});

test("a text saved while its tab closed is not offered as lost, though a colleague changed it since", async ({
  open,
}) => {
  const [editor, colleague] = [await open("editor"), await open("administrator")];
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Typed and closed.");
  await editor.close({ runBeforeUnload: true });
  await openArticle(colleague, headline);
  const standfirst = colleague.getByLabel("Standfirst");
  await expect(standfirst).toHaveValue("Typed and closed.");
  await standfirst.fill("Changed by a colleague.");
  await press(colleague, "Save draft", savedNow);

  const again = await editor.context().newPage();
  // Where the save was acknowledged before the page was gone, nothing is left to be asked for.
  const asked = again.waitForResponse((answer) => /\/(receipts\?|presence$)/.test(answer.url()));
  await openArticle(again, headline);
  await asked;
  await again.waitForResponse((answer) => answer.url().endsWith("/presence"));
  await expect(again.getByRole("dialog")).toHaveCount(0);
  await expect(again.getByRole("heading", { name: "Unsaved text" })).toHaveCount(0);
  await expect(again.getByLabel("Standfirst")).toHaveValue("Changed by a colleague.");
});

test("a page loaded again at once has what was typed, and does not speak of another tab", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Typed and loaded again.");
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed and loaded again.");
  await editor.waitForResponse((answer) => answer.url().endsWith("/presence"));
  await expect(stateLine(editor)).toHaveText(/^Saved /);
  await expect(editor.getByRole("dialog")).toHaveCount(0);
});

test("a preview that is opened while something is unsaved shows it", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("To be seen in the preview.");
  const opening = editor.context().waitForEvent("page");
  await editor.getByRole("link", { name: "Preview" }).click();
  const preview = await opening;
  await expect(preview.getByText("To be seen in the preview.")).toBeVisible();
  await expect(preview.getByText("as saved")).toBeVisible();
});

test("leaving text that cannot be saved asks first", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.context().setOffline(true);
  await editor.getByLabel("Standfirst").fill("Nearly lost.");
  await expect(stateLine(editor)).toContainText("Offline");
  const asked = editor.waitForEvent("dialog");
  const leaving = editor.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Nearly lost.");
});

test("a tab closed with unsaved text: the text is offered when the article is opened, and put back", async ({
  open,
  newsroom,
}) => {
  const [editor, colleague] = [await open("editor"), await open("administrator")];
  await closeWithUnsaved(editor, newsroom, "Kept in the browser.");
  await openArticle(colleague, headline);
  await colleague.getByLabel("Dateline").fill("HULL");
  await press(colleague, "Save draft", savedNow);

  const again = await editor.context().newPage();
  await openArticle(again, headline);
  const dialog = again.getByRole("dialog", { name: "You have unsaved text" });
  await expect(dialog.getByRole("insertion").first()).toContainText("Kept");
  await expectAccessible(again);
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(stateLine(again)).toHaveText(savedNow);
  await expect(again.getByLabel("Standfirst")).toHaveValue("Kept in the browser.");
  await expect(again.getByLabel("Dateline")).toHaveValue("HULL");
  await again.reload();
  await expect(again.getByLabel("Standfirst")).toHaveValue("Kept in the browser.");
  await expect(again.getByRole("dialog")).toHaveCount(0);
});

test("unsaved text of another user of the browser is neither shown nor lost", async ({
  open,
  newsroom,
}) => {
  const editor = await open("editor");
  await closeWithUnsaved(editor, newsroom, "The editor's.");
  const again = await editor.context().newPage();
  await again.context().clearCookies();
  await signIn(again, "reporter");
  await openArticle(again, headline);
  await again.getByLabel("Dateline").fill("YORK");
  await press(again, "Save draft", savedNow);
  await expect(again.getByRole("dialog")).toHaveCount(0);

  await again.context().clearCookies();
  await signIn(again, "editor");
  await openArticle(again, headline);
  await expect(again.getByRole("dialog").getByRole("insertion")).toContainText("The editor's");
});

test("text that is set aside is there after a reload, until it is thrown away", async ({
  open,
  newsroom,
}) => {
  const editor = await open("editor");
  await closeWithUnsaved(editor, newsroom, "Perhaps later.");
  const again = await editor.context().newPage();
  await openArticle(again, headline);
  await again.getByRole("dialog").getByRole("button", { name: "Decide later" }).click();
  await again.getByRole("button", { name: "Review it" }).click();
  await again.getByRole("dialog").getByRole("button", { name: "Keep a copy" }).click();
  await again.reload();
  const kept = again.getByRole("textbox", { name: "Your kept copy" });
  await expect(kept).toHaveValue(/Standfirst: Perhaps later\./);
  await expect(again.getByLabel("Standfirst")).not.toHaveValue("Perhaps later.");
  await again.getByRole("button", { name: "Discard" }).click();
  await again.reload();
  await expect(again.getByLabel("Standfirst")).toBeVisible();
  await expect(kept).toHaveCount(0);
});

test("a reload right after a key, with a save under way, keeps that key", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const standfirst = editor.getByLabel("Standfirst");
  await standfirst.fill("Sent.");
  const isSent = new Promise<void>((sent) =>
    editor.route("**/api/desk/articles/*", (route) =>
      // It has no answer before the page is gone.
      route.request().method() === "PUT" ? sent() : route.continue(),
    ),
  );
  await editor.keyboard.press("Control+s");
  await isSent;
  await standfirst.press("End");
  await editor.keyboard.type(" And more.");
  await editor.reload();
  const dialog = editor.getByRole("dialog", { name: "You have unsaved text" });
  await expect(dialog).toContainText("And more.");
});

test("text that is set aside is in every tab of its user, takes the place of none, and is nobody else's", async ({
  open,
  newsroom,
}) => {
  const editor = await open("editor");
  await closeWithUnsaved(editor, newsroom, "Perhaps later.");
  const [one, two] = [await editor.context().newPage(), await editor.context().newPage()];
  for (const tab of [one, two]) {
    await openArticle(tab, headline);
    await tab.getByRole("dialog").getByRole("button", { name: "Decide later" }).click();
  }
  const kept = (page: Page) => page.getByRole("textbox", { name: "Your kept copy" });
  for (const tab of [one, two]) {
    await tab.getByRole("button", { name: "Review it" }).click();
    await tab.getByRole("dialog").getByRole("button", { name: "Keep a copy" }).click();
    for (const other of [one, two]) await expect(kept(other)).toHaveValue(/Perhaps later\./);
  }
  const both = /Perhaps later\.[\s\S]+\* \* \*[\s\S]+Perhaps later\./;
  for (const tab of [one, two]) await expect(kept(tab)).toHaveValue(both);

  await two.context().clearCookies();
  await signIn(two, "reporter");
  await openArticle(two, headline);
  await expect(kept(two)).toHaveCount(0);
  await two.context().clearCookies();
  await signIn(two, "editor");
  await openArticle(two, headline);
  await expect(kept(two)).toHaveValue(both);
});

test("the back button brings back what was saved, not what was opened", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Saved before leaving.");
  await press(editor, "Save draft", savedNow);
  await editor.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(editor.getByRole("heading", { name: "Articles" })).toBeVisible();
  await editor.goBack();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Saved before leaving.");
  await editor.getByLabel("Standfirst").fill("And once more.");
  await press(editor, "Save draft", savedNow);
});

test("back and forward lead to an article that was just begun as it stands, not as it began", async ({
  open,
}) => {
  const editor = await open("editor");
  await editor.goto("/desk/articles/new");
  await editor.getByLabel("Headline").fill("The quay opens");
  await editor.getByRole("button", { name: "Create" }).click();
  await editor.getByLabel("Standfirst").fill("Written after it was begun.");
  await press(editor, "Save draft", savedNow);
  await editor.goBack();
  await expect(editor.getByRole("heading", { name: "New article" })).toBeVisible();
  await editor.goForward();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Written after it was begun.");
  await editor.getByLabel("Standfirst").fill("And once more.");
  await press(editor, "Save draft", savedNow);
});

test("who typed nothing and unpublishes after a colleague's save sees the newer text first", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  for (const page of [first, second]) await openArticle(page, headline);
  await hearNothing(first);
  await second.getByLabel("Standfirst").fill("The colleague's words.");
  await press(second, "Save draft", savedNow);
  await first.getByRole("button", { name: "More" }).click();
  await first.getByRole("button", { name: "Unpublish" }).click();
  const asked = first.getByRole("dialog", { name: "Unpublish this article" });
  await asked.getByRole("button", { name: "Unpublish", exact: true }).click();
  await expect(stateLine(first)).toContainText("Not unpublished: somebody changed this article");
  await expect(stateLine(first)).toContainText("Demo administrator’s changes to the standfirst");
  await expect(first.getByRole("dialog")).toHaveCount(0);
  await expect(first.getByLabel("Standfirst")).toHaveValue("The colleague's words.");
  await press(first, "Publish changes", /^Published\. Readers see this version\./);
});

test("a text that cannot be saved does not keep an article from being taken down", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  await fillTooLong(editor.getByLabel("Headline", { exact: true }));
  const notSaved = /^Unpublished\. .+ Not saved: A headline has 500 characters at most\.$/;
  await press(editor, "Unpublish", notSaved);
  expect((await reader.goto("/articles/one-moment-every-page"))?.status()).toBe(404);
});

test("the focus stays where the keyboard was: after publishing, after a dialog", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Changed.");
  const publish = editor.getByRole("button", { name: "Publish changes" });
  await publish.focus();
  await editor.keyboard.press("Enter");
  await editor.keyboard.press("Space");
  await editor.keyboard.press("Enter");
  await expect(stateLine(editor)).toHaveText("Published. Readers see this version.");
  await expect(publish).toBeFocused();

  const replace = editor.getByRole("button", { name: "Replace lead picture" });
  await replace.focus();
  await editor.keyboard.press("Enter");
  await expect(editor.getByRole("dialog")).toBeVisible();
  await editor.keyboard.press("Escape");
  await expect(editor.getByRole("dialog")).toHaveCount(0);
  await expect(replace).toBeFocused();
});

/** Types into the article while the server is down, and closes the tab; the server is there again. */
async function closeWithUnsaved(page: Page, server: Newsroom, standfirst: string): Promise<void> {
  await openArticle(page, headline);
  await server.kill();
  await page.getByLabel("Standfirst").fill(standfirst);
  await expect(stateLine(page)).toContainText("Offline");
  // The last save of a tab that closes finds no server either.
  await page.close();
  await server.restart();
}
