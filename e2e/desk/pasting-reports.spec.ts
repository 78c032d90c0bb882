// What an author deleted, hid or commented does not come in with a paste, nothing is glued, and one line says what was
// kept, changed and left out, with each piece behind it.
import { expect, expectAccessible, press, savedNow, test } from "@/e2e/fixtures";
import { beginArticle, copyElsewhere, pasteWithRtf, type CopiedForms } from "@/e2e/desk/clipboard";
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
    words: ["Town", "", "Votes", "Leeds North", "x", "1,200"],
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
  {
    from: "a chat whose breaks are hidden from screen readers, with signs as pictures and a struck word",
    html: `<div><span>Hello</span><br aria-hidden="true"><b>bold</b><s style="text-decoration:none">no</s> yes<img
      alt=":tada:" data-stringify-emoji=":tada:" src="https://chat.example/1f389.png"></div>`,
    words: ["Hello", "bold yes🎉"],
    leftOut: "Left out: 1 deleted passage.",
  },
  {
    from: "a document of a web editor with a formula, a drawing and a button",
    html: `<p>E = <span class=katex><span class=katex-mathml><math><annotation>mc^2</annotation></math></span><span
      class=katex-html aria-hidden=true>mc2</span></span></p><svg><text>North 12</text></svg><button>Share</button>`,
    words: ["E ="],
    leftOut: "Left out: 1 formula, 1 drawing, 1 button or field.",
  },
  {
    from: "a page of a PDF, whose lines are wrapped",
    html: `<span role=presentation style="position:absolute">The mayor left on Mon-</span><br role=presentation><span
      role=presentation>day, he</span><br role=presentation><span role=presentation>said.</span><br role=presentation><br
      role=presentation><span role=presentation>The end.</span>`,
    words: ["The mayor left on Mon-day, he said.", "The end."],
    leftOut: "",
  },
  {
    from: "a word processor on a desk of another kind, with an endnote and a struck heading",
    html: sheet(
      "span.msoDel {text-decoration:line-through} p.Hid {display:none; mso-hide:all}",
      `<h1>Harbour<span class=msoDel><del> closed</del></span></h1><p class=Hid>A source</p><p>5 m<sup>2</sup>, 10<sup>−6</sup>
       <a href="#_edn1" name="_ednref1"><span style="vertical-align:super">[i]</span></a>.</p><del><p>Gone.</p></del>`,
    ),
    words: ["Harbour", "5 m², 10⁻⁶ [i]."],
    leftOut: "Left out: 2 deleted passages, 1 hidden passage.",
  },
  {
    from: "a page with words in the colour of their ground, boxes in a line, a moved passage and Outlook's own address",
    html: `<div style="background:#fff"><p>A<span style="color:#fff">HID</span><span
      style="color:white;background:#000">shown</span></p></div><p><span
      style="display:inline-block;margin-right:8px">One</span><span style="display:inline-block">Two</span></p><p><a
      href="https://protect-eu.mimecast.com/s/A1" originalsrc="https://example.org/o">o</a><span
      class="msoMoveFrom">moved</span></p>`,
    words: ["Ashown", "One Two", "o"],
    leftOut: "Changed: 1 link freed from a filter. Left out: 1 deleted passage, 1 hidden passage.",
  },
];

/** Pastes over all that is there. */
async function pasteOver(editor: Page, forms: CopiedForms) {
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
      await expect(storyBox(editor).locator("p:not([role]), li, h2")).toHaveText(words);
      await expect(lastPaste(editor)).toContainText(leftOut);
      if (leftOut === "") await expect(lastPaste(editor)).not.toContainText("Left out");
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
  await expect(lastPaste(editor)).toHaveText(
    "Kept: 1 paragraph. Changed: 2 links freed from a filter. Left out: 1 link that a mail filter hides.",
  );
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
  await expect(lastPaste(editor)).toHaveText(
    "Kept: 2 paragraphs, 1 picture. Left out: 1 picture that could not be fetched.",
  );
  await expect(editor.getByText(/^The picture is in the article/)).toBeAttached();
  await press(editor, "Save draft", savedNow);
  const kinds = (await savedBody(editor)).map((block) => wordsIn(block) || block.type);
  expect(kinds).toEqual(["Before it.", "picture", "After it."]);
});

test("each piece that was changed or left out can be read behind the line", async ({ open }) => {
  const editor = await open("editor");
  await beginArticle(editor, "A receipt");
  await pasteOver(editor, {
    plain: "Not this.",
    html: `<p>The fire killed <del>four</del><ins>five</ins> people.<span style="mso-hide:all"> A SOURCE</span></p>
      <p>See <a href="https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fdoc">the doc</a>.</p>
      <p><img src="file:///C:/clip/quay.png"></p><div style="mso-element:comment"><p class=MsoCommentText>Can we
      prove it?</p></div>`,
  });
  await expect(lastPaste(editor)).toHaveText(
    "Kept: 2 paragraphs. Changed: 1 tracked insertion accepted, 1 link freed from a filter. " +
      "Left out: 1 deleted passage, 1 hidden passage, 1 comment, 1 picture that could not be fetched.",
  );
  await editor.getByRole("button", { name: "Show details" }).focus();
  await editor.keyboard.press("Enter");
  const details = editor.getByRole("region", { name: "What became of the last paste" });
  await expect(details.getByRole("list", { name: "Left out" }).getByRole("listitem")).toHaveText([
    "Deleted passage: four",
    "Hidden passage: A SOURCE",
    "Picture that could not be fetched: quay.png",
    "Comment: Can we prove it?",
  ]);
  await expect(details.getByRole("list", { name: "Changed" }).getByRole("listitem")).toHaveText([
    "Tracked insertion accepted: five",
    "Link freed from a filter: the doc: https://example.org/doc",
  ]);
  await expectAccessible(editor);
});

test("pictures of a word processor come from the other form of its copy", async ({ open }) => {
  const editor = await open("editor");
  await beginArticle(editor, "Word’s pictures");
  const hex = await editor.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 400, height: 300 });
    canvas.getContext("2d")?.fillRect(50, 50, 300, 100);
    const bytes = atob(canvas.toDataURL("image/png").split(",")[1] ?? "");
    return [...bytes].map((one) => one.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  });
  await pasteWithRtf(editor, {
    html: `<p>Before it.</p><p><img src="file:///C:/clip_image001.png"></p><p>After it.</p>`,
    rtf: `{\\rtf1 Before it.{\\*\\shppict{\\pict\\pngblip\n${hex}}}{\\nonshppict{\\pict\\wmetafile8 00}}After it.}`,
  });
  await expect(lastPaste(editor)).toHaveText("Kept: 2 paragraphs, 1 picture.");
  await expect(editor.getByText(/^The picture is in the article/)).toBeAttached();
  await press(editor, "Save draft", savedNow);
  const kinds = (await savedBody(editor)).map((block) => wordsIn(block) || block.type);
  expect(kinds).toEqual(["Before it.", "picture", "After it."]);
});
