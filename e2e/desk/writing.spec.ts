// A story as it is written at the desk: a whole one by keyboard alone, and a very long one.
import {
  expect,
  expectAccessible,
  openArticle,
  press,
  stateLine,
  test,
  savedNow,
} from "@/e2e/fixtures";
import { goTo, useTool, writeAs } from "@/e2e/desk/keyboard";
import {
  blocksWithoutIds,
  caretAfter,
  caretAtEnd,
  savedBody,
  storyBox,
  wordsIn,
} from "@/e2e/desk/story";
import { unstyled } from "@/lib/content/blocks/text";
import type { Body } from "@/lib/content/body/body";
import { randomId } from "@/lib/base/random-id";

test("a whole article is begun, written, checked and published by keyboard alone, and a reader finds it whole", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  const { keyboard } = editor;
  const story = storyBox(editor);

  await goTo(editor.getByRole("link", { name: "New article" }).first());
  await keyboard.press("Enter");
  await expect(editor.getByLabel("Headline", { exact: true })).toBeFocused();
  await keyboard.type("Harbour opens early");
  await keyboard.press("Enter");
  await expect(story).toBeVisible();

  await keyboard.press("Enter");
  await expect(story).toBeFocused();
  await keyboard.type("The first ferry came in ");
  await keyboard.press("Control+B");
  await keyboard.type("at five");
  await keyboard.press("Control+B");
  await keyboard.type(" this morning.");
  await keyboard.press("Enter");
  await writeAs(editor, "Subheading");
  await keyboard.type("What changes");
  await keyboard.press("Enter");
  for (const words of ["- Ropes are ready at four.", "Lamps stay lit."]) {
    await keyboard.type(words);
    await keyboard.press("Enter");
  }
  await keyboard.press("Enter");
  await writeAs(editor, "Quote");
  await keyboard.type("Nobody had to wait.");
  await keyboard.press("Tab");
  await expect(editor.getByLabel("Attribution")).toBeFocused();
  await keyboard.type("The harbour master");
  await keyboard.press("Escape");
  await expect(story).toBeFocused();
  await keyboard.press("Enter");

  await keyboard.type("All times are in ");
  await keyboard.press("Control+K");
  await expect(editor.getByRole("dialog").getByLabel("Address", { exact: true })).toBeFocused();
  await keyboard.type("https://example.org/ferries");
  await goTo(editor.getByRole("dialog").getByLabel(/^Link text/));
  await keyboard.type("the timetable");
  await keyboard.press("Enter");
  await expect(story).toBeFocused();
  await keyboard.type(" of the port.");

  await useTool(editor, "Picture");
  const found = editor.getByRole("dialog").getByRole("listitem").getByRole("button");
  await expect(editor.getByRole("dialog").getByLabel("Search pictures")).toBeFocused();
  await keyboard.type("lens looks");
  await expect(found).toHaveCount(1);
  await goTo(found);
  await keyboard.press("Enter");
  await expect(story).toBeFocused();
  await keyboard.press("Tab");
  await expect(story.getByLabel("Caption")).toBeFocused();
  await keyboard.press("Control+A");
  await keyboard.type("The pier before dawn.");
  await keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(savedNow);

  await goTo(editor.getByLabel("Section"));
  await keyboard.type("Readers");

  // Published too soon: the checks take the focus, and lead to what is missing.
  const publish = editor.getByRole("button", { name: "Publish …" });
  const checks = editor.getByRole("region", { name: /^Checks/ });
  await goTo(publish, "Shift+Tab");
  await keyboard.press("Enter");
  await expect(editor.getByRole("dialog", { name: "Publish" })).toBeVisible();
  await keyboard.press("Enter");
  await expect(stateLine(editor)).toContainText(/Not published\. Fix \d+ problems? to publish\./);
  await expect(checks).toBeFocused();
  await expectAccessible(editor);
  await goTo(checks.getByRole("button", { name: /^Add a byline/ }));
  await keyboard.press("Enter");
  await expect(editor.getByLabel("Add an author")).toBeFocused();
  await keyboard.type("The harbour desk");
  await keyboard.press("Enter");
  await expect(editor.getByLabel("Place of The harbour desk")).toBeVisible();
  await goTo(editor.getByLabel("Place of The harbour desk"), "Shift+Tab");
  await keyboard.type("Port");
  await keyboard.press("Control+S");
  await expect(checks.getByRole("status")).not.toContainText("to fix before publishing");
  await goTo(publish, "Shift+Tab");
  await keyboard.press("Enter");
  await expect(editor.getByRole("dialog", { name: "Publish" })).toBeVisible();
  await keyboard.press("Enter");
  await expect(stateLine(editor)).toHaveText("Published. Readers see this version.");

  await reader.goto("/articles/harbour-opens-early");
  const article = reader.getByRole("article");
  await expect(article.getByRole("heading", { level: 1 })).toHaveText("Harbour opens early");
  await expect(article.getByRole("link", { name: "Readers" })).toBeVisible();
  await expect(article.getByText("By The harbour desk in Port")).toBeVisible();
  await expect(article.getByText("The first ferry came in at five this morning.")).toBeVisible();
  await expect(article.getByRole("strong")).toHaveText("at five");
  await expect(article.getByRole("heading", { level: 2 })).toHaveText("What changes");
  await expect(article.getByRole("listitem")).toHaveText([
    "Ropes are ready at four.",
    "Lamps stay lit.",
  ]);
  const [quote, picture] = [
    article.getByRole("figure").filter({ has: reader.getByRole("blockquote") }),
    article.getByRole("figure").filter({ has: reader.getByRole("img") }),
  ];
  await expect(quote.getByRole("blockquote")).toHaveText("Nobody had to wait.");
  await expect(quote).toContainText("The harbour master");
  await expect(picture).toContainText("The pier before dawn. (Stet illustration)");
  await expect(article.getByText("All times are in the timetable of the port.")).toBeVisible();
  await expect(article.getByRole("link", { name: "the timetable" })).toHaveAttribute(
    "href",
    "https://example.org/ferries",
  );
});

