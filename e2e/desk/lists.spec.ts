// Lists within a list: written by keys and tools, copied to other programs and from them, read as lists of their items.
import { expect, expectAccessible, press, savedNow, test } from "@/e2e/fixtures";
import { beginArticle, copyElsewhere } from "@/e2e/desk/clipboard";
import { useTool } from "@/e2e/desk/keyboard";
import { blocksWithoutIds, caretAfter, nameAuthor, savedBody, storyBox } from "@/e2e/desk/story";
import { unstyled } from "@/lib/content/blocks/text";
import type { Locator, Page } from "playwright/test";

const receipt = (editor: Page) => editor.getByRole("status", { name: "The last paste" });

async function publish(editor: Page) {
  await nameAuthor(editor, "The harbour desk");
  await press(editor, "Publish", "Published. Readers see this version.");
}

/** Each item with the number of lists around it, and the sort of its own. */
const shape = (list: Locator) =>
  list.evaluate((root) =>
    [...root.querySelectorAll("li")].map((item) => {
      const lists: string[] = [];
      let around = item.parentElement?.closest("ul, ol");
      while (around && root.contains(around)) {
        lists.push(around.tagName);
        around = around.parentElement?.closest("ul, ol");
      }
      return `${lists.length}${lists[0]} ${item.firstChild?.textContent?.trim()}`;
    }),
  );

test("a reporter writes lists within a list by the keyboard alone, and readers get them as such", async ({
  open,
}) => {
  const [reader, editor] = [await open(), await open("editor")];
  const { keyboard } = editor;
  await beginArticle(editor, "What the quay needs");
  await keyboard.type("- Piers");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("North");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("Planks");
  await keyboard.press("Enter");
  await keyboard.type("Nails");
  await keyboard.press("Enter");
  // An empty item steps out, a level each time, and then leaves the list.
  await keyboard.press("Enter");
  await keyboard.type("South");
  await keyboard.press("Enter");
  await keyboard.press("Shift+Tab");
  await keyboard.type("Cranes");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("The end.");
  const item = (words: string) => storyBox(editor).getByRole("listitem").filter({ hasText: words });
  await expect(item("Planks")).toHaveAttribute("aria-level", "3");
  await expectAccessible(editor);

  // The list that the caret is in changes its sort; the tools move an item, too.
  await caretAfter(editor, "Nails");
  await useTool(editor, "Numbered list");
  await keyboard.press("Escape");
  await expect(item("Nails")).toHaveAttribute("value", "2");
  await caretAfter(editor, "South");
  await useTool(editor, "Outdent");
  await expect(item("South")).not.toHaveAttribute("aria-level");
  await useTool(editor, "Indent");
  await expect(item("South")).toHaveAttribute("aria-level", "2");

  await publish(editor);
  const [bullets, numbers] = [
    { depth: 1, isOrdered: false },
    { depth: 2, isOrdered: true },
  ];
  expect(blocksWithoutIds(await savedBody(editor))).toEqual([
    {
      ...{ type: "list", isOrdered: false },
      items: ["Piers", "North", "Planks", "Nails", "South", "Cranes"].map(unstyled),
      nested: [null, bullets, numbers, numbers, bullets, null],
    },
    { type: "paragraph", text: unstyled("The end.") },
  ]);

  await reader.goto("/articles/what-the-quay-needs");
  const list = reader.getByRole("article").locator("ul").filter({ hasText: "Cranes" });
  expect(await shape(list)).toEqual([
    ...["1UL Piers", "2UL North", "3OL Planks", "3OL Nails", "2UL South", "1UL Cranes"],
  ]);
  await expectAccessible(reader);
  for (const width of [390, 1440]) {
    await reader.setViewportSize({ width, height: 900 });
    const lefts = await reader
      .getByRole("article")
      .getByRole("listitem")
      .filter({ hasText: /^(North|Planks|Cranes)/ })
      .evaluateAll((items) => items.map((one) => one.getBoundingClientRect().left));
    expect(lefts.map((left) => left - (lefts[2] ?? 0)).slice(0, 2)).toEqual([24, 48]);
  }
  const feed = await reader.request.get("/feed.json");
  expect(JSON.stringify(await feed.json())).toContain(
    "<ol><li>Planks</li><li>Nails</li></ol></li>",
  );
});

test("a list is copied within the newsroom as it is, and to other programs as lists within lists", async ({
  open,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await beginArticle(editor, "Copied lists");
  await keyboard.type("1. Piers");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("North");
  await keyboard.press("Enter");
  await keyboard.press("Shift+Tab");
  await keyboard.type("Cranes");
  await keyboard.press("Control+A");
  const copied = editor.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const read = ({ clipboardData }: ClipboardEvent) =>
          resolve(clipboardData?.getData("text/html") ?? "");
        document.addEventListener("copy", read, { once: true });
      }),
  );
  await keyboard.press("Control+C");
  const other = await editor.context().newPage();
  await other.setContent(await copied);
  expect(await shape(other.locator("ol").first())).toEqual([
    "1OL Piers",
    "2OL North",
    "1OL Cranes",
  ]);
  await other.close();

  await caretAfter(editor, "Cranes");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.press("Control+V");
  await expect(receipt(editor)).toHaveText("");
  await press(editor, "Save draft", savedNow);
  const list = {
    ...{ type: "list", isOrdered: true },
    items: ["Piers", "North", "Cranes"].map(unstyled),
    nested: [null, { depth: 1, isOrdered: true }, null],
  };
  expect(blocksWithoutIds(await savedBody(editor))).toEqual([list, list]);
});

