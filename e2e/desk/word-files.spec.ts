// A Word document is dropped onto the story: its text, pictures, captions and comments come in, and each tracked change
// is listed.
import { expect, expectAccessible, press, savedNow, test } from "@/e2e/fixtures";
import { beginArticle } from "@/e2e/desk/clipboard";
import { dropFiles } from "@/e2e/desk/picture-files";
import { blocksWithoutIds, savedBody, storyBox, wordsIn } from "@/e2e/desk/story";
import { unstyled } from "@/lib/content/blocks/text";
import { quarters } from "@/lib/testing/pictures";
import {
  deleted,
  drawing,
  inserted,
  item,
  paragraph,
  run,
  style,
  table,
  wordFile,
} from "@/lib/testing/word-file";
import type { Page } from "playwright/test";

const nameOfWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const asFile = (name: string, bytes: Uint8Array, mimeType = nameOfWord) => ({
  ...{ name, mimeType },
  buffer: Buffer.from(bytes),
});

const receipt = (editor: Page) => editor.getByRole("status", { name: "The last paste" });

test("a reporter drops a Word document, and nothing of it is lost unsaid", async ({ open }) => {
  const editor = await open("editor");
  await beginArticle(editor, "Quay report");
  const png = await quarters(600, 400).png().toBuffer();
  const bytes = wordFile({
    relations: { rId5: { kind: "image", target: "media/image1.png" } },
    files: { "word/media/image1.png": png },
    comments: `<w:comment w:id="0" w:author="Cy Doe">${paragraph(run("Can we prove it?"))}</w:comment>`,
    body:
      paragraph(run("Costs"), style("berschrift1")) +
      paragraph(
        run("The fire killed ") +
          deleted("four") +
          inserted(run("five")) +
          run(" people.") +
          `<w:r><w:commentReference w:id="0"/></w:r>`,
      ) +
      paragraph(drawing("rId5", "A quay")) +
      paragraph(run("The quay at dawn. (CY DOE / COURIER)")) +
      paragraph(run("One"), item(1)) +
      paragraph(run("Two"), item(1, 1)) +
      table(
        ["Pier", "Boats"].map((words) => paragraph(run(words))),
        ["North", "12"].map((words) => paragraph(run(words))),
      ) +
      paragraph(run("The end.") + run(" A SOURCE", "<w:vanish/>")),
  });
  await dropFiles(storyBox(editor), asFile("quay.docx", bytes));
  await expect(receipt(editor)).toHaveText(
    "Kept: 2 paragraphs, 1 subheading, 1 list, 1 table, 1 picture, 1 comment as a note. " +
      "Changed: 1 tracked insertion accepted. Left out: 1 deleted passage, 1 hidden passage.",
  );
  await expect(editor.getByText(/^The picture is in the article/)).toBeAttached();
  await editor.getByRole("button", { name: "Show details" }).click();
  const details = editor.getByRole("region", { name: "What became of the last paste" });
  await expect(details.getByRole("listitem")).toHaveText([
    "Deleted passage: four",
    "Hidden passage: A SOURCE",
    "Tracked insertion accepted: five",
  ]);
  await expect(editor.getByText("Cy Doe: Can we prove it?")).toBeVisible();
  await expectAccessible(editor);
  for (const width of [390, 768, 1440]) {
    await editor.setViewportSize({ width, height: 900 });
    const isWider = await editor.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWider, `at ${width}`).toBe(false);
  }
  await press(editor, "Save draft", savedNow);
  const body = await savedBody(editor);
  expect(body.map((block) => wordsIn(block) || block.type)).toEqual([
    ...["Costs", "The fire killed five people.", "picture", "list", "table", "The end."],
  ]);
  expect(blocksWithoutIds(body)[3]).toMatchObject({ nested: [null, { depth: 1 }] });
  expect(blocksWithoutIds(body)[4]).toMatchObject({
    hasHeaderRow: true,
    grid: { rows: [{}, { cells: [unstyled("North"), unstyled("12")] }] },
  });
  expect(blocksWithoutIds(body)[2]).toMatchObject({
    caption: "The quay at dawn.",
    credit: "CY DOE / COURIER",
    altText: "A quay",
  });
});

test("a document with macros is refused in one sentence, and the story stays", async ({ open }) => {
  const editor = await open("editor");
  await beginArticle(editor, "Macros");
  await editor.keyboard.type("Before.");
  const bytes = wordFile({
    body: paragraph(run("Words.")),
    files: { "word/vbaProject.bin": new Uint8Array(8) },
  });
  await dropFiles(
    storyBox(editor),
    asFile("quay.docm", bytes, "application/vnd.ms-word.document.macroEnabled.12"),
  );
  await expect(
    editor.getByText(
      "quay.docm did not come in. The file has macros: save it as a Word document without macros (.docx), and try again.",
    ),
  ).toBeVisible();
  await expect(storyBox(editor).locator("p")).toHaveText(["Before."]);
});
