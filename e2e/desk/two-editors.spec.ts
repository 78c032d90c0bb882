// Two people in one article at the same time: in different paragraphs, and in the same words. What presence would bring
// in sooner comes with their saves here.
import { caretAfter, heard, storyBox } from "@/e2e/desk/story";
import {
  expect,
  expectAccessible,
  hearNothing,
  openArticle,
  press,
  savedNow,
  stateLine,
  test,
} from "@/e2e/fixtures";

const headline = "One moment, every page";

test("two editors in different paragraphs and fields: both their words stand, and it is said whose came in", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  for (const page of [first, second]) {
    await openArticle(page, headline);
    await hearNothing(page);
  }
  await caretAfter(first, "This is a promise");
  await first.keyboard.type(" The first editor’s words.");
  await first.getByLabel("Dateline").fill("LEEDS");
  await press(first, "Save draft", savedNow);

  // Nobody presses anything here.
  await caretAfter(second, "its own page;");
  await second.keyboard.type(" The second editor’s words.");
  await expect(stateLine(second)).toHaveText(
    /^Merged with Demo editor’s changes to the dateline and paragraph \d+\. Saved at \d\d:\d\d\.$/,
  );
  await expect(second.getByLabel("Dateline")).toHaveValue("LEEDS");
  await expect(storyBox(second)).toContainText("The first editor’s words.");
  await expect(storyBox(second)).toContainText("The second editor’s words.");

  await first.getByLabel("Standfirst").fill("And the first once more.");
  await expect(stateLine(first)).toHaveText(/^Merged with Demo administrator’s changes/);
  await expect(storyBox(first)).toContainText("The second editor’s words.");
});

test("two editors in the same words: the second sees what each made of them, and decides", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  for (const page of [first, second]) {
    await openArticle(page, headline);
    await hearNothing(page);
  }
  await first.getByLabel("Standfirst").fill("The first editor’s words.");
  await press(first, "Save draft", savedNow);

  await second.getByLabel("Standfirst").fill("The second editor’s words.");
  await second.getByLabel("Dateline").fill("HULL");
  const dialog = second.getByRole("dialog", { name: "Demo editor and you changed the same words" });
  const choices = dialog.getByRole("group", { name: "The standfirst" });
  for (const [side, words] of [
    ["Yours", "second"],
    ["Demo editor’s", "first"],
    ["Keep the original", "story"],
  ] as const) {
    await expect(choices.getByRole("listitem").filter({ hasText: side })).toContainText(words);
    await expect(choices.getByRole("radio", { name: side })).toBeVisible();
  }
  await expectAccessible(second);

  // Deciding later leaves the text as it was typed, and writing goes on.
  await dialog.getByRole("button", { name: "Decide later" }).click();
  await expect(stateLine(second)).toHaveText(
    "Not saved: your changes and Demo editor’s overlap in one place.",
  );
  await second.getByLabel("Standfirst").fill("The second editor’s other words.");
  await second.getByRole("button", { name: "Save draft" }).click();
  await expect(choices).toContainText("other");
  await dialog.getByRole("radio", { name: "Yours" }).check();
  await dialog.getByRole("button", { name: "Save my choices" }).click();
  await expect(stateLine(second)).toHaveText(savedNow);

  // The first editor, still on the old version, is asked in turn, and writes what is to stand.
  await first.getByLabel("Standfirst").fill("The first editor again.");
  const other = first.getByRole("dialog");
  await other.getByRole("radio", { name: "Write my own" }).check();
  await other.getByRole("textbox", { name: "Your text" }).fill("Both of us.");
  await other.getByRole("button", { name: "Save my choices" }).click();
  await expect(stateLine(first)).toHaveText(/Saved at \d\d:\d\d\.$/);
  await expect(first.getByLabel("Standfirst")).toHaveValue("Both of us.");
  await expect(first.getByLabel("Dateline")).toHaveValue("HULL");
});

test("the same paragraph, changed in two places, needs no decision", async ({ open }) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  for (const page of [first, second]) {
    await openArticle(page, headline);
    await hearNothing(page);
  }
  const promise = "This is a promise";
  await caretAfter(first, promise);
  await first.keyboard.press("Home");
  await heard(first);
  await first.keyboard.type("Indeed: ");
  await press(first, "Save draft", savedNow);
  await caretAfter(second, promise);
  await second.keyboard.type(" So it is.");
  await press(second, "Save draft", /^Merged with Demo editor’s changes to paragraph/);
  await expect(second.getByRole("dialog")).toHaveCount(0);
  const paragraph = storyBox(second).getByText(promise);
  await expect(paragraph).toContainText("Indeed: ");
  await expect(paragraph).toContainText("So it is.");
  await second.getByRole("link", { name: "History" }).click();
  const newest = second.getByRole("row").nth(1);
  await expect(newest).toContainText("Demo administrator");
  await expect(newest).toContainText("Saved, merged with a colleague’s changes");
});

test("two tabs of one person are two editors: both their words stand", async ({ open }) => {
  const first = await open("editor");
  await openArticle(first, headline);
  const second = await first.context().newPage();
  await openArticle(second, headline);
  await hearNothing(second);
  await first.getByLabel("Dateline").fill("LEEDS");
  await press(first, "Save draft", savedNow);
  await caretAfter(second, "This is a promise");
  await second.keyboard.type(" Typed in the other tab.");
  await press(
    second,
    "Save draft",
    /^Merged with your other tab’s changes to the dateline\. Saved at \d\d:\d\d\.$/,
  );
  await expect(second.getByLabel("Dateline")).toHaveValue("LEEDS");
  await expect(storyBox(second)).toContainText("Typed in the other tab.");
  await second.reload();
  await expect(second.getByLabel("Dateline")).toHaveValue("LEEDS");
  await expect(storyBox(second)).toContainText("Typed in the other tab.");
});
