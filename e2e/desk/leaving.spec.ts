// Leaving the text and coming back to it: by link, by the back button, by another's hand.
import { expect, openArticle, press, stateLine, test } from "@/e2e/fixtures";

const headline = "One moment, every page";

test("leaving unsaved text by a link of the desk asks first", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Nearly lost.");
  const [dialog] = await Promise.all([
    editor.waitForEvent("dialog").then(async (asked) => {
      await asked.dismiss();
      return asked;
    }),
    editor.getByRole("link", { name: "Articles", exact: true }).click(),
  ]);
  expect(dialog.type()).toBe("beforeunload");
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Nearly lost.");
});

test("the back button brings back what was saved, not what was opened", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Saved before leaving.");
  await press(editor, "Save draft", /^Saved /);
  await editor.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(editor.getByRole("heading", { name: "Articles" })).toBeVisible();
  await editor.goBack();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Saved before leaving.");
  await editor.getByLabel("Standfirst").fill("And once more.");
  await press(editor, "Save draft", /^Saved .+ by Demo editor\.$/);
});

test("who typed nothing and publishes after a colleague's save sees the newer text first", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  await openArticle(first, headline);
  await openArticle(second, headline);
  await second.getByLabel("Standfirst").fill("The colleague's words.");
  await press(second, "Save draft", /^Saved /);
  await first.getByRole("button", { name: "Unpublish" }).click();
  await expect(stateLine(first)).toContainText("Demo administrator saved this article");
  await expect(first.getByRole("dialog")).toHaveCount(0);
  await expect(first.getByLabel("Standfirst")).toHaveValue("The colleague's words.");
  await press(first, "Publish changes", "Published. Readers see this version.");
});

test("a text that cannot be saved does not keep an article from being taken down", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  await editor.getByLabel("Slug").fill("Not A Slug");
  await press(editor, "Unpublish", /^Unpublished\./);
  expect((await reader.goto("/articles/one-moment-every-page"))?.status()).toBe(404);
  await expect(editor.getByLabel("Slug")).toHaveValue("Not A Slug");
});

test("text that was set aside is there after a reload, until it is thrown away", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  await openArticle(first, headline);
  await openArticle(second, headline);
  await first.getByLabel("Standfirst").fill("Theirs.");
  await press(first, "Save draft", /^Saved /);
  await second.getByLabel("Dateline").fill("MINE");
  await second.getByRole("button", { name: "Save draft" }).click();
  await second.getByRole("button", { name: "Go on from theirs, and set mine aside" }).click();
  await second.reload();
  const kept = second.getByRole("textbox", { name: "Your text, set aside" });
  await expect(kept).toHaveValue(/Dateline: MINE/);
  await second.getByRole("button", { name: "Throw it away" }).click();
  await second.reload();
  await expect(second.getByLabel("Standfirst")).toHaveValue("Theirs.");
  await expect(kept).toHaveCount(0);
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
