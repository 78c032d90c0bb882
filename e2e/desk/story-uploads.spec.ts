// Pictures brought straight into an article: to the story, to its lead, and to records that await them.
import type { Page } from "playwright/test";
import { expect, expectAccessible, press, savedNow, test } from "@/e2e/fixtures";
import { caretAfter, savedBody, storyBox } from "@/e2e/desk/story";
import {
  awaitPicture,
  changeRecord,
  chooseFiles,
  dropFiles,
  largeFile,
  noPicture,
  pasteInto,
  pictureFile,
  slowLine,
} from "@/e2e/desk/picture-files";

const first = "The ferries came at five.";
const second = "Nobody had to wait.";

/** Begins an article of two paragraphs and saves it. */
async function beginStory(editor: Page) {
  await editor.goto("/desk/articles/new");
  await editor.getByLabel("Headline", { exact: true }).fill("Ferries at dawn");
  await editor.getByRole("button", { name: "Create" }).click();
  await storyBox(editor).click();
  await editor.keyboard.type(first);
  await editor.keyboard.press("Enter");
  await editor.keyboard.type(second);
  await press(editor, "Save draft", savedNow);
}

const pictures = (editor: Page) => storyBox(editor).getByRole("group", { name: "Picture" });
const kinds = async (editor: Page) => (await savedBody(editor)).map(({ type }) => type);

test("pictures dropped between two paragraphs stand there at once, are saved only once filed, and keep their order", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginStory(editor);
  const quicken = await slowLine(editor, 10_000);
  await dropFiles(
    storyBox(editor).getByText(first),
    await largeFile("first.jpg", 1),
    await pictureFile("second.jpg", 2, { caption: "The second.", credit: "REUTERS" }),
    noPicture,
  );
  await expect(storyBox(editor).getByTitle("first.jpg")).toBeVisible();
  // The second is filed while the first is under way.
  await expect(pictures(editor).getByLabel("Credit", { exact: true })).toHaveValue("Reuters");
  await expect(storyBox(editor).getByText(/[1-9]\d? % sent/)).toBeVisible();
  await expectAccessible(editor);
  await press(editor, "Save draft", savedNow);
  expect(await kinds(editor)).not.toContain(undefined);
  expect((await kinds(editor)).filter((kind) => kind === "picture")).toHaveLength(1);

  await caretAfter(editor, second);
  await editor.keyboard.type(" Or had they?");
  await quicken();
  await expect(pictures(editor)).toHaveCount(2);
  await expect(pictures(editor).last().getByLabel("Caption")).toHaveValue("The second.");
  await expect(storyBox(editor)).toBeFocused();
  await editor.keyboard.type(" Yes.");
  await expect(storyBox(editor).getByText("Or had they? Yes.")).toBeVisible();

  await expect(storyBox(editor).getByText("Not uploaded: ")).toBeVisible();
  await storyBox(editor).getByRole("button", { name: "Remove minutes.jpg" }).click();
  await expect(storyBox(editor).getByText("minutes.jpg")).toHaveCount(0);
  await press(editor, "Save draft", savedNow);
  expect((await kinds(editor)).filter((kind) => kind === "picture")).toHaveLength(2);
});

test("undo takes a filed picture out of the story alone, redo brings it back", async ({ open }) => {
  const editor = await open("editor");
  await beginStory(editor);
  await dropFiles(
    storyBox(editor).getByText(second),
    await pictureFile("quay.jpg", 1, { credit: "AFP" }),
  );
  await expect(pictures(editor).getByLabel("Credit", { exact: true })).toHaveValue("AFP");
  await caretAfter(editor, first);
  await editor.keyboard.press("Control+z");
  await expect(pictures(editor)).toHaveCount(0);
  await expect(storyBox(editor)).toContainText(second);
  await editor.keyboard.press("Control+Shift+z");
  await expect(pictures(editor)).toHaveCount(1);
});

