// An open article learns what happened to it elsewhere: nobody presses anything on the page that is looked at.
import type { Page } from "playwright/test";
import { putHourAt } from "@/e2e/database";
import { openedArticle, postTransition } from "@/e2e/desk/requests";
import { caretAfter, heard, storyBox } from "@/e2e/desk/story";
import {
  expect,
  expectAccessible,
  openArticle,
  press,
  savedNow,
  stateLine,
  test,
} from "@/e2e/fixtures";

const headline = "One moment, every page";
/** What is promised is three seconds, and more for a machine that runs other tests too. */
const soon = { timeout: 3_000 + 17_000 };

function state(page: Page) {
  return page.getByRole("region", { name: "State of the draft" });
}

test("a colleague's text comes in where nothing is unsaved; caret, scroll and undo stay", async ({
  open,
}) => {
  const [reading, writing] = [await open("editor"), await open("administrator")];
  for (const page of [reading, writing]) await openArticle(page, headline);
  await caretAfter(reading, "This is a promise");
  await reading.keyboard.type(" So it is.");
  // A press of the button would take the caret out of the text.
  await reading.keyboard.press("ControlOrMeta+s");
  await expect(stateLine(reading)).toHaveText(savedNow);
  const top = () =>
    storyBox(reading)
      .getByText("This is a promise")
      .evaluate((words) => words.getBoundingClientRect().top);
  const before = await top();

  await expect(storyBox(writing)).toContainText("So it is.", soon);
  await caretAfter(writing, "That is how one comes to meet");
  await writing.keyboard.press("Home");
  await heard(writing);
  await writing.keyboard.type("Indeed: ".repeat(30));
  await writing.getByLabel("Headline", { exact: true }).fill("One moment, all pages");
  await writing.getByLabel("Standfirst").fill("Told on every page.");
  await writing.getByLabel("Dateline").fill("LEEDS");
  await writing.getByLabel("Slug").fill("one-moment-all-pages");
  await writing.getByLabel("Section").selectOption({ label: "Business" });
  // What came in before may be told of still.
  await press(writing, "Save draft", /Saved at \d\d:\d\d\.$/);

  await expect(storyBox(reading)).toContainText("Indeed: ", soon);
  await expect(reading.getByLabel("Headline", { exact: true })).toHaveValue(
    "One moment, all pages",
  );
  await expect(reading.getByLabel("Standfirst")).toHaveValue("Told on every page.");
  await expect(reading.getByLabel("Dateline")).toHaveValue("LEEDS");
  await expect(reading.getByLabel("Slug")).toHaveValue("one-moment-all-pages");
  await expect(reading.getByLabel("Section").locator("option:checked")).toHaveText("Business");
  await expect(stateLine(reading)).toContainText("Demo administrator’s changes to");
  await expectAccessible(reading);

  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  await reading.keyboard.type(" Still here.");
  await expect(storyBox(reading)).toContainText("So it is. Still here.");
  await reading.keyboard.press("ControlOrMeta+z");
  await expect(storyBox(reading)).not.toContainText("Still here.");
  await expect(storyBox(reading)).toContainText("Indeed: ");
});

test("words come in beside the caret of a headline, and after a composition in it", async ({
  open,
}) => {
  const [here, there] = [await open("editor"), await open("administrator")];
  for (const page of [here, there]) await openArticle(page, headline);
  const field = here.getByLabel("Headline", { exact: true });
  await field.focus();
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(10, 10));
  await there.getByLabel("Headline", { exact: true }).fill("Only one moment, every page");
  await press(there, "Save draft", savedNow);
  await expect(field).toHaveValue("Only one moment, every page", soon);
  await here.keyboard.type("!");
  await expect(field).toHaveValue("Only one moment!, every page");

  const input = await here.context().newCDPSession(here);
  await input.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await there.getByLabel("Standfirst").fill("Told in a line.");
  await there.getByLabel("Headline", { exact: true }).press("End");
  await there.keyboard.type(" now");
  await expect(here.getByLabel("Standfirst")).toHaveValue("Told in a line.", soon);
  await expect(field).toHaveValue("Only one moment!に, every page");
  await input.send("Input.insertText", { text: "日" });
  await expect(field).toHaveValue("Only one moment!日, every page now");
});

test("with unsaved text a colleague's words merge at once, before anybody saves", async ({
  open,
}) => {
  const [here, there] = [await open("editor"), await open("administrator")];
  for (const page of [here, there]) await openArticle(page, headline);
  await there.getByLabel("Dateline").fill("LEEDS");
  await press(there, "Save draft", savedNow);
  await caretAfter(here, "This is a promise");
  // Never two seconds without a key: it is not the autosave that brings the words in.
  await expect(async () => {
    await here.keyboard.type(" more");
    expect(await here.getByLabel("Dateline").inputValue()).toBe("LEEDS");
  }).toPass({ intervals: [500], ...soon });
  await expect(storyBox(here)).toContainText(" more");
});

