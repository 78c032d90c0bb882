// An article that several people have open at once: what each writes stands in the others' pages by itself. The ways in
// which editors of other systems report to have lost words so are tried here one by one.
import type { Page } from "playwright/test";
import { openedArticle } from "@/e2e/desk/requests";
import { caretAfter, heard, savedBody, storyBox } from "@/e2e/desk/story";
import { expect, expectAccessible, openArticle, stateLine, test } from "@/e2e/fixtures";
import { plainText } from "@/lib/content/blocks/text";

const headline = "One moment, every page";
/** What is promised is two seconds, and more for a machine that runs other tests too. */
const soon = { timeout: 2_000 + 18_000 };

/** Both in the article, and told of each other by the server itself. */
async function openBoth(open: (role: "editor" | "administrator") => Promise<Page>) {
  const pages = [await open("editor"), await open("administrator")] as const;
  for (const page of pages) await openArticle(page, headline);
  for (const page of pages) await expect(page.getByText(/^Also here: /).first()).toBeVisible(soon);
  return pages;
}

async function type(page: Page, after: string, words: string) {
  await caretAfter(page, after);
  await page.keyboard.type(words);
}

/** By whom it says too, if a colleague saved last. */
const saved = (page: Page) => expect(stateLine(page)).toContainText(/Saved .*\d\d:\d\d/);

async function wordsOnServer(page: Page): Promise<string> {
  const blocks = await savedBody(page);
  return blocks.map((block) => ("text" in block ? plainText(block.text) : "")).join("\n");
}

test("what a colleague writes, notes and decides stands in an open page by itself, marked as theirs", async ({
  open,
}) => {
  const [reading, writing] = await openBoth(open);
  // Not by asking again and again.
  await reading.route("**/presence", (route) => route.abort());
  await type(reading, "This is a promise", " Mine.");
  await saved(reading);

  await type(writing, "That is how one comes to meet", " Theirs.");
  await expect(storyBox(reading).getByText("Demo administrator changed this")).toBeVisible(soon);
  await expectAccessible(reading);
  await expect(storyBox(reading)).toContainText("Theirs.", soon);
  await reading.keyboard.type(" And on.");
  await expect(storyBox(reading)).toContainText("Mine. And on.");
  await expect(storyBox(reading).getByText("Demo administrator changed this")).toHaveCount(0, {
    timeout: 30_000,
  });

  await writing.getByRole("textbox", { name: "A note on the article" }).fill("Who says so?");
  await writing.getByRole("button", { name: "Add note" }).click();
  await expect(reading.getByRole("article", { name: "Demo administrator’s note" })).toContainText(
    "Who says so?",
    soon,
  );
  await writing.getByLabel("Headline", { exact: true }).fill("One moment, all hands");
  await expect(reading.getByLabel("Headline", { exact: true })).toHaveValue(
    "One moment, all hands",
    soon,
  );
});

test("where the server cannot tell by itself, a page asks, and learns the same", async ({
  open,
}) => {
  const [reading, writing] = [await open("editor"), await open("administrator")];
  await reading.route("**/events?*", (route) => route.abort());
  for (const page of [reading, writing]) await openArticle(page, headline);
  await type(writing, "That is how one comes to meet", " Theirs.");
  await expect(storyBox(reading)).toContainText("Theirs.", soon);
});

test("saving does not take back what a colleague has not saved yet", async ({ open }) => {
  const [first, second] = await openBoth(open);
  let send = () => {};
  const held = new Promise<void>((resolve) => (send = resolve));
  await first.route(`**${openedArticle(first)}`, async (route) => {
    if (route.request().method() === "PUT") await held;
    await route.continue();
  });
  await first.getByLabel("Headline", { exact: true }).fill("A headline not saved yet");
  await type(second, "That is how one comes to meet", " Theirs.");
  await saved(second);
  await expect(first.getByLabel("Headline", { exact: true })).toHaveValue(
    "A headline not saved yet",
  );
  send();
  await expect(second.getByLabel("Headline", { exact: true })).toHaveValue(
    "A headline not saved yet",
  );
  await expect(storyBox(first)).toContainText("Theirs.");
  await saved(first);
});

test("a page that was loaded again is heard, and hears, as before", async ({ open }) => {
  const [first, second] = await openBoth(open);
  for (const times of [1, 2]) {
    await first.reload();
    await expect(first.getByText(/^Also here: /).first()).toBeVisible();
    await type(first, "This is a promise", ` First ${times}.`);
    await expect(storyBox(second)).toContainText(`First ${times}.`);
    await type(second, "That is how one comes to meet", ` Second ${times}.`);
    await expect(storyBox(first)).toContainText(`Second ${times}.`);
  }
});

test("a revision that is brought back comes to the colleague’s open page once, and whole", async ({
  open,
}) => {
  const [first, second] = await openBoth(open);
  const before = await wordsOnServer(first);
  await type(first, "This is a promise", " Taken back later.");
  await expect(storyBox(second)).toContainText("Taken back later.");
  await first.getByRole("link", { name: "History" }).click();
  await first.getByRole("button", { name: "Compare" }).click();
  await first.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(storyBox(second)).not.toContainText("Taken back later.");
  await expect.poll(() => wordsOnServer(second)).toBe(before);
  await second.reload();
  await expect(storyBox(second)).toContainText("That is how one comes to meet");
  expect(await wordsOnServer(second)).toBe(before);
});

test("what one deleted does not come back with a colleague who was cut off", async ({ open }) => {
  const [first, second] = await openBoth(open);
  await second.context().setOffline(true);
  await storyBox(first).getByText("That is how one comes to meet").click({ clickCount: 3 });
  await heard(first);
  await first.keyboard.press("Delete");
  await saved(first);
  await type(second, "This is a promise", " From the train.");
  await second.context().setOffline(false);
  await expect(storyBox(first)).toContainText("From the train.");
  await expect(storyBox(second)).not.toContainText("That is how one comes to meet");
  await saved(second);
  expect(await wordsOnServer(first)).not.toContain("That is how one comes to meet");
});

test("a press of Save after a colleague’s changes saves the words of both", async ({ open }) => {
  const [first, second] = await openBoth(open);
  await type(first, "This is a promise", " First.");
  await expect(storyBox(second)).toContainText("First.");
  await second.getByRole("button", { name: "Save draft" }).click();
  await saved(second);
  await type(second, "That is how one comes to meet", " Second.");
  await second.getByRole("button", { name: "Save draft" }).click();
  await saved(second);
  await expect.poll(() => wordsOnServer(second)).toContain("Second.");
  const words = await wordsOnServer(second);
  expect([words.includes("First."), words.includes("Second.")]).toEqual([true, true]);
  await expect(storyBox(first)).toContainText("Second.");
});

test("undo takes back one’s own words alone", async ({ open }) => {
  const [first, second] = await openBoth(open);
  await type(first, "This is a promise", " Mine.");
  await expect(storyBox(second)).toContainText("Mine.");
  await type(second, "That is how one comes to meet", " Theirs.");
  await expect(storyBox(first)).toContainText("Theirs.");
  await storyBox(first).getByText("This is a promise").click();
  await first.keyboard.press("ControlOrMeta+z");
  await expect(storyBox(first)).not.toContainText("Mine.");
  await expect(storyBox(first)).toContainText("Theirs.");
  await expect(storyBox(second)).not.toContainText("Mine.");
  await saved(first);
  expect(await wordsOnServer(second)).toContain("Theirs.");
});