test("a story of 300 blocks is written in, saved and read", async ({ open }) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, "One moment, every page");
  const address = `/api/desk/articles/${editor.url().split("/").at(-1)}`;
  const { version, content } = await (await editor.request.get(address)).json();
  const long: Body = Array.from({ length: 300 }, (_, index) => ({
    id: `block-${index}`,
    type: index % 10 === 0 ? "subheading" : "paragraph",
    text: [{ text: `Block ${index} of a long story. `.repeat(5).trim() }],
  }));
  const save = { saveId: randomId(), version, content: { ...content, body: long }, kind: "save" };
  expect((await editor.request.put(address, { data: save })).ok()).toBe(true);

  await editor.reload();
  await caretAfter(editor, "Block 151 of");
  await editor.keyboard.type(" Typed in the middle.");
  await editor.keyboard.press("Enter");
  await editor.keyboard.type("One block more.");
  await press(editor, "Publish changes", "Published. Readers see this version.");
  const body = await savedBody(editor);
  expect(body).toHaveLength(301);
  expect(wordsIn(body[151])).toMatch(/ Typed in the middle\.$/);
  expect(body.toSpliced(151, 2)).toEqual(long.toSpliced(151, 1));
  await reader.goto("/articles/one-moment-every-page");
  const after = reader.getByRole("article").getByText("One block more.");
  await expect(after).toBeVisible();
  await expect(reader.getByText("Block 299 of").first()).toBeVisible();
});

test("signs that people know from Markdown make subheadings, quotes, rules and bold words, and readers get them", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  const { keyboard } = editor;
  await openArticle(editor, "One moment, every page");
  const before = await savedBody(editor);
  await caretAtEnd(editor);
  const typed = [
    "## Tides",
    "### At night",
    "> Nobody waits.",
    "Not in ## the middle.",
    "**Bold** signs.",
  ];
  for (const words of typed) {
    await keyboard.press("Enter");
    await keyboard.type(words);
  }
  await keyboard.press("Enter");
  await keyboard.type("--- The end.");
  await editor.keyboard.press("Control+.");
  await keyboard.type("up");
  await press(editor, "Publish changes", "Published. Readers see this version.");

  const written = (await savedBody(editor)).filter(
    (block) => !before.some(({ id }) => id === block.id),
  );
  expect(blocksWithoutIds(written)).toEqual([
    { type: "subheading", text: unstyled("Tides") },
    { type: "subheading", text: unstyled("At night"), level: 3 },
    { type: "quote", text: unstyled("Nobody waits."), attribution: "" },
    { type: "paragraph", text: unstyled("Not in ## the middle.") },
    { type: "paragraph", text: [{ text: "Bold", bold: true }, { text: " signs." }] },
    { type: "rule" },
    { type: "paragraph", text: [{ text: "The end." }, { text: "up", script: "super" }] },
  ]);
  await reader.goto("/articles/one-moment-every-page");
  const article = reader.getByRole("article");
  await expect(article.getByRole("heading", { level: 2, name: "Tides" })).toBeVisible();
  await expect(article.getByRole("heading", { level: 3, name: "At night" })).toBeVisible();
  await expect(article.getByRole("separator")).toBeVisible();
  await expect(article.locator("sup")).toHaveText("up");
  await expectAccessible(reader);
});