type Case = { from: string; html: string; told: string[]; receipt: string };

const wordItem = (level: number, sign: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:${level * 36}pt;mso-list:l0 level${level} lfo1'><span
    style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp;</span></span>${words}</p>`;

const cases: Case[] = [
  {
    from: "a document of Google",
    html: `<b id="docs-internal-guid-1" style="font-weight:normal"><ul><li dir=ltr aria-level=1><p>One</p></li><ul><li
      dir=ltr aria-level=2><p>Two</p></li><ul><li aria-level=3><p>Three</p></li></ul></ul><li aria-level=1><p>Four</p></li></ul></b>`,
    told: ["0- One", "1- Two", "2- Three", "0- Four"],
    receipt: "Kept: 1 list.",
  },
  {
    from: "a word processor, whose items are paragraphs",
    html: wordItem(1, "1.", "One") + wordItem(2, "a.", "Two") + wordItem(2, "b.", "Three"),
    told: ["0. One", "1. Two", "1. Three"],
    receipt: "Kept: 1 list.",
  },
  {
    from: "a word processor in the browser, with a list for each item",
    html: `<div class="ListContainerWrapper"><ul role=list><li data-aria-level="1" role=listitem><p>One</p></li></ul></div>
      <div class="ListContainerWrapper"><ul role=list><li data-aria-level="2" role=listitem><p>Two</p></li></ul></div>`,
    told: ["0- One", "1- Two"],
    receipt: "Kept: 1 list.",
  },
  {
    from: "a chat, with lists beside one another",
    html: `<ul data-stringify-type="unordered-list" data-indent="0"><li data-stringify-indent="0">One</li></ul><ol
      data-stringify-type="ordered-list" data-indent="1"><li data-stringify-indent="1">Two</li></ol><ul
      data-indent="0"><li data-stringify-indent="0">Three</li></ul>`,
    told: ["0- One", "1. Two", "0- Three"],
    receipt: "Kept: 1 list.",
  },
  {
    from: "a page, with a list deeper than a story's and one of another sort behind it",
    html: `<ul><li>One<ul><li>Two<ul><li>Three<ul><li>Four<ul><li>Five</li></ul></li></ul></li></ul></li></ul></li></ul>
      <ol><li>Six</li></ol>`,
    told: ["0- One", "1- Two", "2- Three", "3- Four", "3- Five", "0. Six"],
    receipt: "Kept: 2 lists. Changed: 1 list set on four levels.",
  },
];

test("lists within lists come in from each program as such, and the receipt is true", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginArticle(editor, "Lists from everywhere");
  for (const { from, html, told, receipt: words } of cases) {
    await test.step(from, async () => {
      await copyElsewhere(editor, { plain: "Not this.", html });
      await editor.keyboard.press("Control+A");
      await editor.keyboard.press("Control+V");
      await expect(receipt(editor)).toHaveText(words);
      const items = await storyBox(editor)
        .getByRole("listitem")
        .evaluateAll((all) =>
          all.map((item) => {
            const depth = Number(item.getAttribute("data-depth") ?? 0);
            const isOrdered =
              depth === 0 ? item.closest("ol") !== null : item.hasAttribute("data-ordered");
            return `${depth}${isOrdered ? "." : "-"} ${item.textContent}`;
          }),
        );
      expect(items).toEqual(told);
    });
  }
  await press(editor, "Save draft", savedNow);
  await savedBody(editor);
});

/** Their editors are made with the same library as this one, and mark their copies in the same way. */
const others: Case[] = [
  {
    from: "a wiki",
    html: `<meta charset="utf-8"><p data-pm-slice="1 1 []" data-local-id="a1" data-id="7">The fire killed <del>four</del>five.</p>
      <ul data-id="8" class="ak-ul"><li><p>One</p><ul><li><p>Two</p></li></ul></li></ul>`,
    told: ["The fire killed five.", "One", "Two"],
    receipt: "Kept: 1 paragraph, 1 list. Left out: 1 deleted passage.",
  },
  {
    from: "a notebook",
    html: `<div data-pm-slice="0 0 []"><p data-id="1">Paid ten.</p><figure data-media-id="stolen"
      data-id="2"></figure><p data-id="3" style="display:none">A SOURCE</p></div>`,
    told: ["Paid ten."],
    receipt: "Kept: 1 paragraph. Left out: 1 hidden passage.",
  },
  {
    from: "an editor for mails",
    html: `<h2 data-pm-slice="0 0 []" data-id="x">Why</h2><p data-id="y">See <a
      href="https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fdoc">the doc</a>.</p>`,
    told: ["Why", "See the doc."],
    receipt: "Kept: 1 paragraph, 1 subheading. Changed: 1 link freed from a filter.",
  },
];

test("text of other editors of the same make is read as any other, with a receipt", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginArticle(editor, "From other editors");
  for (const { from, html, told, receipt: words } of others) {
    await test.step(from, async () => {
      await copyElsewhere(editor, { plain: "Not this.", html });
      await editor.keyboard.press("Control+A");
      await editor.keyboard.press("Control+V");
      await expect(receipt(editor)).toHaveText(words);
      await expect(storyBox(editor).locator("p, h2")).toHaveText(told);
    });
  }
  await press(editor, "Save draft", savedNow);
  await expect(storyBox(editor).getByRole("group")).toHaveCount(0);
  await savedBody(editor);
});
