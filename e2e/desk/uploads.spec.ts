// Bringing pictures into the library: several at once, and what happens to some of them on the way.
import type { Page } from "playwright/test";
import { demoUser, expect, expectAccessible, test } from "@/e2e/fixtures";
import { goTo } from "@/e2e/desk/keyboard";
import {
  awaitPicture,
  chooseFiles,
  dropFiles,
  largeFile,
  noPicture,
  pictureFile,
  slowLine,
} from "@/e2e/desk/picture-files";

const added = (page: Page) => page.getByRole("region", { name: "Add pictures" });
const upload = (page: Page, name: string) =>
  added(page).getByRole("listitem").filter({ hasText: name });
const library = (page: Page) => page.getByRole("list", { name: "Pictures" });

async function openLibrary(page: Page) {
  await page.goto("/desk/pictures");
  return added(page).getByRole("button", { name: "Add pictures" });
}

test("several pictures are chosen at once: one is refused and says why, the others are filed with their credits", async ({
  open,
}) => {
  const editor = await open("editor");
  const button = await openLibrary(editor);
  await chooseFiles(
    button,
    await pictureFile("quay.jpg", 1, { caption: "The quay at noon.", credit: "AFP" }),
    noPicture,
    await pictureFile("crane.jpg", 2, { caption: "A crane.", credit: "REUTERS" }),
    await pictureFile("ferry.jpg", 3),
  );
  await expect(upload(editor, "quay.jpg")).toContainText("Uploaded. The quay at noon. (AFP)");
  await expect(upload(editor, "crane.jpg")).toContainText("A crane. (Reuters)");
  await expect(upload(editor, "ferry.jpg")).toContainText("It has no caption and no credit yet.");
  await expect(upload(editor, "minutes.jpg")).toContainText("Not uploaded: ");
  await expect(added(editor)).toContainText("4 pictures: 3 uploaded, 1 not uploaded.");
  await expect(library(editor)).toContainText("The quay at noon.");
  await expectAccessible(editor);

  await chooseFiles(
    button,
    await pictureFile("again.jpg", 1, { caption: "The quay at noon.", credit: "AFP" }),
  );
  await expect(upload(editor, "again.jpg")).toContainText("This file is already in the library.");
  await chooseFiles(button, await pictureFile("wider.jpg", 2, { width: 900 }));
  await expect(upload(editor, "wider.jpg").getByRole("link", { name: "A crane." })).toBeVisible();

  const opened = editor.context().waitForEvent("page");
  await upload(editor, "quay.jpg").getByRole("link", { name: "Picture details" }).click();
  const record = await opened;
  await expect(record.getByLabel("Credit", { exact: true })).toHaveValue("AFP");
});

test("pictures dropped anywhere on the page, and one that is too large is not sent at all", async ({
  open,
}) => {
  const editor = await open("editor");
  await openLibrary(editor);
  const huge = { ...noPicture, name: "huge.jpg", buffer: Buffer.alloc(31 * 1024 * 1024) };
  const sent: string[] = [];
  editor.on("request", (request) => sent.push(request.url()));
  await chooseFiles(added(editor).getByRole("button"), huge);
  await expect(upload(editor, "huge.jpg")).toContainText("too large: the limit is 30 MiB.");
  expect(sent.filter((url) => url.includes("huge.jpg"))).toEqual([]);

  const heading = editor.getByRole("heading", { name: "Pictures", exact: true });
  await dropFiles(heading, await pictureFile("quay.jpg", 1, { caption: "The quay at noon." }));
  await expect(upload(editor, "quay.jpg")).toContainText("Uploaded.");
  await editor.getByRole("button", { name: "Dismiss finished uploads" }).click();
  await expect(added(editor).getByRole("listitem")).toHaveCount(0);
});

test("progress is seen; a picture that is cancelled can be sent after all", async ({ open }) => {
  const editor = await open("editor");
  const button = await openLibrary(editor);
  const quicken = await slowLine(editor, 150_000);
  await chooseFiles(button, await largeFile("large.jpg", 1));
  const item = upload(editor, "large.jpg");
  await expect(item.getByRole("progressbar")).toHaveAttribute("value", /^[1-9]/);
  await expect(item).toContainText(/[1-9]\d? % sent/);
  await expectAccessible(editor);
  await item.getByRole("button", { name: "Cancel" }).click();
  await expect(item).toContainText("Cancelled.");
  await quicken();
  await item.getByRole("button", { name: "Try again" }).click();
  await expect(item).toContainText(/Uploaded\.|already in the library/);
});

