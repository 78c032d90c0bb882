// What is pasted into a story: it becomes blocks of a valid body, and readers see its words.
import { expect, press, test, savedNow } from "@/e2e/fixtures";
import { beginArticle, copyElsewhere } from "@/e2e/desk/clipboard";
import { nameAuthor, savedBody, wordsIn, blocksWithoutIds } from "@/e2e/desk/story";
import { unstyled } from "@/lib/content/blocks/text";
import type { Page } from "playwright/test";

const paragraph = (words: string) => ({ type: "paragraph", text: unstyled(words) });

async function publish(editor: Page) {
  await nameAuthor(editor, "The harbour desk");
  await press(editor, "Publish", "Published. Readers see this version.");
}

test("plain text is pasted as paragraphs by its blank lines", async ({ open }) => {
  const [reader, editor] = [await open(), await open("editor")];
  await beginArticle(editor, "Ferries at dawn");
  await copyElsewhere(editor, {
    plain:
      "The first ferry\r\ncame in at five.\r\n\r\n \t\r\nNobody  had to wait <b>.\n\n\nThe end.\n",
  });
  await editor.keyboard.press("Control+V");
  await editor.keyboard.type(" Or is it?");
  await publish(editor);
  const words = [
    "The first ferry came in at five.",
    "Nobody had to wait <b>.",
    "The end. Or is it?",
  ];
  expect(blocksWithoutIds(await savedBody(editor))).toEqual(words.map(paragraph));
  await reader.goto("/articles/ferries-at-dawn");
  for (const one of words) {
    await expect(reader.getByRole("article").getByText(one, { exact: true })).toBeVisible();
  }
});

test("a word processor’s HTML is reduced to what a story has", async ({ open }) => {
  const [reader, editor] = [await open(), await open("editor")];
  await beginArticle(editor, "Harbour report");
  await editor.keyboard.type("Before.");
  await editor.keyboard.press("Enter");
  await copyElsewhere(editor, { plain: "Not this.", html: report });
  await editor.keyboard.press("Control+V");
  await publish(editor);
  expect(blocksWithoutIds(await savedBody(editor))).toEqual([
    paragraph("Before."),
    { type: "subheading", text: unstyled("A big heading") },
    {
      type: "paragraph",
      text: [
        { text: "Plain, " },
        { text: "bold", bold: true },
        { text: ", " },
        { text: "slanted", italic: true },
        { text: ", red and " },
        { text: "linked", link: "https://example.org/ferries" },
        { text: " words, and a trap." },
      ],
    },
    {
      type: "list",
      isOrdered: false,
      items: [unstyled("First point"), unstyled("Second point")],
    },
    {
      ...{ type: "table", caption: "", source: "", hasHeaderRow: true, hasHeaderColumn: false },
      grid: {
        columns: [expect.any(String), expect.any(String)],
        rows: [
          { id: expect.any(String), cells: [unstyled("Pier"), unstyled("Boats")] },
          { id: expect.any(String), cells: [unstyled("North"), unstyled("12")] },
        ],
      },
    },
  ]);

  await reader.goto("/articles/harbour-report");
  const article = reader.getByRole("article");
  await expect(article.getByRole("heading", { level: 2 })).toHaveText("A big heading");
  await expect(article.getByRole("listitem")).toHaveText(["First point", "Second point"]);
  await expect(article.getByRole("strong")).toHaveText("bold");
  await expect(article.getByRole("emphasis")).toHaveText("slanted");
  await expect(article.getByText("a trap")).toBeVisible();
  await expect(article.locator("[href^='javascript'], [style], script, img")).toHaveCount(0);
  await expect(article).not.toContainText("stolen");
});

test("a text of 200,000 characters is pasted, saved and read whole", async ({ open }) => {
  const [reader, editor] = [await open(), await open("editor")];
  await beginArticle(editor, "The long report");
  const paragraphs = Array.from({ length: 400 }, (_, index) =>
    `Part ${index} of it: ${"words of a long report, ".repeat(25)}`
      .slice(0, 499)
      .trim()
      .padEnd(500, "."),
  );
  const plain = paragraphs.join("\n\n");
  expect(plain.length).toBeGreaterThan(200_000);
  await copyElsewhere(editor, { plain });
  await editor.keyboard.press("Control+V");
  await publish(editor);
  const body = await savedBody(editor);
  expect(body.map(wordsIn)).toEqual(paragraphs);

  await reader.goto("/articles/the-long-report");
  const read = await reader.getByRole("article").innerText();
  expect(paragraphs.filter((one) => !read.includes(one))).toEqual([]);
});

test("a paste that would make the story too long is refused whole, and the desk says so", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginArticle(editor, "Too long");
  await editor.keyboard.type("Before.");
  await copyElsewhere(editor, { plain: "One line more.\n".repeat(2_001) });
  await editor.keyboard.press("Control+V");
  await expect(editor.getByText("An article has at most 2,000 blocks.")).toBeVisible();
  await editor.keyboard.type(" After.");
  await press(editor, "Save draft", savedNow);
  expect(blocksWithoutIds(await savedBody(editor))).toEqual([paragraph("Before. After.")]);
});

// As word processors write it: styles of their own, lists that only look like lists, a table.
const report = `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta charset="utf-8"><style>p.MsoNormal { margin: 0; color: red }</style></head>
<body lang="EN-GB"><!--StartFragment-->
<h1 style="mso-outline-level:1">A big heading<o:p></o:p></h1>
<script>document.title = "stolen"</script>
<p class="MsoNormal" style="margin-left:36pt">Plain, <b style="mso-bidi-font-weight:normal">bold</b>,
<span style="font-style:italic">slanted</span>, <font color="red" onclick="alert(1)">red</font> and
<a href="https://example.org/ferries">linked</a> words, and <a href="javascript:alert(1)">a trap</a>.<o:p></o:p></p>
<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>First point</p>
<p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>Second point</p>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<img src="x" onerror="document.title = 'stolen'">
<table border="1"><tr><td><p>Pier</p></td><td><p>Boats</p></td></tr><tr><td>North</td><td>12</td></tr></table>
<!--EndFragment--></body></html>`;