test("each turn of the workflow is on an open page: its stage, its schedule and its buttons", async ({
  newsroom,
  open,
}) => {
  const [reading, colleague] = [await open("editor"), await open("administrator")];
  await openArticle(reading, headline);
  await openArticle(colleague, headline);
  const article = openedArticle(colleague);
  const shows = (...words: string[]) =>
    Promise.all(words.map((one) => expect(state(reading)).toContainText(one, soon)));

  await colleague.getByLabel("Standfirst").fill("A newer draft.");
  await press(colleague, "Save draft", savedNow);
  await shows("newer draft");
  await postTransition(colleague, article, "sendToReview", { reviewerId: null });
  await shows("in review", "The draft is now in review.");
  await postTransition(colleague, article, "sendBack");
  await shows("The draft is now being written.");
  await postTransition(colleague, article, "approve");
  await shows("approved");

  const reporter = await open("reporter");
  await openArticle(reporter, headline);
  await reporter.getByLabel("Standfirst").fill("A reporter’s draft.");
  await reporter.getByRole("button", { name: "Save draft" }).click();
  await shows("The draft is now in review.", "in review");
  await expect(reading.getByLabel("Standfirst")).toHaveValue("A reporter’s draft.");

  const change = { change: "update" };
  await postTransition(colleague, article, "schedule", { at: "2999-06-01T06:00", ...change });
  await shows("update due 1 Jun 2999, 06:00");
  await postTransition(colleague, article, "schedule", { at: "2999-06-02T07:00", ...change });
  await shows("update due 2 Jun 2999, 07:00");
  await postTransition(colleague, article, "unschedule");
  await shows("Its scheduled publication was cancelled.");
  await postTransition(colleague, article, "schedule", { at: "2999-06-01T06:00", ...change });
  await shows("update due 1 Jun 2999, 06:00");
  await putHourAt(newsroom, new Date());
  // The server does not know of the new hour until its next round looks.
  await expect(state(reading)).not.toContainText("newer draft", { timeout: 120_000 });
  await expect(state(reading)).not.toContainText("due", { timeout: 120_000 });

  await postTransition(colleague, article, "unpublish");
  await shows("Unpublished", "This article is now unpublished.");
  await expect(reading.getByRole("link", { name: "View on site" })).toHaveCount(0);
  await postTransition(colleague, article, "publish", change);
  await shows("This article is now live.");
  await postTransition(colleague, article, "retract", { reason: "It was not so." });
  await shows("Retracted", "This article is now retracted.");
  await reading.getByRole("button", { name: "More" }).click();
  await expect(reading.getByRole("button", { name: "Reinstate" })).toBeVisible();
});

test("a dialog that is open when the article changes says so, and what is decided in it is not done", async ({
  open,
}) => {
  const [editor, colleague] = [await open("editor"), await open("administrator")];
  for (const page of [editor, colleague]) await openArticle(page, headline);
  await editor.getByLabel("Standfirst").fill("Mine.");
  await press(editor, "Save draft", savedNow);
  const publish = editor.getByRole("button", { name: "Publish changes …" });
  await publish.click();
  const dialog = editor.getByRole("dialog", { name: "Publish changes" });
  await dialog.getByRole("radio", { name: "Clarification" }).check();
  await dialog.getByLabel("Clarification, as readers will see it").fill("It is every page.");

  await colleague.getByLabel("Dateline").fill("LEEDS");
  await press(colleague, "Save draft", /Saved at/);
  await expect(dialog.getByRole("alert")).toContainText(
    "Demo administrator’s changes to the dateline were added.",
    soon,
  );
  await expectAccessible(editor);
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(stateLine(editor)).toContainText("Not published: somebody changed this article");

  await publish.click();
  await expect(dialog.getByLabel("Clarification, as readers will see it")).toHaveValue(
    "It is every page.",
  );
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(stateLine(editor)).toContainText("Published. Readers see this version.");
});

test("what readers get of a colleague's publication is looked at, and nothing is said of the one before", async ({
  open,
}) => {
  const [editor, colleague] = [await open("editor"), await open("administrator")];
  await openArticle(editor, headline);
  await openArticle(colleague, headline);
  const readers = editor.getByRole("region", { name: "For readers" });
  const said = readers.getByRole("status");
  await readers.getByRole("button", { name: "Check it’s live" }).click();
  await expect(said).toHaveText(/^Live on/);
  let answer = () => {};
  const isHeld = new Promise<void>((resolve) => (answer = resolve));
  await editor.route("**/live-pages", async (route) => {
    await isHeld;
    await route.continue();
  });
  await colleague.getByLabel("Standfirst").fill("A newer version.");
  await press(colleague, "Publish changes", /^Published\./);
  await expect(said).toHaveText("Checking the live pages …", soon);
  answer();
  await expect(said).toHaveText(/^Live on (\d+) of \1 pages/);
});
