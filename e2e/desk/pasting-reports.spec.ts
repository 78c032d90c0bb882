// What an author deleted, hid or commented does not come in with a paste, nothing is glued, and one line says what was
// left out.
import { expect, press, savedNow, test } from "@/e2e/fixtures";
import { beginArticle, copyElsewhere } from "@/e2e/desk/clipboard";
import { savedBody, storyBox, wordsIn, blocksWithoutIds } from "@/e2e/desk/story";
import { plainText } from "@/lib/content/blocks/text";
import type { Page } from "playwright/test";

type Case = { from: string; html: string; words: string[]; leftOut: string };

const sheet = (rules: string, body: string) =>
  `<html><head><style><!-- ${rules} --></style></head><body>${body}</body></html>`;

const comment = (number: number, words: string) =>
  `<div style='mso-element:comment'><div id="_com_${number}" class=msocomtxt><p class=MsoCommentText>
   <span class=MsoCommentReference><a class=msocomoff href="#_msoanchor_${number}">[X${number}]</a></span>${words}</p></div></div>`;

const cases: Case[] = [
  {
    from: "a word processor with tracked changes",
    html: `<p class=MsoNormal>Some <del datetime="2026-01-01"><span class=msoDel>four</span></del><ins><span
      class=msoIns>five</span></ins> ships. <span class=msoDel>Gone</span></p>`,
    words: ["Some five ships."],
    leftOut: "Left out: 2 deleted passages.",
  },
  {
    from: "a word processor in the browser",
    html: `<p>Paid <span class="TextRun TrackChangeTextDeletion TrackedChange">ten</span><span
      class="TrackChangeTextInsertion TrackedChange">twelve</span>.</p>`,
    words: ["Paid twelve."],
    leftOut: "Left out: 1 deleted passage.",
  },
  {
    from: "a program that strikes by a class of its own",
    html: sheet(
      "span.s1 {text-decoration: line-through} span.s2 {font-weight: bold}",
      `<p>She said <span class=s1>maybe </span><span class=s2>yes</span>.</p>`,
    ),
    words: ["She said yes."],
    leftOut: "Left out: 1 deleted passage.",
  },
  {
    from: "a word processor with comments",
    html: `<p>The mayor <a style='mso-comment-reference:AB_1'>left</a><span class=MsoCommentReference><a
      class=msocomanchor href="#_msocom_1">[AB1]</a><span style='mso-special-character:comment'>&nbsp;</span></span> today.</p>
      <div style='mso-element:comment-list'>${comment(1, "Can we say this?")}${comment(2, "Ask them.")}</div>`,
    words: ["The mayor left today."],
    leftOut: "Left out: 2 comments.",
  },
  {
    from: "a document of the web with comments",
    html: `<p>One<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> word.</p><div><p><a href="#cmnt_ref1"
      id="cmnt1">[a]</a>Is it true?</p></div>`,
    words: ["One word."],
    leftOut: "Left out: 1 comment.",
  },
  {
    from: "a document with hidden text",
    html: sheet(
      "span.Hush {mso-hide:all; display:none} .none {visibility:hidden} p.away {font-size:0}",
      `<p>Before. <span class=Hush>A SOURCE</span>After.</p><p class=none>Unseen</p><p class=away>Tiny</p>
       <p hidden>Also</p><p><span style='mso-hide:all'>Word</span>End.</p>`,
    ),
    words: ["Before. After.", "End."],
    leftOut: "Left out: 5 hidden passages.",
  },
  {
    from: "a mail with words for its preview, in a table for its layout",
    html: `<div style="max-height:0;overflow:hidden">Preview</div><table role=presentation><tr><td><table><tr>
      <td><p>Dear desk,</p><p>Second.</p></td><td><span class=sr-only>menu</span>Beside<br>it</td></tr></table></td></tr></table>
      <img src="https://mail.example/open.gif" width=1 height=1>`,
    words: ["Dear desk,", "Second.", "Beside", "it"],
    leftOut: "Left out: 2 hidden passages.",
  },
  {
    from: "a chat whose lines break by style",
    html: `<span>First.</span><span style="display:block;height:8px"></span><span>Second.</span><br><br><span
      style="white-space:pre-wrap">third\nfourth</span><div style="display:flex"><span>fifth</span><span>sixth</span></div>`,
    words: ["First.", "Second.", "third", "fourth", "fifth", "sixth"],
    leftOut: "",
  },
  {
    from: "a spreadsheet",
    html: `<table><tr><td>Town</td><td></td><td>Votes</td></tr><tr><td>Leeds<br
      style='mso-data-placement:same-cell'>North</td><td>x</td><td>1,200</td></tr></table>`,
    words: ["Town | | Votes", "Leeds North | x | 1,200"],
    leftOut: "",
  },
  {
    from: "a paper with powers, indices and notes",
    html: `<p>10<sup>26</sup> W, CO<sub>2</sub>, 5<span style="vertical-align:super;font-size:.6em">2</span>, in
      2010<sup><a href="#fn3">3</a></sup>, the 1<sup>st</sup>.</p>`,
    words: ["10²⁶ W, CO₂, 5², in 2010[3], the 1st."],
    leftOut: "",
  },
  {
    from: "a page with pictures of its own and of others",
    html: `<p>Words.</p><img src="https://example.org/a.jpg"><img src="file:///C:/a.jpg"><img src="blob:x"><img
      src="cid:one"><p>More <img alt="🎉" src="https://example.org/e.png"></p><iframe src="https://example.org"></iframe>`,
    words: ["Words.", "More 🎉"],
    leftOut:
      "Left out: 3 pictures that could not be fetched, 1 picture from another site, 1 embedded part.",
  },
];

