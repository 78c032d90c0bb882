// Saving by itself, and when something stands in the way: a lost connection, a lost answer, an ended sign-in.
import {
  demoUser,
  expect,
  expectAccessible,
  openArticle,
  press,
  savedNow,
  signIn,
  stateLine,
  test,
} from "@/e2e/fixtures";
import { fillTooLong } from "@/e2e/desk/story";
import type { Page } from "playwright/test";

const headline = "One moment, every page";
const offline = /^Offline with \d changes? kept in this browser\.$/;

test("what is typed saves itself soon after the last key", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Nobody pressed a button.");
  await expect(stateLine(editor)).toHaveText(savedNow);
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Nobody pressed a button.");
  await expect(stateLine(editor)).toHaveText(/^Saved .+ by Demo editor\.$/);
});

test("a dead network keeps the text in the browser, and it goes on by itself", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.context().setOffline(true);
  await editor.getByLabel("Standfirst").fill("Typed on a train.");
  await expect(stateLine(editor)).toHaveText("Offline with 1 change kept in this browser.");
  await editor.getByLabel("Dateline").fill("TUNNEL");
  await expect(stateLine(editor)).toHaveText("Offline with 2 changes kept in this browser.");
  await expectAccessible(editor);
  await editor.context().setOffline(false);
  await expect(stateLine(editor)).toHaveText(savedNow);
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed on a train.");
  await expect(editor.getByLabel("Dateline")).toHaveValue("TUNNEL");
});

test("a save whose answer is lost is repeated, and is done once", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const before = (await standing(editor)).version;
  const ids: string[] = [];
  await editor.route(/\/api\/desk\/articles\/[^/]+$/, async (route) => {
    if (route.request().method() !== "PUT") return route.fallback();
    ids.push(route.request().postDataJSON().saveId);
    // The first arrives, and its answer does not.
    if (ids.length > 1) return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await editor.getByLabel("Standfirst").fill("Sent twice.");
  await press(editor, "Save draft", offline);
  await expect(stateLine(editor)).toHaveText(savedNow);
  expect(new Set(ids).size).toBe(1);
  expect(ids.length).toBe(2);
  expect(await standing(editor)).toMatchObject({
    version: before + 1,
    content: { standfirst: "Sent twice." },
  });
});

test("who is signed out while writing signs in over the text, and the same save goes on", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.context().clearCookies();
  await editor.getByLabel("Standfirst").fill("Typed after hours.");
  const dialog = editor.getByRole("dialog", { name: "Sign in again to save" });
  await expect(dialog).toBeVisible();
  await expectAccessible(editor);

  await dialog.getByRole("button", { name: "Copy your text …" }).click();
  await expect(editor.getByRole("textbox", { name: "Your text" })).toHaveValue(
    /Standfirst: Typed after hours\.[\s\S]+This is a promise/,
  );
  await editor.getByRole("button", { name: "Close" }).click();

  await dialog.getByLabel("Password").fill("not this one");
  await dialog.getByLabel("E-mail").fill(demoUser("editor").email);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog.getByRole("alert")).toHaveText("The address or the password is not right.");
  await dialog.getByLabel("Password").fill(demoUser("editor").password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(stateLine(editor)).toHaveText(savedNow);
  expect((await standing(editor)).content.standfirst).toBe("Typed after hours.");
});

test("a text goes under another name only if who signs in says so", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.context().clearCookies();
  await editor.getByLabel("Standfirst").fill("Whose words?");
  const dialog = editor.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(demoUser("reporter").email);
  await dialog.getByLabel("Password").fill(demoUser("reporter").password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toContainText("Demo editor was writing here.");
  expect((await standing(editor)).content.standfirst).not.toBe("Whose words?");
  await dialog.getByRole("button", { name: "Save under that name" }).click();
  await expect(stateLine(editor)).toHaveText(savedNow);
  expect(await standing(editor)).toMatchObject({
    savedBy: "Demo reporter",
    content: { standfirst: "Whose words?" },
  });
});

test("who signs in in another tab does not get the text of this one under their name", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const tab = await editor.context().newPage();
  await tab.goto("/desk");
  await tab.getByRole("button", { name: "Sign out" }).click();
  await signIn(tab, "reporter");

  await editor.getByLabel("Standfirst").fill("Still the editor’s words.");
  const dialog = editor.getByRole("dialog", { name: "Sign in again to save" });
  await dialog.getByRole("button", { name: "I have signed in in another tab" }).click();
  await expect(editor.getByRole("dialog")).toContainText("Demo editor was writing here.");
  expect((await standing(editor)).savedBy).not.toBe("Demo reporter");
  await editor.getByRole("button", { name: "Save under that name" }).click();
  await expect(stateLine(editor)).toHaveText(savedNow);
  expect(await standing(editor)).toMatchObject({
    savedBy: "Demo reporter",
    content: { standfirst: "Still the editor’s words." },
  });
});

test("a page that waits for a sign-in saves by itself once another tab has signed in", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.context().clearCookies();
  await editor.getByLabel("Standfirst").fill("Waiting for another tab.");
  const dialog = editor.getByRole("dialog", { name: "Sign in again to save" });
  await expect(dialog).toBeVisible();
  const tab = await editor.context().newPage();
  await signIn(tab, "editor");
  await expect(dialog).toBeHidden();
  await expect(stateLine(editor)).toHaveText(savedNow);
});

test("a page that waits for a sign-in says so when another tab has signed in as somebody else", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.context().clearCookies();
  await editor.getByLabel("Standfirst").fill("Still the editor’s.");
  await expect(editor.getByRole("dialog", { name: "Sign in again to save" })).toBeVisible();
  const tab = await editor.context().newPage();
  await signIn(tab, "reporter");
  await expect(
    editor.getByRole("dialog", { name: "Somebody else is signed in now" }),
  ).toBeVisible();
});

test("a text that is refused stays, and is saved once it is mended", async ({ open }) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  await editor.getByLabel("Standfirst").fill("Changed.");
  await fillTooLong(editor.getByLabel("Headline", { exact: true }));
  await expect(stateLine(editor)).toHaveText("Not saved: A headline has 500 characters at most.");
  await editor.getByRole("button", { name: "Copy your text …" }).click();
  await expect(editor.getByRole("textbox", { name: "Your text" })).toHaveValue(/Changed\./);
  await editor.keyboard.press("Escape");
  await editor.getByLabel("Headline", { exact: true }).fill("Mended");
  await expect(stateLine(editor)).toHaveText(savedNow);
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
  await expect(stateLine(editor)).toHaveText(savedNow);
  expect(saves).toBe(1);
  await expect(editor.getByRole("dialog")).toHaveCount(0);
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
  await expect(stateLine(editor)).toHaveText(savedNow);
  await editor.reload();
  await expect(editor.getByLabel("Headline", { exact: true })).toHaveValue(`${headline} at once`);
});

/** The open article as the server has it. */
async function standing(page: Page) {
  const answer = await page.request.get(`/api/desk/articles/${page.url().split("/").at(-1)}`);
  return (await answer.json()) as {
    version: number;
    savedBy: string;
    content: { standfirst: string };
  };
}
