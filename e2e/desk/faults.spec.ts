// What goes wrong while somebody writes: the server dies, a role is taken away, a user is shut out.
import type { Page } from "playwright/test";
import { expect, openArticle, savedNow, stateLine, test } from "@/e2e/fixtures";
import { caretAfter, storyBox } from "@/e2e/desk/story";

const headline = "One moment, every page";

async function typeMore(page: Page, words: string) {
  await caretAfter(page, "This is a promise");
  await page.keyboard.type(words);
}

test("the server is killed between a key and its save: the text waits and is saved once it is back", async ({
  newsroom,
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await newsroom.kill();
  await typeMore(editor, " Typed while the server was dead.");
  await expect(stateLine(editor)).toContainText("kept in this browser");
  await newsroom.restart();
  await expect(stateLine(editor)).toHaveText(savedNow, { timeout: 120_000 });
  await editor.reload();
  await expect(storyBox(editor)).toContainText("Typed while the server was dead.");
});

test("the server is killed, and the tab closed before it is back: the text is offered and put back", async ({
  newsroom,
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await newsroom.kill();
  await typeMore(editor, " Typed before everything broke.");
  await expect(stateLine(editor)).toContainText("kept in this browser");
  const again = await editor.context().newPage();
  await editor.close();
  await newsroom.restart();
  await openArticle(again, headline);
  const offer = again.getByRole("dialog");
  await expect(offer).toContainText("Typed before everything broke.");
  await offer.getByRole("button", { name: "Restore" }).click();
  await expect(stateLine(again)).toHaveText(savedNow);
  await again.reload();
  await expect(storyBox(again)).toContainText("Typed before everything broke.");
});

test("a save that is slow is not taken for done, and what is typed meanwhile follows it", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await editor.route("**/api/desk/articles/*", async (route) => {
    if (route.request().method() === "PUT") await held;
    await route.continue();
  });
  await typeMore(editor, " First.");
  await editor.waitForRequest((request) => request.method() === "PUT");
  await editor.keyboard.type(" Second.");
  await expect(stateLine(editor)).not.toHaveText(savedNow);
  release();
  await expect(stateLine(editor)).toHaveText(savedNow);
  await editor.reload();
  await expect(storyBox(editor)).toContainText("First. Second.");
});

test("while another program writes to the database a save waits, and readers do not", async ({
  newsroom,
  open,
}) => {
  const [editor, reader] = [await open("editor"), await open()];
  await openArticle(editor, headline);
  const kept = await reader.request.get("/");
  expect(kept.ok()).toBe(true);
  let isSaved = false;
  editor.on(
    "response",
    (answer) => (isSaved ||= answer.request().method() === "PUT" && answer.ok()),
  );
  await newsroom.database.whileWriting(async () => {
    const asked = editor.waitForRequest((request) => request.method() === "PUT");
    await typeMore(editor, " Typed meanwhile.");
    await asked;
    for (let time = 0; time < 20; time += 1) {
      expect((await reader.request.get("/")).ok()).toBe(true);
    }
    // One that nobody asked for before: it is read from the database.
    expect((await reader.request.get("/search?q=moment")).ok()).toBe(true);
    expect(isSaved).toBe(false);
  });
  await expect(stateLine(editor)).toHaveText(savedNow);
  await editor.reload();
  await expect(storyBox(editor)).toContainText("Typed meanwhile.");
});

test("an editor who is made a reporter in mid-sentence keeps writing, and publishes no more", async ({
  open,
}) => {
  const [editor, administrator] = [await open("editor"), await open("administrator")];
  await openArticle(editor, headline);
  await typeMore(editor, " Still an editor.");
  await changeUser(administrator, async () => {
    await administrator.getByLabel("Role", { exact: true }).selectOption("reporter");
    await administrator.getByRole("button", { name: "Change role" }).click();
    await expect(administrator.getByRole("status").filter({ hasText: /\S/ })).toBeVisible();
  });
  await editor.keyboard.type(" Not any more.");
  // The next save tells the page.
  await expect(editor.getByRole("button", { name: "Publish changes" })).toHaveCount(0);
  await expect(stateLine(editor)).toHaveText(savedNow);
  await expect(storyBox(editor)).toContainText("Still an editor. Not any more.");
  await editor.reload();
  await expect(storyBox(editor)).toContainText("Still an editor. Not any more.");
  await expect(editor.getByRole("button", { name: "Publish changes" })).toHaveCount(0);
});

test("a user who is disabled in mid-sentence saves no more, and can still copy the text out", async ({
  open,
}) => {
  const [editor, administrator] = [await open("editor"), await open("administrator")];
  await openArticle(editor, headline);
  await changeUser(administrator, async () => {
    await administrator.getByRole("button", { name: "Disable" }).click();
    await expect(administrator.getByRole("button", { name: "Enable" })).toBeVisible();
  });
  await typeMore(editor, " The last words.");
  await expect(stateLine(editor)).toContainText("Your text is still here.");
  await editor.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.getByRole("dialog").getByRole("button", { name: "Copy your text" }).click();
  const copied = await editor.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("The last words.");
});

async function changeUser(administrator: Page, change: () => Promise<unknown>) {
  await administrator.goto("/desk/users");
  await administrator.getByRole("link", { name: "Demo editor" }).click();
  await change();
}
