// Kept HTML: shown at the desk as it came, safe for readers, counted until it is turned into blocks.
import type { Page } from "playwright/test";
import {
  expect,
  expectAccessible,
  openArticle,
  press,
  savedNow,
  stateLine,
  test,
} from "@/e2e/fixtures";
import { openedArticle } from "@/e2e/desk/requests";
import { blocksWithoutIds, savedBody, storyBox } from "@/e2e/desk/story";
import { expectGoodLooks } from "@/e2e/looks";

const headline = "Qianhai steps up ‘finance magnet’ dream";
const address = "/articles/qianhai-steps-up-finance-magnet-dream";

const html = `<style>.old { color: #555 }</style>
<div class="columns"><h2 class="old">The port in figures</h2>
<p onclick="steal()">It <b>grew</b> each year, <a href="javascript:steal()">as planned</a>.</p>
<p style="display: none">An editor’s remark</p></div>
<ul><li>Two quays</li><li>One ferry</li></ul>
<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>1,200</td></tr></table>
<p><img src="https://counter.example/pixel.gif" width="1" height="1"><img src="https://old.example/boats.jpg" alt="Boats at the quay"></p>
<iframe src="https://old.example/map"></iframe><form action="https://old.example"><input name="q"></form>
<script>steal()</script>`;

/** As an import does: by the same command as every save. */
async function keep(editor: Page): Promise<void> {
  const article = openedArticle(editor);
  const { version, content } = await (await editor.request.get(article)).json();
  const body = [...content.body, { id: "kept-1", type: "keptHtml", html }];
  const data = {
    saveId: crypto.randomUUID(),
    version,
    kind: "save",
    content: { ...content, body },
  };
  const answer = await editor.request.put(article, { data });
  expect(answer.status(), await answer.text()).toBe(200);
}

test("kept HTML is shown as it came, readers get a safe part of it, and the desk counts it until it is blocks", async ({
  open,
  browser,
  newsroom,
}) => {
  test.slow();
  const editor = await open("editor");
  const asked: string[] = [];
  await editor.context().route(
    ({ origin, protocol }) => protocol.startsWith("http") && origin !== newsroom.url,
    (route) => {
      asked.push(route.request().url());
      return route.abort();
    },
  );
  await openArticle(editor, headline);
  const desk = editor.url();
  await keep(editor);

  await editor.goto("/desk");
  await expectAccessible(editor);
  await editor.getByRole("link", { name: "2 articles hold kept HTML" }).click();
  await expect(editor.getByLabel("Holds")).toHaveValue("kept-html");
  await expect(editor.getByRole("status")).toContainText("2 articles.");
  await editor.getByRole("link", { name: headline }).click();
  await expect(editor).toHaveURL(desk);

  const kept = storyBox(editor).getByRole("group", { name: "Kept HTML", exact: true });
  const frame = kept.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "The port in figures" })).toHaveCSS(
    "color",
    "rgb(85, 85, 85)",
  );
  await expect(frame.locator("form")).toHaveCount(1);
  await kept.scrollIntoViewIfNeeded();
  await expectGoodLooks(editor, "kept-html-desk", "iframe");
  await kept.getByText(/^Source, /).click();
  await expect(kept.getByRole("region", { name: /^Source/ })).toContainText("<script>steal()");
  await expect(
    editor.getByRole("button", { name: /^Turn the kept HTML “The port in figures/ }),
  ).toBeVisible();
  await press(editor, "Publish changes", "Published. Readers see this version.");

  const context = await browser.newContext({ baseURL: newsroom.url, javaScriptEnabled: false });
  await context.route(
    ({ origin }) => origin !== newsroom.url,
    (route) => {
      asked.push(route.request().url());
      return route.abort();
    },
  );
  const reader = await context.newPage();
  await reader.goto(address);
  const part = reader.getByRole("region", { name: "A part of the article" });
  await expect(part.getByRole("heading", { name: "The port in figures" })).toBeVisible();
  await expect(part.getByRole("cell", { name: "1,200" })).toBeVisible();
  await expect(part).toContainText("Boats at the quay");
  await expect(part).toContainText("as planned");
  await expect(part.getByRole("link")).toHaveCount(0);
  await expect(part).not.toContainText("remark");
  await expect(part.locator("script, style, iframe, form, img, [onclick], [style]")).toHaveCount(0);
  expect(asked).toEqual([]);
  await context.close();
  const other = await open();
  await other.goto(address);
  await other.getByRole("region", { name: "A part of the article" }).scrollIntoViewIfNeeded();
  await expectGoodLooks(other, "kept-html");
  await other.goto("/search?q=%22two+quays%22");
  await expect(other.getByRole("link", { name: headline })).toBeVisible();

  const turn = kept.getByRole("button", { name: "Turn into blocks" });
  await turn.focus();
  await editor.keyboard.press("Enter");
  await expect(kept).toHaveCount(0);
  await expect(editor.getByRole("status", { name: "The last paste" })).toContainText(
    /Kept: 1 paragraph, 1 subheading, 1 list, 1 table\..*Left out:.*1 hidden passage.*1 picture from another site.*1 embedded part/,
  );
  await expect(storyBox(editor)).toBeFocused();
  await editor.keyboard.press("Control+Z");
  await expect(kept).toBeVisible();
  await turn.click();
  await expect(kept).toHaveCount(0);
  await press(editor, "Save draft", savedNow);
  const blocks = await savedBody(editor);
  const first = blocks.findIndex(({ id }) => id === "kept-1");
  expect(blocksWithoutIds(blocks.slice(first))).toMatchObject([
    { type: "subheading", text: [{ text: "The port in figures" }] },
    { type: "paragraph" },
    { type: "list", items: [[{ text: "Two quays" }], [{ text: "One ferry" }]] },
    { type: "table", hasHeaderRow: true },
  ]);
  await expect(stateLine(editor)).toHaveText(savedNow);
  expect(asked).toEqual([]);
  await editor.goto("/desk");
  // That of the demo is left.
  await expect(editor.getByRole("link", { name: "1 article holds kept HTML" })).toBeVisible();
});
