// Tables at the desk: written by keyboard, pasted from spreadsheets and word processors, by two editors at once.
import {
  expect,
  expectAccessible,
  hearNothing,
  openArticle,
  press,
  savedNow,
  stateLine,
  test,
} from "@/e2e/fixtures";
import { beginArticle, copyElsewhere } from "@/e2e/desk/clipboard";
import { goTo } from "@/e2e/desk/keyboard";
import { blocksWithoutIds, caretAtEnd, savedBody, storyBox } from "@/e2e/desk/story";
import { plainText } from "@/lib/content/blocks/text";
import type { Body } from "@/lib/content/body/body";
import type { Page } from "playwright/test";

function wordsOf(block: Body[number] | undefined): string[][] {
  if (block?.type !== "table") throw new Error(`This is no table: ${JSON.stringify(block)}`);
  return block.grid.rows.map(({ cells }) => cells.map(plainText));
}

function tablesIn(body: Body) {
  return body.filter((block) => block.type === "table");
}

/** The article without scripts, as on a phone on a bad line. */
async function readPlain(page: Page, url: string, path: string): Promise<Page> {
  const browser = page.context().browser();
  const context = await browser?.newContext({ baseURL: url, javaScriptEnabled: false });
  if (!context) throw new Error("The page has a browser.");
  const reader = await context.newPage();
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.goto(path);
  return reader;
}

