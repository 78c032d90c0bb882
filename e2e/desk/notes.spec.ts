// Notes beside an article: asked about a paragraph, answered, resolved; and never lost before they are sent.
import type { Page } from "playwright/test";
import { goTo } from "@/e2e/desk/keyboard";
import { caretAfter, storyBox } from "@/e2e/desk/story";
import { expect, expectAccessible, openArticle, test } from "@/e2e/fixtures";
import { notesOfArticle } from "@/lib/newsroom/notes/schema";

const headline = "One moment, every page";

const noteBy = (page: Page, writer: string) =>
  page.getByRole("article", { name: `${writer}’s note`, exact: true });

/** The notes of the article that is open, as the server has them. */
async function savedNotes(page: Page) {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const answer = await page.request.get(`/api/desk/articles/${id}/notes`);
  return notesOfArticle.parse(await answer.json()).threads;
}

/** What a browser says when somebody goes back to its window. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("focus")));

test("an editor asks about a paragraph, the reporter named in the note answers, and it is resolved", async ({
  open,
}) => {
  const [editor, reporter] = [await open("editor"), await open("reporter")];
  await openArticle(editor, headline);
  await caretAfter(editor, "Here, publishing moves one pointer");
  await editor.getByRole("button", { name: "Note on this block" }).click();
  const field = editor.getByRole("textbox", { name: "A note on paragraph 3" });
  await expect(field).toBeFocused();
  await editor.keyboard.type("Which pointer? @repor");
  await editor.getByRole("option", { name: "Demo reporter" }).click();
  await expect(field).toHaveValue("Which pointer? @Demo reporter ");
  await expect(editor.getByText("Mentions Demo reporter.")).toBeVisible();
  await editor.getByRole("button", { name: "Add note" }).click();
  const asked = noteBy(editor, "Demo editor");
  await expect(asked).toContainText("On paragraph 3, “Here, publishing moves one pointer");
  await expect(asked).toContainText("Which pointer? @Demo reporter");
  const mark = storyBox(editor).getByRole("button", { name: "1 note on this block" });
  await expect(mark).toBeVisible();
  await expectAccessible(editor);

  // The way from a list of mentions: the address names the note.
  const [thread] = await savedNotes(editor);
  expect(thread?.mentioned.map(({ name }) => name)).toEqual(["Demo reporter"]);
  await reporter.goto(`${new URL(editor.url()).pathname}?note=${thread?.id}`);
  const toAnswer = noteBy(reporter, "Demo editor");
  await expect(toAnswer).toBeFocused();
  await toAnswer.getByRole("button", { name: "Show in the text" }).click();
  await expect(storyBox(reporter)).toBeFocused();
  const atCaret = () => reporter.evaluate(() => getSelection()?.anchorNode?.textContent);
  expect(await atCaret()).toContain("Here, publishing moves one pointer");
  await toAnswer.getByRole("button", { name: "Reply" }).click();
  await expect(reporter.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await reporter.keyboard.type("The one to the live revision.");
  await reporter.getByRole("button", { name: "Send reply" }).click();
  await expect(toAnswer).toContainText("The one to the live revision.");

  await comeBack(editor);
  await expect(asked).toContainText("Demo reporter");
  await expect(asked).toContainText("The one to the live revision.");
  await expect(
    editor.getByRole("status").filter({ hasText: "Demo reporter wrote a note." }),
  ).toHaveCount(1);
  await asked.getByRole("button", { name: "Resolve" }).click();
  await expect(asked).toHaveCount(0);
  await expect(mark).toHaveCount(0);
  await editor.getByRole("button", { name: "Show 1 resolved" }).click();
  await expect(asked).toContainText("Resolved by Demo editor");
  await expectAccessible(editor);
  await asked.getByRole("button", { name: "Reopen" }).click();
  await expect(mark).toBeVisible();
  await mark.click();
  await expect(asked).toBeFocused();
});

test("a note is written, answered, resolved and reopened by keyboard alone", async ({ open }) => {
  const page = await open("editor");
  await openArticle(page, headline);
  await storyBox(page).focus();
  await page.keyboard.press("Shift+F2");
  await expect(page.getByRole("textbox", { name: "A note on paragraph 1" })).toBeFocused();
  await page.keyboard.type("Check this, @demo ");
  const names = page.getByRole("listbox", { name: "Colleagues to mention" });
  await expect(names.getByRole("option", { selected: true })).toHaveText("Demo administrator");
  await page.keyboard.press("ArrowDown");
  await expect(names.getByRole("option", { selected: true })).toHaveText("Demo editor");
  await page.keyboard.press("Escape");
  await expect(names).toHaveCount(0);
  await page.keyboard.type("administrator, and @demo r");
  await page.keyboard.press("Enter");
  await page.keyboard.type("please.");
  await page.keyboard.press("Control+Enter");
  const note = noteBy(page, "Demo editor");
  await expect(note).toContainText("Check this, @demo administrator, and @Demo reporter please.");
  const [thread] = await savedNotes(page);
  expect(thread?.mentioned.map(({ name }) => name)).toEqual([
    "Demo administrator",
    "Demo reporter",
  ]);

  await goTo(note.getByRole("button", { name: "Reply" }));
  await page.keyboard.press("Enter");
  await page.keyboard.type("Checked.");
  await page.keyboard.press("Control+Enter");
  await expect(note).toContainText("Checked.");
  await expect(note).toBeFocused();
  await goTo(note.getByRole("button", { name: "Resolve" }));
  await page.keyboard.press("Enter");
  const fold = page.getByRole("button", { name: "1 resolved" });
  await expect(fold).toBeFocused();
  await page.keyboard.press("Enter");
  await goTo(note.getByRole("button", { name: "Reopen" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(note.getByRole("button", { name: "Resolve" })).toBeFocused();
});

test("a note that cannot be sent stays, through a closed tab too, and is written once", async ({
  open,
}) => {
  const page = await open("editor");
  await openArticle(page, headline);
  const words = "Typed on a train.";
  const field = (of: Page) => of.getByRole("textbox", { name: "A note on the article" });
  const write = (of: Page) => of.getByRole("button", { name: "Add note" }).click();
  await field(page).fill(words);
  await page.context().setOffline(true);
  await write(page);
  await expect(page.getByRole("alert").filter({ hasText: "cannot be reached" })).toHaveText(
    "The server cannot be reached. Your text is still here.",
  );
  await expect(field(page)).toHaveValue(words);
  await page.context().setOffline(false);

  const again = await page.context().newPage();
  await again.goto(page.url());
  await page.close();
  await expect(field(again)).toHaveValue(words);

  // It arrives, but its answer is lost on the way.
  await again.route("**/notes", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await write(again);
  await expect(again.getByRole("alert").filter({ hasText: "cannot be reached" })).toBeVisible();
  await again.unroute("**/notes");
  await write(again);
  await expect(noteBy(again, "Demo editor")).toContainText(words);
  await expect(field(again)).toHaveValue("");
  expect(await savedNotes(again)).toHaveLength(1);
});

