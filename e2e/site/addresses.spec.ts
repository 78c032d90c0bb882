// Addresses over the years: a renamed article is found where it was, a retracted one says so, a taken one is gone.
import type { Page } from "playwright/test";
import { openedArticle, postTransition } from "@/e2e/desk/requests";
import { expect, expectAccessible, openArticle, press, test } from "@/e2e/fixtures";

const headline = "One moment, every page";
const first = "/articles/one-moment-every-page";
const second = "/articles/one-moment-one-address";

/** Gives the article that is open another slug, and publishes it. */
async function rename(editor: Page, address: string) {
  await editor.getByLabel("Slug").fill(address.replace("/articles/", ""));
  await press(editor, "Publish changes", "Published. Readers see this version.");
}

/** How a program is answered: the status, and where it is led. */
async function answerAt(page: Page, address: string) {
  const answer = await page.request.get(address, { maxRedirects: 0 });
  return [answer.status(), answer.headers()["location"]];
}

test("an editor renames an article: its old address leads to the new one at once, and back when it has the first again", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  // Both are in the server's memory as they were: a page, and none.
  expect(await answerAt(reader, first)).toEqual([200, undefined]);
  expect(await answerAt(reader, second)).toEqual([404, undefined]);

  await openArticle(editor, headline);
  await rename(editor, second);
  for (let times = 0; times < 2; times += 1) {
    expect(await answerAt(reader, first)).toEqual([301, second]);
    expect(await answerAt(reader, second)).toEqual([200, undefined]);
  }
  await reader.goto(first);
  await expect(reader).toHaveURL(second);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);
  await reader.goto("/sections/readers");
  await expect(reader.getByRole("link", { name: headline })).toHaveAttribute("href", second);

  // The reader's browser was led from the first to the second, and must not keep that.
  await rename(editor, first);
  expect(await answerAt(reader, second)).toEqual([301, first]);
  for (const address of [second, first]) {
    await reader.goto(address);
    await expect(reader).toHaveURL(first);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);
  }
});

test("a renamed article that is unpublished is found at none of its addresses, until it is published again", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  await rename(editor, second);
  await postTransition(editor, openedArticle(editor), "unpublish");
  for (const address of [first, second]) {
    expect(await answerAt(reader, address)).toEqual([404, undefined]);
  }
  await postTransition(editor, openedArticle(editor), "publish");
  expect(await answerAt(reader, first)).toEqual([301, second]);
});

test("readers of a retracted article are told so and why, at its old address too", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, headline);
  await rename(editor, second);
  const reason = "The moment could not be confirmed.";
  await postTransition(editor, openedArticle(editor), "retract", { reason });
  await reader.goto(first);
  await expect(reader).toHaveURL(second);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(reader.getByRole("article")).toContainText("This article was retracted on");
  await expect(reader.getByRole("article")).toContainText(reason);
  await expectAccessible(reader);
  await reader.goto("/sections/readers");
  await expect(reader.getByRole("link", { name: headline })).toHaveCount(0);
});