/** Pastes over all that is there. */
async function pasteOver(editor: Page, forms: { plain: string; html?: string }) {
  await copyElsewhere(editor, forms);
  await editor.keyboard.press("Control+A");
  await editor.keyboard.press("Control+V");
}

const lastPaste = (editor: Page) => editor.getByRole("status", { name: "The last paste" });

test("what was deleted, hidden or commented stays out, nothing is glued, and the desk says so", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginArticle(editor, "Pasted from everywhere");
  for (const { from, html, words, leftOut } of cases) {
    await test.step(from, async () => {
      await pasteOver(editor, { plain: "Not this.", html });
      await expect(storyBox(editor).locator("p, li, h2")).toHaveText(words);
      await expect(lastPaste(editor)).toHaveText(leftOut);
    });
  }
  await press(editor, "Save draft", savedNow);
  expect((await savedBody(editor)).map(wordsIn)).toEqual(cases.at(-1)?.words);
  await editor.getByRole("button", { name: "Dismiss" }).click();
  await expect(lastPaste(editor)).toHaveText("");
});

test("links are freed of what a mail filter put around them", async ({ open }) => {
  const editor = await open("editor");
  await beginArticle(editor, "Links of a mail");
  const filtered =
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05%7Creporter%40paper.example";
  await copyElsewhere(editor, {
    plain: "Not this.",
    html: `<p>See <a href="${filtered}">this</a>, <a href="https://protect-eu.mimecast.com/s/A1?domain=example.org">that</a>
      and <a href="https://protect-eu.mimecast.com/s/A2">https://example.org/b</a>.</p>`,
  });
  await editor.keyboard.press("Control+V");
  await expect(lastPaste(editor)).toHaveText("Left out: 1 link that a mail filter hides.");
  await copyElsewhere(editor, { plain: ` And ${filtered} too.` });
  await editor.keyboard.press("Control+V");
  await press(editor, "Save draft", savedNow);
  const body = await savedBody(editor);
  expect(JSON.stringify(blocksWithoutIds(body))).not.toMatch(/safelinks|mimecast/);
  const [first] = body;
  const runs = first && "text" in first ? first.text : [];
  expect(runs.flatMap(({ text, link }) => (link ? [[text, link]] : []))).toEqual([
    ["this", "https://example.org/a"],
    ["https://example.org/b", "https://example.org/b"],
  ]);
  expect(plainText(runs)).toContain("And https://example.org/a too.");
});

test("a picture that is written out in the paste is uploaded to where it stood", async ({
  open,
}) => {
  const editor = await open("editor");
  await beginArticle(editor, "A pasted picture");
  const picture = await editor.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 800, height: 600 });
    canvas.getContext("2d")?.fillRect(100, 100, 300, 200);
    return canvas.toDataURL("image/png");
  });
  await copyElsewhere(editor, {
    plain: "Not this.",
    html: `<p>Before it.</p><p><img src="${picture}" alt="A quay"></p><p>After it.</p><p><img src="file:///a.jpg"></p>`,
  });
  await editor.keyboard.press("Control+V");
  await expect(lastPaste(editor)).toHaveText("Left out: 1 picture that could not be fetched.");
  await expect(editor.getByText(/^The picture is in the article/)).toBeAttached();
  await press(editor, "Save draft", savedNow);
  const kinds = (await savedBody(editor)).map((block) => wordsIn(block) || block.type);
  expect(kinds).toEqual(["Before it.", "picture", "After it."]);
});