test("a table is written by keyboard alone, kept over a reload, published, and read without scripts", async ({
  open,
  newsroom,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await openArticle(editor, "One moment, every page");
  await caretAtEnd(editor);
  await keyboard.press("Enter");
  await keyboard.type("/tab");
  await keyboard.press("Enter");
  const rows = [
    ["Pier", "Boats", "Crew"],
    ["North", "1,200", "40"],
    ["South", "7", "9"],
  ];
  for (const words of rows.flat()) {
    await keyboard.type(words);
    await keyboard.press("Tab");
  }
  await keyboard.type("East");
  await keyboard.press("Tab");
  await keyboard.press("Control+B");
  await keyboard.type("3");
  await keyboard.press("Tab");
  await keyboard.type("1");

  await keyboard.press("Alt+F10");
  const tools = editor.getByRole("toolbar", { name: "Table tools" });
  await goTo(tools.getByRole("button", { name: "Column before" }), "ArrowRight");
  await keyboard.press("Enter");
  await goTo(tools.getByRole("button", { name: "Header column" }), "ArrowRight");
  await keyboard.press("Space");
  await expect(tools.getByRole("button", { name: "Header column" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(tools.getByRole("button", { name: "Header row" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await goTo(editor.getByLabel("Table caption"), "Shift+Tab");
  await keyboard.type("Boats at the piers");
  await goTo(editor.getByLabel("Table source"));
  await keyboard.type("Port authority");
  await expectAccessible(editor);
  await keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(savedNow);

  await editor.reload();
  const shown = storyBox(editor).getByRole("table").last();
  await expect(shown.getByRole("columnheader")).toHaveText(["Pier", "Boats", "Crew"]);
  await expect(shown.getByRole("rowheader")).toHaveText(["North", "South", "East"]);
  await shown.locator("tr").first().locator("td").nth(2).click();
  await tools.getByRole("button", { name: "Remove column" }).click();
  await press(editor, "Publish changes", "Published. Readers see this version.");
  const body = await savedBody(editor);
  const [table] = tablesIn(body);
  expect(table).toMatchObject({
    ...{ caption: "Boats at the piers", source: "Port authority" },
    ...{ hasHeaderRow: true, hasHeaderColumn: true },
  });
  expect(wordsOf(table)).toEqual([...rows, ["East", "3", "1"]]);

  const reader = await readPlain(editor, newsroom.url, "/articles/one-moment-every-page");
  const read = reader.getByRole("table", { name: "Boats at the piers" });
  await expect(read.getByRole("columnheader")).toHaveText(["Pier", "Boats", "Crew"]);
  await expect(read.getByRole("rowheader")).toHaveText(["North", "South", "East"]);
  await expect(read.locator("strong")).toHaveText("3");
  await expect(read.getByRole("cell", { name: "1,200" })).toHaveCSS("text-align", "end");
  await expect(reader.getByText("Source: Port authority")).toBeVisible();
  const feed = await reader.request.get("/rss.xml");
  expect(await feed.text()).toContain("Boats at the piers");
  await reader.goto("/search?q=Boats+at+the+piers");
  await expect(reader.getByRole("link", { name: /One moment, every page/ }).first()).toBeVisible();
  await reader.context().close();
});

const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";}
tr {mso-height-source:auto;} col {mso-width-source:auto;} td {padding-top:1px;color:black;font-size:11.0pt;
font-weight:400;white-space:nowrap;} .xl65 {font-weight:700;} .xl66 {mso-number-format:"\\#\\,\\#\\#0";}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse'>
<!--StartFragment--><col width=64 span=3 style='width:48pt'>
<tr height=20><td class=xl65>Town</td><td class=xl65>Votes</td><td class=xl65>Share</td></tr>
<tr height=20><td>Leeds<br style='mso-data-placement:same-cell'>North</td><td class=xl66 align=right>1,200</td><td align=right>40%</td></tr>
<tr height=0 style='display:none'><td>Hidden</td><td align=right>1</td><td align=right>1%</td></tr>
<tr height=20><td>York</td><td class=xl66 align=right>800</td><td></td></tr><!--EndFragment--></table></body></html>`;

const sheets = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1" data-sheets-baot="1"><colgroup>
<col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="font-weight:bold;" colspan="1">Town</td>
<td style="font-weight:bold;">Votes</td></tr><tr style="height:21px;"><td><a class="in-cell-link" href="https://example.org/leeds">Leeds</a></td>
<td style="text-align:right;">1,200</td></tr><tr><td rowspan="2" colspan="1" style="vertical-align:bottom;"><span style="font-style:italic;">York</span></td>
<td>800</td></tr><tr><td>810</td></tr></tbody></table>`;

const word = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style>
p.MsoNormal {margin:0cm;}</style></head><body lang=EN-GB><!--StartFragment--><p class=MsoNormal>Before the table.<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
<tr><td width=150 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>Town<o:p></o:p></b></p></td>
<td width=150 valign=top><p class=MsoNormal><b>Area<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>Leeds<o:p></o:p></p><p class=MsoNormal>North<o:p></o:p></p></td>
<td><p class=MsoNormal>12 km<sup>2</sup> <del cite="mailto:AB">about</del><o:p></o:p></p></td></tr></table>
<p class=MsoNormal>After it.<o:p></o:p></p><!--EndFragment--></body></html>`;

test("what is copied from Excel, Google Sheets, Word and as plain rows becomes tables", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginArticle(editor, "Votes by town");
  const paste = async (forms: { plain: string; html?: string }) => {
    await copyElsewhere(editor, forms);
    await editor.keyboard.press("Control+A");
    await editor.keyboard.press("Control+V");
    await editor.keyboard.press("Control+S");
    await expect(stateLine(editor)).toHaveText(savedNow);
    return savedBody(editor);
  };
  const flags = (body: Body) =>
    tablesIn(body).map((one) => [one.hasHeaderRow, one.hasHeaderColumn]);

  const fromExcel = await paste({ plain: "Town\tVotes\tShare", html: excel });
  expect(fromExcel.map(({ type }) => type)).toEqual(["table"]);
  expect(wordsOf(fromExcel[0])).toEqual([
    ["Town", "Votes", "Share"],
    ["Leeds North", "1,200", "40%"],
    ["York", "800", ""],
  ]);
  expect(flags(fromExcel)).toEqual([[true, false]]);
  expect(JSON.stringify(fromExcel)).not.toContain('"bold"');
  await expect(editor.getByRole("status", { name: "The last paste" })).toContainText(
    "Kept: 1 table. Left out: 1 hidden passage.",
  );

  const fromSheets = await paste({ plain: "Town\tVotes", html: sheets });
  expect(wordsOf(fromSheets[0])).toEqual([
    ["Town", "Votes"],
    ["Leeds", "1,200"],
    ["York", "800"],
    ["", "810"],
  ]);
  expect(JSON.stringify(fromSheets)).toContain('"link":"https://example.org/leeds"');
  expect(JSON.stringify(fromSheets)).toContain('{"text":"York","italic":true}');

  const fromWord = await paste({ plain: "Before", html: word });
  expect(fromWord.map(({ type }) => type)).toEqual(["paragraph", "table", "paragraph"]);
  expect(wordsOf(fromWord[1])).toEqual([
    ["Town", "Area"],
    ["Leeds North", "12 km²"],
  ]);
  expect(flags(fromWord)).toEqual([[true, false]]);

  const fromRows = await paste({ plain: 'Town\tVotes\r\nLeeds\t"1,200"\r\nYork\t800\r\n' });
  expect(wordsOf(fromRows[0])).toEqual([
    ["Town", "Votes"],
    ["Leeds", "1,200"],
    ["York", "800"],
  ]);
});

test("a table is copied within the story, and what is pasted into a cell stays in it", async ({
  open,
}) => {
  const editor = await open("editor");
  const { keyboard } = editor;
  await beginArticle(editor, "Votes by town");
  await keyboard.type("Before.");
  await keyboard.press("Enter");
  await keyboard.type("After.");
  await keyboard.press("ArrowUp");
  await keyboard.press("End");
  await copyElsewhere(editor, { plain: "Town\tVotes", html: sheets });
  await keyboard.press("Control+V");
  await editor.getByLabel("Table caption").fill("Votes");
  await keyboard.press("Escape");
  await keyboard.press("Control+C");
  await caretAtEnd(editor);
  await keyboard.press("Control+V");
  await keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(savedNow);
  const [first, second, ...others] = tablesIn(await savedBody(editor));
  if (!first || !second) throw new Error("There are two tables.");
  expect(others).toEqual([]);
  expect(blocksWithoutIds([second])).toEqual(blocksWithoutIds([first]));
  expect(second.id).not.toBe(first.id);

  await storyBox(editor).getByRole("cell", { name: "Leeds" }).first().click();
  await keyboard.press("End");
  await copyElsewhere(editor, {
    plain: "x",
    html: "<h2>East</h2><ul><li>and</li><li><b>West</b></li></ul>",
  });
  await keyboard.press("Control+V");
  await storyBox(editor).getByRole("cell", { name: "800" }).last().click();
  await copyElsewhere(editor, { plain: "900\t1\n910\t2" });
  await keyboard.press("Control+V");
  await keyboard.press("Control+S");
  await expect(stateLine(editor)).toHaveText(savedNow);
  const [one, two] = tablesIn(await savedBody(editor));
  expect(wordsOf(one)[1]).toEqual(["LeedsEast and West", "1,200"]);
  expect(wordsOf(two)).toEqual([
    ["Town", "Votes", ""],
    ["Leeds", "1,200", ""],
    ["York", "900", "1"],
    ["", "910", "2"],
  ]);
});

test("two editors who write in one table at once both keep their cells, rows and columns", async ({
  open,
}) => {
  const [first, second] = [await open("editor"), await open("administrator")];
  await openArticle(first, "One moment, every page");
  await caretAtEnd(first);
  await first.keyboard.press("Enter");
  await copyElsewhere(first, { plain: "Pier\tBoats\nNorth\t12\nSouth\t7" });
  await first.keyboard.press("Control+V");
  await first.keyboard.press("Control+S");
  await expect(stateLine(first)).toHaveText(savedNow);
  await openArticle(second, "One moment, every page");
  await expect(storyBox(second).getByRole("cell", { name: "South" })).toBeVisible();
  for (const page of [first, second]) await hearNothing(page);

  await storyBox(first).getByRole("cell", { name: "12" }).click();
  await first.keyboard.press("End");
  await first.keyboard.type("0");
  await first.getByRole("button", { name: "Row below" }).click();
  await first.keyboard.type("340");
  await first.keyboard.press("Control+S");
  await expect(stateLine(first)).toHaveText(savedNow);
  await storyBox(second).getByRole("cell", { name: "7", exact: true }).click();
  await second.keyboard.press("End");
  await second.keyboard.type("5");
  await second.getByRole("button", { name: "Column before" }).click();
  await second.keyboard.type("crew");
  await second.keyboard.press("Control+S");
  await expect
    .poll(async () => wordsOf(tablesIn(await savedBody(first)).at(-1)))
    .toEqual([
      ["Pier", "", "Boats"],
      ["North", "", "120"],
      ["", "", "340"],
      ["South", "crew", "75"],
    ]);
  await expect(storyBox(second).getByRole("cell", { name: "340" })).toBeVisible();
});

test("a wide table scrolls by itself on a phone, by keyboard too", async ({ open }) => {
  const [reader, editor] = [await open(), await open("editor")];
  await openArticle(editor, "One moment, every page");
  await caretAtEnd(editor);
  await editor.keyboard.press("Enter");
  const header = Array.from({ length: 9 }, (_, at) => `Harbour ${at + 1}`);
  const figures = header.map((_, at) => String(1_000 * (at + 1)));
  await copyElsewhere(editor, { plain: [header, figures].map((row) => row.join("\t")).join("\n") });
  await editor.keyboard.press("Control+V");
  await press(editor, "Publish changes", "Published. Readers see this version.");

  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.goto("/articles/one-moment-every-page");
  const region = reader.getByRole("region", { name: "Table" });
  await region.focus();
  const scrolled = () => region.evaluate((one) => one.scrollLeft);
  expect(await region.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await reader.keyboard.press("ArrowRight");
  await expect.poll(scrolled).toBeGreaterThan(0);
  await expectAccessible(reader);
});

test("a chart is drawn from a table on the server, and its figures are one press away without scripts", async ({
  open,
  newsroom,
}) => {
  const editor = await open("editor");
  await openArticle(editor, "One moment, every page");
  await caretAtEnd(editor);
  await editor.keyboard.press("Enter");
  await copyElsewhere(editor, { plain: "Year\tBoats\tCrew\n2023\t1,200\t4\n2024\t1,350\t5" });
  await editor.keyboard.press("Control+V");
  const table = editor.getByRole("group", { name: "Table" });
  await table.getByLabel("Table caption").fill("Boats by year");
  await table.getByLabel("Table source").fill("Port authority");
  await table.getByLabel("Readers see").selectOption("Bars");
  await table.getByLabel("Unit").fill("boats and people");
  await expect(table.getByRole("img", { name: "Preview of the chart" })).toBeVisible();
  await table.getByRole("cell", { name: "5", exact: true }).click();
  await editor.keyboard.press("End");
  await editor.keyboard.type(" or so");
  await table.getByRole("cell", { name: "1,350" }).click();
  await editor.keyboard.press("End");
  await editor.keyboard.type("?");
  await expect(table.getByRole("status")).toContainText("A chart needs figures");
  await editor.keyboard.press("Backspace");
  await expect(table.getByRole("img", { name: "Preview of the chart" })).toBeVisible();
  await expectAccessible(editor);
  await press(editor, "Publish changes", "Published. Readers see this version.");

  const reader = await readPlain(editor, newsroom.url, "/articles/one-moment-every-page");
  const drawing = reader.getByRole("img", { name: "Chart: Boats by year" });
  await expect(drawing).toHaveCount(1);
  await expect(drawing.getByText("1,350")).toBeVisible();
  const size = await drawing
    .getByText("2024")
    .evaluate((one) => one.getBoundingClientRect().height);
  expect(size).toBeGreaterThan(13);
  await expect(reader.getByText("boats and people")).toBeVisible();
  await expect(reader.getByRole("cell", { name: "1,350" })).toBeHidden();
  await reader.getByText("The figures as a table").click();
  await expect(reader.getByRole("cell", { name: "1,350" })).toBeVisible();
  await reader.context().close();
  const axe = await open();
  await axe.goto("/articles/one-moment-every-page");
  await expectAccessible(axe);
});
