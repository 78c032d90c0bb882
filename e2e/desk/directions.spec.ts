// Arabic and English on one site: each text begins on the side that its words are read from.
import { expect, press, test } from "@/e2e/fixtures";
import { beginArticle } from "@/e2e/desk/clipboard";
import { nameAuthor, storyBox } from "@/e2e/desk/story";
import type { Locator } from "playwright/test";

const headline = "الميناء يفتح أبوابه (2026)!";
const arabic = "افتتح الميناء أبوابه اليوم، 5 سفن في ABC.";
const english = "A Latin paragraph follows it.";

const expectDirection = (text: Locator, direction: "rtl" | "ltr") =>
  expect(text).toHaveCSS("direction", direction);

test("an Arabic story with an English paragraph stands in the right order at the desk and on the site", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  await beginArticle(editor, headline);
  await expectDirection(editor.getByLabel("Headline", { exact: true }), "rtl");
  await editor.getByLabel("Standfirst").fill("ملخص الخبر");
  await expectDirection(editor.getByLabel("Standfirst"), "rtl");
  await storyBox(editor).click();
  for (const words of [arabic, english, "- بند أول"]) {
    await editor.keyboard.type(words);
    await editor.keyboard.press("Enter");
  }
  await editor.keyboard.type("Second item");
  const story = storyBox(editor);
  await expectDirection(story.getByText(arabic), "rtl");
  await expectDirection(story.getByText(english), "ltr");
  await expectDirection(story.getByRole("listitem").first(), "rtl");
  await expectDirection(story.getByRole("listitem").last(), "ltr");
  await nameAuthor(editor, "آن بو");
  await press(editor, "Publish", "Published. Readers see this version.");

  await editor.goto("/desk/articles");
  await expectDirection(editor.getByRole("link", { name: headline }), "rtl");

  await reader.goto("/");
  await expectDirection(reader.getByRole("heading", { name: headline }), "rtl");
  await reader.goto(`/search?${new URLSearchParams({ q: "الميناء" })}`);
  await expectDirection(reader.getByRole("heading", { name: headline }), "rtl");
  await reader.getByRole("link", { name: headline }).click();
  const article = reader.getByRole("article");
  await expectDirection(article.getByRole("heading", { level: 1 }), "rtl");
  await expectDirection(article.getByText("ملخص الخبر"), "rtl");
  await expectDirection(article.getByText(arabic), "rtl");
  await expectDirection(article.getByText(english), "ltr");
  await expectDirection(article.getByRole("listitem").filter({ hasText: "بند أول" }), "rtl");
  await expectDirection(article.getByRole("link", { name: "آن بو" }).first(), "rtl");
  // The sign at the end of an Arabic headline is at its left.
  const ends = await article.getByRole("heading", { level: 1 }).evaluate((element) => {
    const range = document.createRange();
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const at = (from: number) => {
      range.setStart(text ?? element, from);
      range.setEnd(text ?? element, from + 1);
      return range.getBoundingClientRect().left;
    };
    return { first: at(0), last: at((text?.nodeValue?.length ?? 1) - 1) };
  });
  expect(ends.last).toBeLessThan(ends.first);
});