test("an answer to a note that a colleague resolves meanwhile is refused with a reason, and kept", async ({
  open,
}) => {
  const [editor, reporter] = [await open("editor"), await open("reporter")];
  await openArticle(editor, headline);
  await editor.getByRole("textbox", { name: "A note on the article" }).fill("Long enough?");
  await editor.getByRole("button", { name: "Add note" }).click();
  const asked = noteBy(editor, "Demo editor");
  await expect(asked).toBeVisible();

  await openArticle(reporter, headline);
  const toAnswer = noteBy(reporter, "Demo editor");
  await toAnswer.getByRole("button", { name: "Reply" }).click();
  await reporter.getByRole("textbox", { name: "Reply" }).fill("Too long.");
  await asked.getByRole("button", { name: "Resolve" }).click();
  await expect(asked).toHaveCount(0);
  await comeBack(reporter);
  await expect(toAnswer).toContainText("Resolved by Demo editor");

  await reporter.getByRole("button", { name: "Send reply" }).click();
  await expect(toAnswer.getByRole("alert").filter({ hasText: "resolved" })).toHaveText(
    "This note has been resolved. Reopen it to reply. Your text is still here.",
  );
  await toAnswer.getByRole("button", { name: "Reopen" }).click();
  await expect(toAnswer.getByRole("button", { name: "Resolve" })).toBeVisible();
  await reporter.getByRole("button", { name: "Send reply" }).click();
  await expect(toAnswer.getByRole("textbox")).toHaveCount(0);
  await expect(toAnswer).toContainText("Too long.");
});

test("a note on a paragraph that is removed stays, and says so", async ({ open }) => {
  const page = await open("editor");
  await openArticle(page, headline);
  await caretAfter(page, "Here, publishing moves one pointer");
  await page.keyboard.press("Shift+F2");
  await page.keyboard.type("Do we need this?");
  await page.keyboard.press("Control+Enter");
  const note = noteBy(page, "Demo editor");
  await expect(note).toContainText("On paragraph 3");
  await caretAfter(page, "Here, publishing moves one pointer");
  await page.getByRole("button", { name: "Remove block" }).click();
  await expect(note).toContainText("Its paragraph was removed");
  await expect(note).toContainText("Do we need this?");
});
