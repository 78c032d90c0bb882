// Saving when something stands in the way: a colleague, a lost connection, an ended session.
import { expect, expectAccessible, openArticle, press, stateLine, test } from "@/e2e/fixtures";

const headline = "One moment, every page";

test("two editors save the same article: the second is told, sees both, and keeps theirs", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  await openArticle(first, headline);
  await openArticle(second, headline);

  await first.getByLabel("Standfirst").fill("The first editor's words.");
  await press(first, "Save draft", /^Saved .+ by Demo editor\.$/);

  await second.getByLabel("Standfirst").fill("The second editor's words.");
  await second.getByRole("button", { name: "Save draft" }).click();
  const dialog = second.getByRole("dialog");
  await expect(dialog).toContainText("Demo editor saved this article after you opened it");
  await expect(dialog.getByRole("deletion")).toContainText("first");
  await expect(dialog.getByRole("insertion")).toContainText("second");
  await expectAccessible(second);

  // Deciding later leaves the text as it was typed.
  await dialog.getByRole("button", { name: "Decide later" }).click();
  await expect(stateLine(second)).toContainText("Your text is still here.");
  await expect(second.getByLabel("Standfirst")).toHaveValue("The second editor's words.");

  await second.getByRole("button", { name: "Save draft" }).click();
  await dialog.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(stateLine(second)).toHaveText(/^Saved .+ by Demo administrator\.$/);

  // The first editor, still on the old version, is told in turn and goes on from the newest.
  await first.getByLabel("Standfirst").fill("The first editor again.");
  await first.getByRole("button", { name: "Save draft" }).click();
  await first.getByRole("button", { name: "Go on from theirs, and set mine aside" }).click();
  await expect(first.getByLabel("Standfirst")).toHaveValue("The second editor's words.");
  await expect(first.getByRole("textbox", { name: "Your text, set aside" })).toHaveValue(
    /The first editor again\./,
  );
  await press(first, "Save draft", /^Saved .+ by Demo administrator\.$/);
});

test("a save that cannot reach the server keeps the text, and the next one succeeds", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Typed on a train.");
  await editor.context().setOffline(true);
  await press(editor, "Save draft", /^Not saved: the server cannot be reached/);
  await editor.context().setOffline(false);
  await press(editor, "Save draft", /^Saved .+ by Demo editor\.$/);
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed on a train.");
});

test("a save after the session ended keeps the text, and succeeds after signing in elsewhere", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const cookies = await editor.context().cookies();
  await editor.getByLabel("Standfirst").fill("Typed after hours.");
  await editor.context().clearCookies();
  await press(editor, "Save draft", /^Not saved: your sign-in has ended/);
  await editor.context().addCookies(cookies);
  await press(editor, "Save draft", /^Saved .+ by Demo editor\.$/);
});

test("a double click saves once", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  let saves = 0;
  editor.on("request", (request) => {
    if (request.method() === "PUT") saves += 1;
  });
  await editor.getByLabel("Standfirst").fill("Clicked twice.");
  await editor.getByRole("button", { name: "Save draft" }).dblclick();
  await expect(stateLine(editor)).toHaveText(/^Saved .+ by Demo editor\.$/);
  expect(saves).toBe(1);
  await expect(editor.getByRole("dialog")).toHaveCount(0);
});

test("leaving with unsaved changes asks first", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Nearly lost.");
  const asked = editor.waitForEvent("dialog");
  const leaving = editor.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Nearly lost.");
});

test("an article is written and saved by keyboard alone", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Headline", { exact: true }).focus();
  await editor.keyboard.press("End");
  await editor.keyboard.type(" at once");
  await editor.keyboard.press("Tab");
  await expect(editor.getByLabel("Standfirst")).toBeFocused();
  await editor.keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(/^Saved .+ by Demo editor\.$/);
  await editor.reload();
  await expect(editor.getByLabel("Headline", { exact: true })).toHaveValue(`${headline} at once`);
});