test("the list of blocks is opened by a key and by a press, searched, and left again", async ({
  open,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, "One moment, every page");
  const before = await savedBody(editor);
  await caretAtEnd(editor);
  const blocks = editor.getByRole("listbox", { name: "Blocks" });

  await keyboard.press("Enter");
  await keyboard.type("/pull");
  await expect(blocks.getByRole("option")).toHaveText(["Pull quote"]);
  await expectAccessible(editor);
  await keyboard.press("Enter");
  await expect(blocks).toBeHidden();
  await keyboard.type("Every page, at once.");

  await keyboard.press("Enter");
  await keyboard.type("and/or / either.");
  await expect(blocks).toBeHidden();

  await keyboard.press("Enter");
  await editor.getByRole("button", { name: "Insert a block" }).click();
  await expect(blocks.getByRole("option", { name: "Paragraph" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await keyboard.press("ArrowUp");
  await expect(blocks.getByRole("option", { name: "Related link" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await blocks.getByRole("option", { name: "Small subheading" }).click();
  await keyboard.type("Later");

  await keyboard.press("Enter");
  await keyboard.type("/li");
  await keyboard.press("Escape");
  await expect(blocks).toBeHidden();
  await keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(savedNow);

  const written = (await savedBody(editor)).filter(
    (block) => !before.some(({ id }) => id === block.id),
  );
  expect(blocksWithoutIds(written)).toEqual([
    { type: "pullQuote", text: unstyled("Every page, at once."), attribution: "" },
    { type: "paragraph", text: unstyled("and/or / either.") },
    { type: "subheading", text: unstyled("Later"), level: 3 },
    { type: "paragraph", text: unstyled("/li") },
  ]);
});

test("words are found and replaced in the whole story, and one undo brings them back", async ({
  open,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, "One moment, every page");
  await caretAtEnd(editor);
  await keyboard.press("Enter");
  await keyboard.type("A walrus, a Walrus and walruses.");
  await keyboard.press("Control+Shift+H");
  const panel = editor.getByRole("search", { name: "Find and replace" });
  await expect(panel.getByLabel("Find")).toBeFocused();
  await keyboard.type("walrus");
  await expect(panel.getByRole("status")).toHaveText("1 of 3");
  await expectAccessible(editor);
  await keyboard.press("Enter");
  await expect(panel.getByRole("status")).toHaveText("2 of 3");
  await panel.getByLabel("Whole words").check();
  await expect(panel.getByRole("status")).toContainText("of 2");
  await panel.getByLabel("Replace with").fill("seal for $1");
  await panel.getByRole("button", { name: "Replace all" }).click();
  await expect(panel.getByRole("status")).toHaveText("2 replaced");
  await panel.getByLabel("Find").press("Escape");
  await expect(panel).toBeHidden();
  await expect(storyBox(editor)).toBeFocused();
  await expect(storyBox(editor)).toContainText("A seal for $1, a seal for $1 and walruses.");
  await keyboard.press("Control+Z");
  await expect(storyBox(editor)).toContainText("A walrus, a Walrus and walruses.");
});

test("quotation marks, dashes and addresses are set as they are typed, and Backspace takes one back", async ({
  open,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, "One moment, every page");
  const before = await savedBody(editor);
  await caretAtEnd(editor);
  await keyboard.press("Enter");
  await keyboard.type(`"It's on," she said -- see www.example.org/a, or https://example.org/b.`);
  // Right after an address: it is a link, and the next paragraph begins.
  await keyboard.press("Enter");
  await keyboard.type(`5"`);
  await keyboard.press("Backspace");
  await keyboard.type(" wide");
  await keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(savedNow);
  const written = (await savedBody(editor)).filter(
    (block) => !before.some(({ id }) => id === block.id),
  );
  expect(blocksWithoutIds(written)).toEqual([
    {
      type: "paragraph",
      text: [
        { text: "“It’s on,” she said — see " },
        { text: "www.example.org/a", link: "https://www.example.org/a" },
        { text: ", or " },
        { text: "https://example.org/b", link: "https://example.org/b" },
        { text: "." },
      ],
    },
    { type: "paragraph", text: unstyled(`5" wide`) },
  ]);
});

test("a link to an article of the newsroom is found by its headline, and every key is listed", async ({
  open,
}) => {
  const editor = await open("editor");
  await openArticle(editor, "One moment, every page");
  await caretAfter(editor, "This is a promise");
  await editor.keyboard.press("Control+K");
  const dialog = editor.getByRole("dialog", { name: "Link" });
  await dialog.getByRole("combobox", { name: "Or find an article" }).fill("two editors");
  await dialog.getByRole("option", { name: "Two editors, one story" }).click();
  await expect(dialog.getByText(/^Leads to \/articles\/two-editors-one-story/)).toBeVisible();
  await expectAccessible(editor);
  await dialog.getByRole("button", { name: "Set link" }).click();
  const link = storyBox(editor).getByRole("link", { name: "Two editors, one story" });
  await expect(link).toHaveAttribute("href", /^\/articles\/two-editors-one-story/);

  const keys = editor.getByRole("dialog", { name: "Keyboard shortcuts" });
  // In the story it is a question mark.
  await storyBox(editor).press("?");
  await expect(keys).toHaveCount(0);
  await storyBox(editor).press("Control+/");
  await expect(keys.getByText("Find and replace")).toBeVisible();
  await expectAccessible(editor);
  await editor.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);
  await editor.getByRole("button", { name: "Save draft" }).press("?");
  await expect(keys).toBeVisible();
});
