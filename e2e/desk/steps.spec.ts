// Steps on the way to readers that do not go as meant: refused ones keep what was given for them, a double click is one step.
import type { Page } from "playwright/test";
import { openedArticle, postTransition } from "@/e2e/desk/requests";
import { nameAuthor, storyBox } from "@/e2e/desk/story";
import { expect, hearNothing, openArticle, press, savedNow, stateLine, test } from "@/e2e/fixtures";

const headline = "One moment, every page";
const hour = "2999-06-01T06:00";

/** Chooses a step under “More” that asks for something, and gives its dialog. */
async function askFor(page: Page, step: string) {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: `${step} …` }).click();
  return page.getByRole("dialog");
}

test("a retraction that is refused keeps its reason for the next press", async ({ open }) => {
  const [editor, colleague] = [await open("editor"), await open("administrator")];
  for (const page of [editor, colleague]) await openArticle(page, headline);
  await hearNothing(editor);
  await colleague.getByLabel("Standfirst").fill("Saved in between.");
  await press(colleague, "Save draft", savedNow);

  const dialog = await askFor(editor, "Retract");
  const reason = dialog.getByLabel("Reason, as readers will see it");
  await expect(reason).toHaveValue("");
  await reason.fill("The moment could not be confirmed.");
  await dialog.getByRole("button", { name: "Retract" }).click();
  await expect(stateLine(editor)).toContainText("Not retracted: somebody changed this article");

  await askFor(editor, "Retract");
  await expect(reason).toHaveValue("The moment could not be confirmed.");
  await dialog.getByRole("button", { name: "Retract" }).click();
  await expect(stateLine(editor)).toContainText("Retracted. Readers see why.");

  await press(editor, "Reinstate", /^Reinstated\./);
  await askFor(editor, "Retract");
  await expect(reason).toHaveValue("");
});

test("a schedule that the checks hold back keeps its time, and what readers are to be told", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const title = editor.getByLabel("Headline", { exact: true });
  await title.fill("");
  const dialog = await askFor(editor, "Schedule");
  const from = dialog.getByLabel("Publish at");
  await from.fill(hour);
  await dialog.getByRole("radio", { name: "Correction" }).check();
  const note = dialog.getByLabel("Correction, as readers will see it");
  await note.fill("The clocks differ.");
  await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(stateLine(editor)).toContainText(/Not scheduled\. Fix \d+ problems? to publish\./);

  await title.fill("One moment, every clock");
  await askFor(editor, "Schedule");
  await expect(from).toHaveValue(hour);
  await expect(note).toHaveValue("The clocks differ.");
  await dialog.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(stateLine(editor)).toHaveText("Scheduled for 1 Jun 2999, 06:00.");
});

test("an article is begun once by a double click, and scheduled; where its newer draft is on its way is said", async ({
  open,
}) => {
  const editor = await open("editor");
  await editor.goto("/desk/articles/new");
  await editor.getByLabel("Headline", { exact: true }).fill("Harbour lights go out");
  await editor.getByRole("button", { name: "Create" }).dblclick();
  await nameAuthor(editor, "The harbour desk");
  await storyBox(editor).click();
  await editor.keyboard.type("The lights went out at six.");
  await press(editor, "Save draft", savedNow);
  await postTransition(editor, openedArticle(editor), "schedule", { at: hour });
  await editor.reload();
  const state = editor.getByRole("region", { name: "State of the draft" });
  await expect(state).toContainText("due 1 Jun 2999, 06:00");
  await expect(state).not.toContainText("an earlier version");

  await editor.getByLabel("Standfirst").fill("Nobody knows why.");
  await press(editor, "Save draft", savedNow);
  await expect(state).toContainText("an earlier version");
  await expect(state).not.toContainText("in review");
  const dialog = await askFor(editor, "Send to review");
  await dialog.getByLabel("Reviewer").selectOption({ label: "Demo administrator" });
  await dialog.getByRole("button", { name: "Send" }).click();
  await expect(stateLine(editor)).toHaveText("Sent to review.");
  await expect(state).toContainText("Scheduledin reviewfor Demo administrator");

  await editor.goto("/desk/articles?words=harbour+lights");
  await expect(editor.getByRole("link", { name: "Harbour lights go out" })).toHaveCount(1);
});

test("an author who is added takes nothing from what is written in the bylines meanwhile, and is added once", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const places = editor.getByLabel(/^Place of /);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await editor.route("**/api/desk/authors", async (route) => {
    await held;
    await route.continue();
  });
  const asked = editor.waitForRequest("**/api/desk/authors");
  const author = editor.getByRole("combobox", { name: "Add an author" });
  await author.fill("Bo Li");
  await author.press("Enter");
  await asked;
  await places.first().fill("LEEDS");
  release();
  await expect(editor.getByLabel("Place of Bo Li")).toBeVisible();
  await expect(places.first()).toHaveValue("LEEDS");

  await editor.getByLabel("Place of Bo Li").fill("HULL");
  await author.fill("bo li");
  await author.press("Enter");
  await expect(editor.getByText("This author is already in the bylines.")).toBeVisible();
  await expect(places).toHaveCount(2);
  await expect(editor.getByLabel("Place of Bo Li")).toHaveValue("HULL");
});

test("a search for an article that is not answered does not say that there is none", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, headline);
  const block = storyBox(editor).getByRole("group", { name: "Related link" });
  await block.getByLabel("Target").selectOption("An article in this newsroom");
  await editor.context().clearCookies();
  await block.getByRole("combobox", { name: "Find an article" }).fill("photographs");
  await expect(block.getByRole("status").filter({ hasText: "The search failed." })).toBeVisible();
});
