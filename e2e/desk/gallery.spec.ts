// A gallery: made and put in order by keyboard at the desk, opened by readers without any script.
import type { Page } from "playwright/test";
import { expect, expectAccessible, openArticle, press, test } from "@/e2e/fixtures";
import { expectGoodLooks } from "@/e2e/looks";
import { caretAtEnd, savedBody, storyBox } from "@/e2e/desk/story";
import { openPictureRecord } from "@/e2e/desk/library";
import { demoPictures } from "@/prisma/seed/media";

const headline = "Qianhai steps up ‘finance magnet’ dream";
const address = "/articles/qianhai-steps-up-finance-magnet-dream";
const [folder, words, correction] = ["one-folder", "whose-words", "what-a-correction-owes"].map(
  (name) => demoPictures.find((picture) => picture.name === name)?.caption ?? "",
);
const altTextOf = (caption = "") =>
  demoPictures.find((picture) => picture.caption === caption)?.altText ?? "";

async function choose(editor: Page, caption = ""): Promise<void> {
  await editor.getByRole("dialog").getByRole("button", { name: caption }).press("Enter");
  await expect(editor.getByRole("dialog")).toBeHidden();
}

async function galleryIn(editor: Page) {
  return (await savedBody(editor)).find((block) => block.type === "gallery")?.pictures ?? [];
}

test("a gallery is made, put in order and described by keyboard, and readers open its pictures without scripts", async ({
  open,
  browser,
  newsroom,
}) => {
  test.slow();
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, headline);
  await caretAtEnd(editor);
  await keyboard.press("Enter");
  await keyboard.type("/slideshow");
  await keyboard.press("Enter");
  await choose(editor, folder);

  const gallery = storyBox(editor).getByRole("group", { name: "Gallery", exact: true });
  const place = (number: number, count: number) =>
    gallery.getByRole("group", { name: `Picture ${number} of ${count}`, exact: true });
  const add = gallery.getByRole("button", { name: "Add a picture to the gallery" });
  for (const caption of [words, correction]) {
    await add.press("Enter");
    await choose(editor, caption);
  }
  await expect(place(3, 3).getByLabel("Caption", { exact: true })).toHaveValue(correction ?? "");

  const earlier = place(3, 3).getByRole("button", { name: /earlier$/ });
  await earlier.focus();
  await keyboard.press("Enter");
  await expect(place(2, 3).getByRole("button", { name: /earlier$/ })).toBeFocused();
  await keyboard.press("Enter");
  // It cannot go further, so that the way back has the focus.
  await expect(place(1, 3).getByRole("button", { name: /later$/ })).toBeFocused();
  await place(2, 3).getByLabel("Caption", { exact: true }).fill("");
  await place(2, 3).getByLabel("Caption", { exact: true }).pressSequentially("A folder, alone.");
  await expectAccessible(editor);
  await press(editor, "Publish changes", "Published. Readers see this version.");
  expect((await galleryIn(editor)).map(({ caption }) => caption)).toEqual([
    null,
    "A folder, alone.",
    null,
  ]);
  // A word is a step to undo.
  await place(2, 3).getByLabel("Caption", { exact: true }).press("Control+Z");
  await expect(place(2, 3).getByLabel("Caption", { exact: true })).toHaveValue("A folder,");
  await keyboard.press("Control+Shift+Z");
  await expect(place(2, 3).getByLabel("Caption", { exact: true })).toHaveValue("A folder, alone.");

  const context = await browser.newContext({ baseURL: newsroom.url, javaScriptEnabled: false });
  const reader = await context.newPage();
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await reader.setViewportSize(viewport);
    await reader.goto(address);
    const row = reader.getByRole("region", { name: "Gallery, 3 pictures" });
    await expect(row.getByRole("listitem")).toHaveCount(3);
    await row.scrollIntoViewIfNeeded();
    const boxes = await Promise.all(
      [0, 1].map((index) => row.getByRole("listitem").nth(index).boundingBox()),
    );
    const [first, second] = boxes;
    // A part of the next picture is in sight, and the page is no wider.
    expect(second?.x).toBeLessThan(viewport.width - 16);
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeGreaterThan(viewport.width - 16);
    expect(first?.x).toBeGreaterThanOrEqual(16);

    const opener = row.getByRole("link", { name: "Show larger: 2 / 3" });
    await opener.focus();
    await reader.keyboard.press("Enter");
    const dialog = reader.getByRole("dialog", { name: "Gallery, 3 pictures" });
    const large = (number: number) =>
      dialog.getByRole("figure", { name: `${number} / 3`, exact: true });
    await expect(large(2)).toBeFocused();
    await expect(large(2)).toBeInViewport({ ratio: 0.9 });
    await expect(large(2).getByRole("img", { name: altTextOf(folder) })).toBeVisible();
    await expect(large(2)).toContainText("A folder, alone.");
    // What lies behind is neither read nor reached.
    await expect(opener).toBeHidden();
    await reader.keyboard.press("ArrowRight");
    await expect(large(3)).toBeInViewport({ ratio: 0.9 });
    await reader.keyboard.press("ArrowLeft");
    await expect(large(2)).toBeInViewport({ ratio: 0.9 });
    await reader.keyboard.press("Tab");
    await expect(large(2).getByRole("link", { name: "Previous: 1 / 3" })).toBeFocused();
    await reader.keyboard.press("Enter");
    await expect(large(1)).toBeInViewport({ ratio: 0.9 });
    await expect(large(1).getByRole("link", { name: /^Previous/ })).toHaveCount(0);
    await large(1).getByRole("link", { name: "Next: 2 / 3" }).click();
    await expect(large(2)).toBeInViewport({ ratio: 0.9 });
    await large(2).getByRole("link", { name: "Close" }).press("Enter");
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await opener.click();
    await expect(large(2)).toBeInViewport({ ratio: 0.9 });
    await reader.goBack();
    await expect(dialog).toBeHidden();
  }
  await context.close();

  const other = await open();
  await other.goto(address);
  await expectAccessible(other);
  await other.getByRole("link", { name: "Show larger: 1 / 3" }).click();
  await expectGoodLooks(other, "gallery-large");

  await openPictureRecord(editor, "folder and nothing else");
  await expect(editor.getByRole("link", { name: headline })).toBeVisible();
});
