// Boxes at the desk: facts, questions, dates and who somebody is, beside the story.
import {
  expect,
  expectAccessible,
  openArticle,
  press,
  savedNow,
  stateLine,
  test,
} from "@/e2e/fixtures";
import { goTo, useTool } from "@/e2e/desk/keyboard";
import { caretAtEnd, savedBody, storyBox } from "@/e2e/desk/story";
import type { Body } from "@/lib/content/body/body";

const boxesIn = (body: Body) => body.filter((block) => block.type === "box");

test("a box is written by keyboard alone, kept over a reload, published, and read without scripts", async ({
  open,
  newsroom,
  browser,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, "One moment, every page");
  await caretAtEnd(editor);
  await keyboard.press("Enter");
  await keyboard.type("/box");
  await keyboard.press("Enter");
  await keyboard.type("The quay is from 1880.");
  await keyboard.press("Enter");
  await keyboard.type("- Two piers");
  await keyboard.press("Enter");
  await keyboard.type("Nine boats");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("It is closed on Sundays.");
  await useTool(editor, "Picture");
  await expect(editor.getByRole("dialog").getByLabel("Search pictures")).toBeFocused();
  await keyboard.type("lens looks");
  const found = editor.getByRole("dialog").getByRole("listitem").getByRole("button");
  await expect(found).toHaveCount(1);
  await goTo(found);
  await keyboard.press("Enter");
  await expect(storyBox(editor)).toBeFocused();
  const box = editor.getByRole("group", { name: "Box" });
  await expect(box.getByRole("group", { name: "Picture" })).toBeVisible();
  await goTo(box.getByLabel("Box title"), "Shift+Tab");
  await keyboard.type("The quay in short");
  await goTo(box.getByLabel("Sort of box"), "Shift+Tab");
  await keyboard.press("ArrowDown");
  await expect(box.getByLabel("Sort of box")).toHaveValue("questions");
  await expectAccessible(editor);
  await keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(savedNow);
  const before = boxesIn(await savedBody(editor));
  expect(before).toMatchObject([
    {
      ...{ sort: "questions", title: "The quay in short" },
      blocks: [
        { type: "paragraph", text: [{ text: "The quay is from 1880." }] },
        { type: "list", items: [[{ text: "Two piers" }], [{ text: "Nine boats" }]] },
        { type: "paragraph", text: [{ text: "It is closed on Sundays." }] },
        { type: "picture" },
      ],
    },
  ]);

  await editor.reload();
  await expect(box.getByLabel("Box title")).toHaveValue("The quay in short");
  await press(editor, "Publish changes", "Published. Readers see this version.");
  expect(boxesIn(await savedBody(editor))).toEqual(before);

  const context = await browser.newContext({ baseURL: newsroom.url, javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.goto("/articles/one-moment-every-page");
  const aside = reader.getByRole("complementary", { name: "The quay in short" });
  await expect(aside.getByRole("heading", { name: "The quay in short" })).toBeVisible();
  await expect(aside.getByText("Questions and answers")).toBeVisible();
  await expect(aside.getByRole("listitem")).toHaveText(["Two piers", "Nine boats"]);
  await expect(aside.getByRole("img")).toBeVisible();
  const feed = await reader.request.get("/rss.xml");
  expect(await feed.text()).toContain("The quay in short");
  await reader.goto("/search?q=quay+from+1880");
  await expect(reader.getByRole("link", { name: /One moment, every page/ }).first()).toBeVisible();
  await context.close();
  const another = await open();
  await another.goto("/articles/one-moment-every-page");
  await expectAccessible(another);
});

test("a box is copied within the story, with all that is in it", async ({ open }) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, "One moment, every page");
  await caretAtEnd(editor);
  await keyboard.press("Enter");
  await keyboard.type("/box");
  await keyboard.press("Enter");
  await keyboard.type("One line.");
  const box = editor.getByRole("group", { name: "Box" });
  await box.getByLabel("Box title").fill("Facts");
  await keyboard.press("Escape");
  await keyboard.press("Control+C");
  await caretAtEnd(editor);
  await keyboard.press("Control+V");
  await keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(savedNow);
  const [first, second, ...others] = boxesIn(await savedBody(editor));
  expect(others).toEqual([]);
  expect(second?.id).not.toBe(first?.id);
  expect(second).toMatchObject({ title: "Facts", blocks: [{ text: [{ text: "One line." }] }] });
});