test("a picture that is pasted goes after the paragraph of the caret; words with a picture are pasted as words", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginStory(editor);
  await caretAfter(editor, first);
  await pasteInto(storyBox(editor), await pictureFile("image.png", 1, { caption: "Pasted." }));
  await expect(pictures(editor).getByLabel("Caption")).toHaveValue("Pasted.");
  await press(editor, "Save draft", savedNow);
  expect(await kinds(editor)).toEqual(["paragraph", "picture", "paragraph"]);

  await caretAfter(editor, second);
  const fromPage = { html: '<p>As told.</p><img src="https://example.org/a.jpg">' };
  await pasteInto(storyBox(editor), await pictureFile("image.png", 2), fromPage);
  await expect(storyBox(editor)).toContainText("As told.");
  await expect(pictures(editor)).toHaveCount(1);
});

test("the lead picture is uploaded, and replaced by a drop", async ({ open }) => {
  const editor = await open("editor");
  await beginStory(editor);
  const lead = editor.getByRole("region", { name: "Lead picture" });
  await chooseFiles(
    lead.getByRole("button", { name: "Upload" }),
    await pictureFile("quay.jpg", 1, { caption: "The quay.", credit: "AFP" }),
  );
  await expect(lead.getByLabel("Credit of the lead picture")).toHaveValue("AFP");
  await dropFiles(
    lead.getByRole("heading"),
    await pictureFile("crane.jpg", 2, { credit: "REUTERS" }),
  );
  await expect(lead.getByLabel("Credit of the lead picture")).toHaveValue("Reuters");
  await expectAccessible(editor);
});

test("a picture uploaded in the dialog is the one that is chosen; of several one is", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginStory(editor);
  const lead = editor.getByRole("region", { name: "Lead picture" });
  const dialog = editor.getByRole("dialog", { name: "Choose a picture" });
  await lead.getByRole("button", { name: "Choose lead picture" }).click();
  await chooseFiles(
    dialog.getByRole("button", { name: "Upload" }),
    await pictureFile("quay.jpg", 1, { caption: "The quay.", credit: "AFP" }),
  );
  await expect(dialog).toHaveCount(0);
  await expect(lead.getByLabel("Caption of the lead picture")).toHaveValue("The quay.");

  await lead.getByRole("button", { name: "Replace lead picture" }).click();
  await dropFiles(
    dialog.getByRole("searchbox"),
    await pictureFile("crane.jpg", 2, { caption: "A crane." }),
    await pictureFile("ferry.jpg", 3, { caption: "A ferry." }),
  );
  await expectAccessible(editor);
  await dialog.getByRole("button", { name: "A crane." }).click();
  await expect(lead.getByLabel("Caption of the lead picture")).toHaveValue("A crane.");
});

test("a record that awaits its picture takes one on its block; what is stale says so", async ({
  open,
  newsroom,
}) => {
  const editor = await open("editor");
  await awaitPicture(newsroom, "The lamp room.");
  await beginStory(editor);
  await caretAfter(editor, second);
  await editor.getByRole("button", { name: "Picture", exact: true }).click();
  const dialog = editor.getByRole("dialog", { name: "Choose a picture" });
  await dialog.getByRole("button", { name: "The lamp room." }).click();
  await press(editor, "Save draft", savedNow);
  await expect(pictures(editor).getByText("No file yet")).toBeVisible();

  await changeRecord(newsroom, "The lamp room.");
  await dropFiles(
    pictures(editor).getByText("No file yet"),
    await pictureFile("lamp.jpg", 1, { credit: "AFP" }),
  );
  await expect(pictures(editor)).toContainText("somebody else changed the picture details");
  await pictures(editor).getByRole("button", { name: "Try again lamp.jpg" }).click();
  await expect(pictures(editor).getByText("No file yet")).toHaveCount(0);
  await expect(pictures(editor)).toHaveCount(1);
  await expect(pictures(editor).getByLabel("Credit", { exact: true })).toHaveValue("AFP");
});
