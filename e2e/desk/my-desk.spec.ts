// My desk: what waits for whom, from the first draft to the schedule.
import type { Page } from "playwright/test";
import { holdPublishing, letGoOfPublishing } from "@/e2e/database";
import { openedArticle, postTransition } from "@/e2e/desk/requests";
import { expect, expectAccessible, test } from "@/e2e/fixtures";

/** A part of the desk, by its heading. */
function part(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

/** Begins an article at the desk; gives its address among the desk's own requests. */
async function begin(page: Page, headline: string): Promise<string> {
  await page.goto("/desk/articles/new");
  await page.getByLabel("Headline", { exact: true }).fill(headline);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("textbox", { name: "Story" })).toBeVisible();
  return openedArticle(page);
}

test("a reporter's draft is theirs, then waits for an editor's review, and goes when it is approved", async ({
  open,
}) => {
  const reporter = await open("reporter");
  await expect(part(reporter, "My articles")).toContainText("No drafts.");
  await expect(part(reporter, "Waiting for my review")).toHaveCount(0);
  const article = await begin(reporter, "Harbour opens early");
  await reporter.goto("/desk");
  await expect(
    part(reporter, "My articles").getByRole("link", { name: "Harbour opens early" }),
  ).toBeVisible();

  const editor = await open("editor");
  const review = part(editor, "Waiting for my review");
  await expect(review).toContainText("Nothing to review.");
  await postTransition(reporter, article, "sendToReview", { reviewerId: null });
  await editor.reload();
  await expect(review.getByRole("listitem")).toContainText(["In review"]);
  await review.getByRole("link", { name: "All for my review" }).click();
  await expect(editor.getByRole("table").getByRole("rowheader")).toHaveText([
    "Harbour opens early",
  ]);
  await editor.goBack();
  await review.getByRole("link", { name: "Harbour opens early" }).click();
  await expect(editor.getByRole("textbox", { name: "Story" })).toBeVisible();
  await postTransition(editor, article, "approve");
  await editor.getByRole("link", { name: "My desk" }).click();
  await expect(review).toContainText("Nothing to review.");
  await reporter.reload();
  await expect(part(reporter, "My articles").getByRole("listitem")).toContainText(["Approved"]);
});

test("who is named in a note finds it on their desk, until it is resolved", async ({ open }) => {
  const [reporter, editor] = [await open("reporter"), await open("editor")];
  await expect(part(editor, "Mentions")).toContainText("No open note mentions you.");
  const article = await begin(reporter, "Harbour opens early");
  const id = crypto.randomUUID();
  const note = { id, blockId: null, words: "@Demo editor: is the hour confirmed?" };
  expect((await reporter.request.post(`${article}/notes`, { data: note })).status()).toBe(204);
  await editor.reload();
  const mention = part(editor, "Mentions").getByRole("listitem");
  await expect(mention).toContainText(["is the hour confirmed?"]);
  await mention.getByRole("link", { name: "Harbour opens early" }).click();
  const thread = editor.getByRole("article", { name: "Demo reporter’s note" });
  await expect(thread).toBeFocused();
  await editor.goto("/desk");
  await expectAccessible(editor);
  await mention.getByRole("link", { name: "Harbour opens early" }).click();
  await thread.getByRole("button", { name: "Resolve" }).click();
  await expect(thread.getByRole("button", { name: "Reopen" })).toBeVisible();
  await editor.goto("/desk");
  await expect(part(editor, "Mentions")).toContainText("No open note mentions you.");
});

test("the schedule shows what comes next; what is overdue is said first and loudly", async ({
  newsroom,
  open,
}) => {
  const editor = await open("editor");
  await expect(part(editor, "Scheduled")).toContainText("Nothing scheduled.");
  await holdPublishing(newsroom);
  const ready = `"draftStage" = 'ready', "scheduledId" = "draftId", "scheduledAt" =`;
  await newsroom.database.execute(
    `UPDATE "Article" SET ${ready} '2999-06-01T04:00:00.000+00:00' WHERE "liveId" IS NULL`,
  );
  await editor.reload();
  await expect(part(editor, "Scheduled").getByRole("listitem")).toContainText([
    "due 1 Jun 2999, 12:00",
  ]);
  await expect(part(editor, "Overdue")).toHaveCount(0);

  await newsroom.database.execute(
    `UPDATE "Article" SET ${ready} '2026-01-01T04:00:00.000+00:00' WHERE "liveId" IS NULL`,
  );
  await editor.reload();
  const overdue = part(editor, "Overdue");
  await expect(overdue.getByRole("listitem")).toContainText(["overdue since 1 Jan 2026, 12:00"]);
  await expect(part(editor, "Scheduled")).toContainText("Nothing scheduled.");
  for (const colorScheme of ["light", "dark"] as const) {
    await editor.emulateMedia({ colorScheme });
    await expectAccessible(editor);
  }
  await letGoOfPublishing(newsroom);
  await expect(async () => {
    await editor.reload();
    await expect(overdue).toHaveCount(0, { timeout: 500 });
  }).toPass();
});
