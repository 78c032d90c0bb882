// The ends of a save that no other journey meets: the article is gone, the server fails, the session ends in mid-sentence.
import type { Page } from "playwright/test";
import { breakSaving, letSessionsIdle, mendSaving, removeArticle } from "@/e2e/database";
import { openedArticle } from "@/e2e/desk/requests";
import { caretAfter, savedBody, storyBox, wordsIn } from "@/e2e/desk/story";
import {
  demoUser,
  expect,
  expectAccessible,
  openArticle,
  savedNow,
  stateLine,
  test,
} from "@/e2e/fixtures";

const headline = "One moment, every page";

test("a text whose article is not there any more can be copied out", async ({ newsroom, open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await removeArticle(newsroom, openedArticle(editor).split("/").at(-1) ?? "");
  await caretAfter(editor, "This is a promise");
  await editor.keyboard.type(" Nobody has it but this page.");
  await expect(stateLine(editor)).toHaveText(
    "Not saved: this article no longer exists. Your text is still here for you to copy.",
  );
  await expectAccessible(editor);
  await editor.keyboard.type(" Nor this.");
  await editor.getByRole("button", { name: "Copy your text …" }).click();
  await expect(editor.getByRole("textbox", { name: "Your text" })).toHaveValue(
    /Nobody has it but this page\. Nor this\./,
  );
});

test("a save that the server fails at is tried again by itself until it is done", async ({
  newsroom,
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await breakSaving(newsroom);
  await editor.getByLabel("Standfirst").fill("Typed while the disk was full.");
  await expect(stateLine(editor)).toHaveText(
    "Not saved yet: the server failed. Trying again, with 1 change kept in this browser.",
  );
  await mendSaving(newsroom);
  await expect(stateLine(editor)).toHaveText(savedNow, { timeout: 120_000 });
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed while the disk was full.");
});

test("a session that is ended elsewhere in mid-sentence takes no key, and the sentence is saved after signing in", async ({
  open,
}) => {
  const [editor, elsewhere] = [await open("editor"), await open("editor")];
  await openArticle(editor, headline);
  await caretAfter(editor, "This is a promise");
  await editor.keyboard.type(" Half a sentence");
  // A save by itself after the session ended would open the dialog before the next key.
  await expect(stateLine(editor)).toHaveText(savedNow);
  await endOtherSessions(elsewhere);
  const refused = editor.waitForResponse((answer) => answer.status() === 401);
  await editor.keyboard.press("Control+S");
  await editor.keyboard.type(", the session ended under it, and the other half.");
  await refused;
  await editor.keyboard.type(" Nothing of it went into a dialog.");

  const dialog = editor.getByRole("dialog", { name: "Sign in again to save" });
  await dialog.getByLabel("E-mail").fill(demoUser("editor").email);
  await dialog.getByLabel("Password").fill(demoUser("editor").password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(stateLine(editor)).toHaveText(savedNow);
  // The save that was pressed comes first, and what was typed since by itself after it.
  await expect
    .poll(async () => (await savedBody(editor)).map(wordsIn).join(" "))
    .toContain("Nothing of it went into a dialog.");
  await editor.reload();
  await expect(storyBox(editor)).toContainText(
    "Half a sentence, the session ended under it, and the other half. Nothing of it went into a dialog.",
  );
});

test("who did nothing for too long signs in over the text, which is saved then, and an open page alone prolongs nothing", async ({
  newsroom,
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await letSessionsIdle(newsroom);
  // The page goes on reporting who is here, and is refused like everything else.
  await editor.waitForResponse(
    (answer) => answer.url().endsWith("/presence") && answer.status() === 401,
  );
  await editor.getByLabel("Standfirst").fill("Typed the morning after.");
  const dialog = editor.getByRole("dialog", { name: "Sign in again to save" });
  await dialog.getByLabel("E-mail").fill(demoUser("editor").email);
  await dialog.getByLabel("Password").fill(demoUser("editor").password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(stateLine(editor)).toHaveText(savedNow);
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed the morning after.");
});

async function endOtherSessions(page: Page) {
  await page.goto("/desk/account");
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByText("One other browser is signed out.")).toBeVisible();
}
