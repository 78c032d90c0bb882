// Articles that nobody needs, and articles that are needed twice.
import type { Page } from "playwright/test";
import { storyBox } from "@/e2e/desk/story";
import { expect, openArticle, press, savedNow, stateLine, test } from "@/e2e/fixtures";
import { expectGoodLooks } from "@/e2e/looks";

async function begin(page: Page, headline: string): Promise<void> {
  await page.goto("/desk/articles/new");
  await page.getByLabel("Headline", { exact: true }).fill(headline);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(storyBox(page)).toBeVisible();
}

const rows = (page: Page) => page.getByRole("table").getByRole("rowheader");

test("a draft goes to the bin and comes back as it was; who has it open is told, and loses no word", async ({
  open,
}) => {
  const [editor, colleague] = [await open("editor"), await open("administrator")];
  await begin(editor, "Harbour opens early");
  await storyBox(editor).click();
  await editor.keyboard.type("The first ferry came in at five.");
  await press(editor, "Save draft", savedNow);
  const address = new URL(editor.url()).pathname;
  await openArticle(colleague, "Harbour opens early");

  await editor.getByRole("button", { name: "Move to the bin" }).press("Enter");
  await expect(editor).toHaveURL("/desk/articles?of=bin");
  await expect(rows(editor)).toHaveText(["Harbour opens early"]);
  await expect(editor.getByRole("table")).toContainText("deleted on");
  await expectGoodLooks(editor, "bin-list");
  await editor.goto("/desk/articles?words=harbour+opens+early");
  await expect(editor.getByText("No articles found.")).toBeVisible();

  const notice = colleague.getByRole("note").filter({ hasText: "This article is in the bin." });
  await expect(notice).toBeVisible();
  await colleague.getByLabel("Standfirst").fill("Ferries may come in an hour before dawn.");
  await expect(stateLine(colleague)).toContainText("Not saved: This article is in the bin.");

  await editor.goto(address);
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("Harbour opens early");
  await expectGoodLooks(editor, "binned-article");
  await editor.getByRole("button", { name: "Restore from the bin" }).press("Enter");
  await expect(storyBox(editor)).toContainText("The first ferry came in at five.");
  await colleague.getByRole("button", { name: "Save draft" }).click();
  await expect(stateLine(colleague)).toContainText("Saved at");
  await editor.reload();
  await expect(editor.getByLabel("Standfirst")).toHaveValue(
    "Ferries may come in an hour before dawn.",
  );
});

test("unsaved text of an article that went to the bin meanwhile is offered there, and is kept as a copy", async ({
  open,
}) => {
  const [editor, colleague] = [await open("editor"), await open("reporter")];
  await begin(editor, "Harbour opens early");
  await press(editor, "Save draft", savedNow);
  await openArticle(colleague, "Harbour opens early");
  await editor.getByRole("button", { name: "Move to the bin" }).press("Enter");
  await expect(editor).toHaveURL("/desk/articles?of=bin");
  const notice = colleague.getByRole("note").filter({ hasText: "This article is in the bin." });
  await expect(notice).toContainText("Ask an editor to restore it.");
  await expect(colleague.getByRole("button", { name: "Duplicate" })).toHaveCount(0);
  await colleague.getByLabel("Standfirst").fill("Ferries may come in an hour before dawn.");
  await expect(stateLine(colleague)).toContainText("Not saved: This article is in the bin.");

  colleague.on("dialog", (dialog) => dialog.accept());
  await colleague.reload();
  const dialog = colleague.getByRole("dialog", { name: "You have unsaved text" });
  await expect(dialog).toContainText("an hour before dawn");
  await expect(dialog.getByRole("button", { name: "Restore" })).toHaveCount(0);
  await expectGoodLooks(colleague, "binned-unsaved");
  await dialog.getByRole("button", { name: "Keep a copy" }).click();
  await expect(colleague.getByRole("textbox", { name: "Your kept copy" })).toHaveValue(
    /an hour before dawn/,
  );
});

test("text that is not saved yet is saved before the article is duplicated or binned", async ({
  open,
}) => {
  const editor = await open("editor");
  await begin(editor, "Harbour opens early");
  const address = new URL(editor.url()).pathname;
  await editor.getByLabel("Standfirst").fill("Typed just now.");
  await editor.getByRole("button", { name: "Duplicate" }).press("Enter");
  await expect(editor.getByLabel("Headline", { exact: true })).toHaveValue(
    "Copy of Harbour opens early",
  );
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed just now.");
  await editor.goto(address);
  await editor.getByLabel("Standfirst").fill("Typed before the bin.");
  await editor.getByRole("button", { name: "Move to the bin" }).press("Enter");
  await expect(editor).toHaveURL("/desk/articles?of=bin");
  await editor.goto(address);
  await editor.getByRole("button", { name: "Restore from the bin" }).click();
  await expect(editor.getByLabel("Standfirst")).toHaveValue("Typed before the bin.");
  await expect(editor.getByRole("dialog")).toHaveCount(0);
});

test("without scripts, on a phone, an editor restores an article from the bin", async ({
  open,
  browser,
}) => {
  const editor = await open("editor");
  await begin(editor, "Harbour opens early");
  const address = editor.url();
  await editor.getByRole("button", { name: "Move to the bin" }).click();
  await expect(editor).toHaveURL("/desk/articles?of=bin");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await editor.context().storageState(),
    viewport: { width: 390, height: 800 },
  });
  const plain = await context.newPage();
  await plain.goto(address);
  await plain.getByRole("button", { name: "Restore from the bin" }).click();
  await expect(plain.getByRole("button", { name: "Restore from the bin" })).toHaveCount(0);
  await plain.goto(new URL("/desk/articles?words=harbour+opens+early", address).href);
  await expect(rows(plain)).toHaveText(["Harbour opens early"]);
  await context.close();
});

test("a reporter finds no way to the bin, and duplicates an article once by a double click", async ({
  open,
}) => {
  const reporter = await open("reporter");
  await openArticle(reporter, "One moment, every page");
  await expect(reporter.getByRole("button", { name: "Move to the bin" })).toHaveCount(0);
  await reporter.getByRole("button", { name: "Duplicate" }).dblclick();
  await expect(reporter.getByLabel("Headline", { exact: true })).toHaveValue(
    "Copy of One moment, every page",
  );
  await expect(reporter.getByLabel("Slug")).toHaveValue("copy-of-one-moment-every-page");
  await expect(reporter.getByRole("region", { name: "State of the draft" })).toContainText("Draft");
  await reporter.goto("/desk/articles?words=copy+of+one+moment");
  await expect(rows(reporter)).toHaveCount(1);
});
