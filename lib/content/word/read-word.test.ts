import { describe, expect, it } from "vitest";
import { plainText, unstyled, type Text } from "@/lib/content/blocks/text";
import { bodyOfWord } from "@/lib/content/word/body-of-word";
import { readWord } from "@/lib/content/word/read-word";
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

type Parts = Parameters<typeof wordFile>[0];

const read = (parts: Parts | string) =>
  readWord(wordFile(typeof parts === "string" ? { body: parts } : parts));

const wordsOf = (story: ReturnType<typeof readWord>) =>
  story.blocks.flatMap((block) => {
    if (block.type === "table")
      return block.rows.map(({ cells }) => cells.map(plainText).join(" | "));
    return "text" in block ? plainText(block.text) : block.type;
  });
const firstText = (parts: Parts | string): Text => {
  const [block] = read(parts).blocks;
  return block && "text" in block ? block.text : [];
};
const kinds = (story: ReturnType<typeof readWord>) => story.blocks.map(({ type }) => type);

describe("tracked changes", () => {
  it("are accepted, and each is listed with its words", () => {
    const story = read(
      paragraph(run("Killed ") + deleted("four") + inserted(run("five")) + run(".")),
    );
    expect(wordsOf(story)).toEqual(["Killed five."]);
    expect(story.receipt).toMatchObject({
      changed: [{ kind: "inserted", words: "five" }],
      leftOut: [{ kind: "deleted", words: "four" }],
    });
    expect(story.lines()).toEqual([
      { number: 1, part: "paragraph", text: "Killed five." },
      { number: 1, part: "deleted", text: "four" },
      { number: 1, part: "inserted", text: "five" },
    ]);
  });

  it("one deletion that Word cut into runs is one piece, what was inserted and deleted again is none of the text", () => {
    const story = read(
      paragraph(run("A") + deleted("fo") + deleted("ur") + run("B") + inserted(deleted("never"))),
    );
    expect(wordsOf(story)).toEqual(["AB"]);
    expect(story.receipt.leftOut).toEqual([
      { kind: "deleted", words: "four" },
      { kind: "deleted", words: "never" },
    ]);
    expect(story.receipt.changed).toEqual([]);
  });

  it("a moved passage stands at its new place, and its former place is listed", () => {
    const story = read(
      paragraph(`<w:moveFrom w:id="1">${run("He said so.")}</w:moveFrom>${run("One.")}`) +
        paragraph(`${run("Two. ")}<w:moveTo w:id="2">${run("He said so.")}</w:moveTo>`),
    );
    expect(wordsOf(story)).toEqual(["One.", "Two. He said so."]);
    expect(story.receipt.leftOut).toEqual([{ kind: "movedFrom", words: "He said so." }]);
    expect(story.receipt.changed).toEqual([{ kind: "moved", words: "He said so." }]);
  });

  it("a deleted paragraph end joins two paragraphs", () => {
    const mark = '<w:rPr><w:del w:id="3"/></w:rPr>';
    expect(wordsOf(read(paragraph(run("One "), mark) + paragraph(run("two."))))).toEqual([
      "One two.",
    ]);
    expect(wordsOf(read(paragraph(run("Last."), mark)))).toEqual(["Last."]);
  });

  it("a deleted row of a table does not come in", () => {
    const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`;
    const row = (words: string[], look = "") => `<w:tr>${look}${words.map(cell).join("")}</w:tr>`;
    const story = read(
      `<w:tbl>${row(["Town", "Votes"])}${row(["York", "12"], '<w:trPr><w:del w:id="4"/></w:trPr>')}${row(["Leeds", "7"])}</w:tbl>`,
    );
    expect(wordsOf(story)).toEqual(["Town | Votes", "Leeds | 7"]);
    expect(story.receipt.leftOut.map(({ words }) => words)).toEqual(["York", "12"]);
  });
});

describe("words that are not seen", () => {
  it("struck and hidden words are left out, by a style too", () => {
    const story = read(
      paragraph(
        run("Kept") +
          run(" struck", "<w:strike/>") +
          run(" twice", "<w:dstrike/>") +
          run(" hid", "<w:vanish/>") +
          run(" hushed", '<w:rStyle w:val="Hush"/>') +
          run(" shown", '<w:rStyle w:val="Hush"/><w:vanish w:val="0"/>'),
      ),
    );
    expect(wordsOf(story)).toEqual(["Kept shown"]);
    expect(story.receipt.leftOut).toEqual([
      { kind: "deleted", words: "struck twice" },
      { kind: "hidden", words: "hid hushed" },
    ]);
  });

  it("headers, formulas, charts and embedded files are named", () => {
    const story = read({
      header: paragraph(run("Draft, confidential")),
      body:
        paragraph(`${run("E = ")}<m:oMath><m:r><m:t>mc²</m:t></m:r></m:oMath>`) +
        paragraph(
          '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart 1" descr="Rates"/><a:graphic/></wp:inline></w:drawing></w:r>',
        ),
    });
    expect(story.receipt.leftOut).toEqual([
      { kind: "formula", words: "mc²" },
      { kind: "embedded", words: "Rates" },
      { kind: "header", words: "Draft, confidential" },
    ]);
  });
});

it("a comment belongs to its paragraph, with its writer", () => {
  const comment = (id: number, words: string) =>
    `<w:comment w:id="${id}" w:author="Ann Poe">${paragraph(run(words))}</w:comment>`;
  const { comments, receipt } = read({
    comments: comment(0, "Legal says no.") + comment(1, "Nowhere"),
    body:
      paragraph(run("One.")) +
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run("Two.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
  });
  expect(comments).toEqual([
    { number: 2, by: "Ann Poe", words: "Legal says no." },
    { number: 0, by: "Ann Poe", words: "Nowhere" },
  ]);
  expect(receipt.kept).toEqual({ paragraph: 2, note: 2 });
});

it("headings, quotes and lists are known by the English names of their styles", () => {
  const story = read(
    paragraph(run("The quay"), style("Titel")) +
      paragraph(run("Why"), style("berschrift1")) +
      paragraph(run("How"), style("berschrift2")) +
      paragraph(run("We knew."), style("Zitat")) +
      paragraph(run("one"), item(1)) +
      paragraph(run("deeper"), item(1, 1)) +
      paragraph(run("first"), item(2)) +
      paragraph(run("no item"), item(0)),
  );
  expect(kinds(story)).toEqual([
    ...["title", "subheading", "subheading", "quote", "item", "item", "item", "paragraph"],
  ]);
  expect(story.blocks.slice(4, 7)).toMatchObject([
    { isOrdered: false, depth: 0 },
    { isOrdered: false, depth: 1 },
    { isOrdered: true, depth: 0 },
  ]);
});

it("bold, italic and links stay; filters are taken off links; powers are signs", () => {
  const filtered =
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05";
  const parts = {
    relations: { rId9: { kind: "hyperlink", target: filtered, isOutside: true } },
    body: paragraph(
      run("bold", "<w:b/>") +
        run(" slanted", "<w:i/>") +
        `<w:hyperlink r:id="rId9">${run(" link")}</w:hyperlink>` +
        run(" 10") +
        run("26", '<w:vertAlign w:val="superscript"/>') +
        run(" a") +
        run("β", '<w:vertAlign w:val="subscript"/>'),
    ),
  };
  expect(firstText(parts)).toEqual([
    { text: "bold", bold: true },
    { text: " slanted", italic: true },
    { text: " link", link: "https://example.org/a" },
    { text: " 10²⁶ a" },
    { text: "β", script: "sub" },
  ]);
  expect(read(parts).receipt.changed).toEqual([
    { kind: "unwrapped", words: " link: https://example.org/a".trim() },
  ]);
});

it("a link that is a field is a link, and its code is no word of the text", () => {
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = '<w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>';
  expect(
    firstText(
      paragraph(sign("begin") + code + sign("separate") + run("here") + sign("end") + run(".")),
    ),
  ).toEqual([{ text: "here", link: "https://example.org/b" }, { text: "." }]);
});

it("a line break in a paragraph parts it, in a heading it is a space", () => {
  const broken = `${run("One")}<w:r><w:br/></w:r>${run("two")}`;
  expect(wordsOf(read(paragraph(broken)))).toEqual(["One", "two"]);
  expect(wordsOf(read(paragraph(broken, style("berschrift1"))))).toEqual(["One two"]);
});

it("a picture has its alternative text and the caption beside it", () => {
  const parts = (below: string) => ({
    relations: { rId5: { kind: "image", target: "media/image1.png" } },
    files: { "word/media/image1.png": new Uint8Array([1, 2, 3]) },
    body: paragraph(run("Before.")) + paragraph(drawing("rId5", "A quay")) + below,
  });
  const styled = read(parts(paragraph(run("The quay at dawn."), style("Beschriftung"))));
  expect(kinds(styled)).toEqual(["paragraph", "picture"]);
  expect(styled.blocks[1]).toMatchObject({
    picture: { fileName: "image1.png", altText: "A quay", caption: "The quay at dawn." },
  });
  const signed = read(parts(paragraph(run("The quay at dawn. (CY DOE / COURIER)"))));
  expect(signed.blocks[1]).toMatchObject({
    picture: { caption: "The quay at dawn.", credit: "CY DOE / COURIER" },
  });
  const plain = read(parts(paragraph(run("After it the story goes on as it was."))));
  expect(kinds(plain)).toEqual(["paragraph", "picture", "paragraph"]);
});

it("a picture that is elsewhere, or for printing alone, is named and not fetched", () => {
  const story = read({
    relations: {
      rId5: { kind: "image", target: "https://example.org/a.png", isOutside: true },
      rId6: { kind: "image", target: "media/image1.emf" },
    },
    files: { "word/media/image1.emf": new Uint8Array([1]) },
    body: paragraph(drawing("rId5", "Far") + drawing("rId6", "Print") + drawing("rId7", "Lost")),
  });
  expect(story.blocks).toEqual([]);
  expect(story.receipt.leftOut).toEqual([
    { kind: "foreign", words: "Far" },
    { kind: "unreadable", words: "Print" },
    { kind: "unfetched", words: "Lost" },
  ]);
});

it("a footnote is set at the end, with its mark in the text", () => {
  const story = read({
    footnotes: `<w:footnote w:id="0" w:type="separator">${paragraph("")}</w:footnote><w:footnote w:id="2">${paragraph(run("The port’s figures."))}</w:footnote>`,
    body: paragraph(`${run("Sixty ships")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}`),
  });
  expect(wordsOf(story)).toEqual(["Sixty ships[1].", "[1] The port’s figures."]);
  expect(story.receipt.changed).toMatchObject([{ kind: "footnote" }]);
});

it("a text box gives its paragraphs once, though Word writes it in two forms", () => {
  const box = `<w:txbxContent>${paragraph(run("In the box."))}</w:txbxContent>`;
  const story = read(
    paragraph(
      `${run("Beside.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  );
  expect(wordsOf(story)).toEqual(["Beside.", "In the box."]);
});

it("a table that only lays out a page gives its paragraphs", () => {
  const story = read(
    `<w:tbl><w:tr><w:tc>${paragraph(run("Left one."))}${paragraph(run("Left two."))}</w:tc><w:tc>${paragraph(run("Right."))}</w:tc></w:tr></w:tbl>`,
  );
  expect(wordsOf(story)).toEqual(["Left one.", "Left two.", "Right."]);
  expect(story.receipt.changed).toEqual([]);
});

describe("a table", () => {
  const cell = (words: string, look = "") => paragraph(run(words, look));
  const row = (words: string[]) => words.map((word) => cell(word));

  it("comes in as one, with its header row and the caption beside it", () => {
    const head = [cell("Town", "<w:b/>"), cell("Mayor", "<w:b/>")];
    const story = read(
      paragraph(run("Before.")) +
        paragraph(run("Who governs"), style("Beschriftung")) +
        table(head, row(["York", "Ann Poe"])),
    );
    expect(story.blocks[1]).toMatchObject({
      ...{ type: "table", caption: "Who governs", hasHeaderRow: true },
      rows: [
        { number: 3, cells: [[{ text: "Town" }], [{ text: "Mayor" }]] },
        { number: 5, cells: [[{ text: "York" }], [{ text: "Ann Poe" }]] },
      ],
    });
    expect(story.receipt).toMatchObject({ kept: { paragraph: 1, table: 1 }, changed: [] });
    expect(story.lines().map(({ number, part }) => [number, part])).toEqual([
      ...[
        [1, "paragraph"],
        [3, "caption"],
        [3, "table"],
        [5, "table"],
      ],
    ]);
  });

  it("has empty cells where one spanned others, and none beyond its words", () => {
    const spanned = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${cell("Both")}`;
    const story = read(
      table([cell("a"), spanned, cell("")], [...row(["b", "c", "d"]), cell(" ")]) +
        table([cell("Alone"), cell("")], [cell("Too"), cell("")]),
    );
    expect(wordsOf(story)).toEqual(["a | Both | ", "b | c | d", "Alone", "Too"]);
  });

  it("that is larger than a story's comes in as lines, and the receipt says so", () => {
    const wide = Array.from({ length: 21 }, (_, at) => `c${at}`);
    const story = read(table(row(wide), row(["x", "y"])));
    expect(wordsOf(story)).toEqual([wide.join(" | "), "x | y"]);
    expect(story.receipt).toMatchObject({ kept: { paragraph: 2 }, changed: [{ kind: "rows" }] });
  });
});

describe("lists within a list", () => {
  const listed = (...items: [words: string, list: number, level: number][]) =>
    read(items.map(([words, list, level]) => paragraph(run(words), item(list, level))).join(""));

  it("come in as such, of another list of Word too", () => {
    const { blocks, receipt } = listed(["One", 1, 0], ["Two", 2, 1], ["Three", 1, 0], ["1", 2, 0]);
    const { body } = bodyOfWord(blocks, () => null);
    expect(body).toMatchObject([
      {
        isOrdered: false,
        items: ["One", "Two", "Three"].map(unstyled),
        nested: [null, { depth: 1, isOrdered: true }, null],
      },
      { isOrdered: true, items: [unstyled("1")] },
    ]);
    expect(receipt).toMatchObject({ kept: { list: 2 }, changed: [] });
  });

  it("that are deeper than a story's end at the fourth level, and the receipt says so", () => {
    const depths = [0, 1, 2, 3, 4, 5];
    const { blocks, receipt } = listed(
      ...depths.map((depth): [string, number, number] => [`i${depth}`, 1, depth]),
    );
    const [list] = bodyOfWord(blocks, () => null).body;
    const nested = list?.type === "list" ? list.nested : [];
    expect(nested?.map((level) => level?.depth ?? 0)).toEqual([0, 1, 2, 3, 3, 3]);
    expect(receipt.changed).toEqual([{ kind: "levelled", words: "i4" }]);
  });
});
