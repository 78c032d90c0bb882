// Who else has an article open, and where they are in it: seen within 3 seconds, gone within 15.
import type { Page } from "playwright/test";
import { caretAfter } from "@/e2e/desk/story";
import { expect, expectAccessible, openArticle, test } from "@/e2e/fixtures";

const headline = "One moment, every page";

/** What is promised, in milliseconds, and more for a machine that runs other tests too. */
const soon = { timeout: 3_000 + 17_000 };
const inTime = { timeout: 15_000 + 15_000 };

/** The line to be read; there is none while nobody else is here. */
function presenceLine(page: Page) {
  const sentence = /^(Also here: |You have this article open)/;
  return page.getByRole("paragraph").filter({ hasText: sentence });
}

function spoken(page: Page, words: string) {
  return page.getByRole("status").filter({ hasText: words });
}

test("two editors see each other, and where the other is, until one closes the page", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  await openArticle(first, headline);
  await expect(presenceLine(first)).toHaveCount(0);

  await openArticle(second, headline);
  await expect(presenceLine(first)).toHaveText("Also here: Demo administrator.", soon);
  await expect(presenceLine(second)).toHaveText("Also here: Demo editor.", soon);

  await caretAfter(second, "That is how one comes to meet");
  await expect(presenceLine(first)).toHaveText(
    "Also here: Demo administrator, in paragraph 2.",
    soon,
  );
  await expect(first.getByText("In this block: Demo administrator")).toBeVisible();
  await expectAccessible(first);
  await caretAfter(second, "What publishing does");
  await expect(presenceLine(first)).toHaveText(
    "Also here: Demo administrator, in subheading 1.",
    soon,
  );
  // Of the ways about the text nothing is spoken: that the colleague came is still the last word.
  await expect(spoken(first, "Demo administrator")).toHaveText(
    "Demo administrator has this article open too.",
  );

  await second.close();
  await expect(presenceLine(first)).toHaveCount(0, inTime);
  await expect(spoken(first, "Demo administrator")).toHaveText(
    "Demo administrator has left this article.",
  );
});

test("a colleague whose connection is cut is gone in time, and back once it is restored", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  await openArticle(first, headline);
  await openArticle(second, headline);
  await expect(presenceLine(first)).toHaveText("Also here: Demo administrator.", soon);
  await second.context().setOffline(true);
  await expect(presenceLine(first)).toHaveCount(0, inTime);
  // Who cannot ask does not go on naming others either.
  await expect(presenceLine(second)).toHaveCount(0, inTime);
  await second.context().setOffline(false);
  await expect(presenceLine(first)).toHaveText("Also here: Demo administrator.");
});

test("two tabs of one person warn each other", async ({ open }) => {
  const first = await open("editor");
  await openArticle(first, headline);
  const second = await first.context().newPage();
  await second.goto(first.url());
  const warning = "You have this article open in another tab.";
  await expect(presenceLine(first)).toHaveText(warning, soon);
  await expect(presenceLine(second)).toHaveText(warning, soon);
  await expect(spoken(first, warning)).toHaveCount(1);

  await second.close();
  await expect(presenceLine(first)).toHaveCount(0, inTime);
});

test("a preview, another article or the list shows nobody", async ({ open }) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  await openArticle(first, headline);
  const heard = () => first.waitForResponse((answer) => answer.url().endsWith("/presence"));
  await openArticle(second, "Two editors, one story");
  await heard();
  await second.goto(`${new URL(first.url()).pathname}/preview`);
  await heard();
  await expect(presenceLine(first)).toHaveCount(0);
});
