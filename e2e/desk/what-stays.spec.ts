// What stays as it was: the ids of blocks, the text after a reload, a colleague's version.
import { expect, openArticle, press, stateLine, test, savedNow } from "@/e2e/fixtures";
import {
  caretAfter,
  heard,
  idsOf,
  savedBody,
  shownWords,
  storyBox,
  wordsIn,
  blocksWithoutIds,
} from "@/e2e/desk/story";

test("a block keeps its id while it is changed and moved; a new one and a pasted copy have their own", async ({
  open,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, "One moment, every page");
  const opened = await savedBody(editor);
  await caretAfter(editor, "its own page;");
  await keyboard.type(" of course");
  await press(editor, "Save draft", savedNow);
  expect(idsOf(await savedBody(editor))).toEqual(idsOf(opened));

  await caretAfter(editor, "This is a promise");
  await keyboard.type(" Changed.");
  await caretAfter(editor, "Links that wait");
  await keyboard.press("Alt+ArrowUp");
  await press(editor, "Save draft", savedNow);
  const moved = await savedBody(editor);
  const place = opened.findIndex((block) => wordsIn(block) === "Links that wait");
  const [first, second] = [place - 1, place].map((index) => idsOf(opened)[index] ?? "");
  expect(idsOf(moved)).toEqual(
    idsOf(opened)
      .with(place - 1, second ?? "")
      .with(place, first ?? ""),
  );

  await caretAfter(editor, "Links that wait");
  await keyboard.press("Enter");
  await keyboard.type("A new paragraph.");
  await press(editor, "Save draft", savedNow);
  const longer = await savedBody(editor);
  const added = longer.findIndex((block) => wordsIn(block) === "A new paragraph.");
  expect(idsOf(longer).toSpliced(added, 1)).toEqual(idsOf(moved));
  expect(idsOf(moved)).not.toContain(longer[added]?.id);

  await caretAfter(editor, "A new paragraph.");
  await keyboard.press("Control+A");
  await heard(editor);
  await keyboard.press("Control+C");
  await keyboard.press("Control+End");
  await heard(editor);
  await keyboard.press("Enter");
  await keyboard.press("Control+V");
  await press(editor, "Save draft", savedNow);
  const twice = await savedBody(editor);
  expect(blocksWithoutIds(twice)).toEqual([
    ...blocksWithoutIds(longer),
    ...blocksWithoutIds(longer),
  ]);
  expect(idsOf(twice).slice(0, longer.length)).toEqual(idsOf(longer));
  expect(new Set(idsOf(twice)).size).toBe(twice.length);
});

test("what was undone is saved as it stands, and a reload shows exactly the same text", async ({
  open,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  const story = storyBox(editor);
  await openArticle(editor, "Qianhai steps up ‘finance magnet’ dream");
  const picture = story.getByRole("group", { name: "Picture" });
  const opened = await shownWords(editor);

  await picture.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(picture).toHaveCount(0);
  await caretAfter(editor, "So far this year");
  await keyboard.type(" Gone again.");
  await keyboard.press("Control+Z");
  await keyboard.press("Control+Z");
  await expect(picture).toHaveCount(1);
  expect(await shownWords(editor)).toEqual(opened);
  await keyboard.press("Control+Shift+Z");
  await expect(picture).toHaveCount(0);
  await keyboard.press("Control+Z");
  await expect(picture).toHaveCount(1);

  await caretAfter(editor, "So far this year");
  await keyboard.type("  Two  spaces – “quotes”, no\u00a0break, 前海, e\u0301, \u{1f6a2}. ");
  const written = await shownWords(editor);
  await press(editor, "Save draft", savedNow);
  const body = await savedBody(editor);
  await editor.reload();
  await expect(story).toBeVisible();
  await expect(stateLine(editor)).toHaveText(/^Saved .+ by Demo editor\.$/);
  expect(await shownWords(editor)).toEqual(written);
  expect(await savedBody(editor)).toEqual(body);
});

test("an editor who undoes what they typed does not undo a colleague’s words that came in meanwhile", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  for (const page of [first, second]) await openArticle(page, "One moment, every page");
  await caretAfter(first, "This is a promise");
  await first.keyboard.type(" The first editor’s words.");
  await press(first, "Save draft", savedNow);
  await caretAfter(second, "its own page;");
  await second.keyboard.type(" The second editor’s words.");
  // They come with the answer to the save, or by presence just before it.
  await expect(stateLine(second)).toHaveText(
    /^(Merged with )?Demo editor’s changes to paragraph \d+( were added)?\. Saved at/,
  );
  await expect(storyBox(second)).toContainText("The first editor’s words.");
  // The caret stayed where it was.
  await second.keyboard.type(" And more.");
  await expect(storyBox(second)).toContainText("The second editor’s words. And more.");
  await second.keyboard.press("Control+Z");
  await expect(storyBox(second)).not.toContainText("And more.");
  await expect(storyBox(second)).toContainText("The first editor’s words.");
});