test("a line that breaks off loses nothing that is filed; the rest goes on when it is back", async ({
  open,
  newsroom,
}) => {
  const editor = await open("editor");
  const button = await openLibrary(editor);
  await chooseFiles(button, await pictureFile("first.jpg", 1));
  await expect(upload(editor, "first.jpg")).toContainText("Uploaded.");
  const quicken = await slowLine(editor, 20_000);
  await chooseFiles(button, await largeFile("second.jpg", 2), await largeFile("third.jpg", 3));
  await expect(upload(editor, "second.jpg")).toContainText(/[1-9]\d? % sent/);
  await newsroom.kill();
  for (const name of ["second.jpg", "third.jpg"]) {
    await expect(upload(editor, name)).toContainText("Interrupted. It is retried automatically.");
  }
  await expect(upload(editor, "first.jpg")).toContainText("Uploaded.");
  await expectAccessible(editor);
  await quicken();
  await editor.context().setOffline(true);
  await newsroom.restart();
  await chooseFiles(button, await pictureFile("fourth.jpg", 4));
  await expect(added(editor)).toContainText("Upload interrupted. It resumes automatically.");
  await editor.context().setOffline(false);
  await expect(added(editor)).toContainText("4 pictures uploaded.");
});

test("the session ends while pictures come in: signing in over the page files the rest", async ({
  open,
}) => {
  const editor = await open("editor");
  const button = await openLibrary(editor);
  await chooseFiles(button, await pictureFile("first.jpg", 1));
  await expect(upload(editor, "first.jpg")).toContainText("Uploaded.");
  await editor.context().clearCookies();
  await chooseFiles(button, await largeFile("second.jpg", 2), await pictureFile("third.jpg", 3));
  const dialog = editor.getByRole("dialog", { name: "Sign in again to upload" });
  await expect(dialog).toBeVisible();
  await expectAccessible(editor);
  const { email, password } = demoUser("editor");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill(password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(added(editor)).toContainText("3 pictures uploaded.");
});

test("leaving the page with a picture under way asks first", async ({ open }) => {
  const editor = await open("editor");
  const button = await openLibrary(editor);
  const quicken = await slowLine(editor, 20_000);
  await chooseFiles(button, await largeFile("large.jpg", 1));
  await expect(upload(editor, "large.jpg")).toContainText("% sent");
  const asked = editor.waitForEvent("dialog");
  const leaving = editor.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await leaving;
  await quicken();
  await expect(upload(editor, "large.jpg")).toContainText("Uploaded.");
});

test("without a mouse: pictures are added, cancelled, tried again and taken off the list", async ({
  open,
}) => {
  const editor = await open("editor");
  const button = await openLibrary(editor);
  const quicken = await slowLine(editor, 20_000);
  await goTo(button);
  const opened = editor.waitForEvent("filechooser");
  await editor.keyboard.press("Enter");
  await (await opened).setFiles([await largeFile("large.jpg", 1)]);
  const item = upload(editor, "large.jpg");
  await expect(item).toContainText("% sent");
  await goTo(item.getByRole("button", { name: "Cancel" }));
  await editor.keyboard.press("Enter");
  await expect(item).toContainText("Cancelled.");
  await expect(item.getByRole("button", { name: "Dismiss" })).toBeFocused();
  await quicken();
  await goTo(item.getByRole("button", { name: "Try again" }));
  await editor.keyboard.press("Enter");
  await expect(item).toContainText("Uploaded.");
  await goTo(item.getByRole("button", { name: "Dismiss" }), "Shift+Tab");
  await editor.keyboard.press("Enter");
  await expect(item).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("a record that awaits its picture takes one in the library, and one on its page", async ({
  open,
  newsroom,
}) => {
  const editor = await open("editor");
  await awaitPicture(newsroom, "The lamp room.");
  await awaitPicture(newsroom, "The stairs.");
  await openLibrary(editor);
  const place = library(editor).getByRole("listitem").filter({ hasText: "The lamp room." });
  await dropFiles(place.getByText("No file yet"), await pictureFile("a.jpg", 1));
  await expect(place.getByText("No file yet")).toHaveCount(0);
  await library(editor).getByRole("link", { name: "The stairs." }).click();
  await chooseFiles(
    editor.getByRole("button", { name: "Upload a file" }),
    await pictureFile("b.jpg", 2),
  );
  await expect(editor.getByText("b.jpg, JPEG")).toBeVisible();
  await chooseFiles(
    editor.getByRole("button", { name: "Replace the file" }),
    await pictureFile("c.jpg", 3),
  );
  await expect(editor.getByText("c.jpg, JPEG")).toBeVisible();
});
