import { describe, expect, test } from "vitest";
import { unstyled } from "@/lib/content/blocks/text";
import type { Block, BlockOf } from "@/lib/content/blocks/kinds";
import {
  bareSubheadingRule,
  boxTitleRule,
  chartFiguresRule,
  emptyBlockRule,
  firstSubheadingRule,
  subheadingLevelRule,
  tableCaptionRule,
  tableHeaderRule,
} from "@/lib/newsroom/articles/checks/rules/structure";
import { bodyRule } from "@/lib/newsroom/articles/checks/rules/essentials";
import { creditRule } from "@/lib/newsroom/articles/checks/rules/pictures";
import type { Rule } from "@/lib/newsroom/articles/checks/rule";
import { contentWith, paragraph, gallery, picture, relatedLink } from "@/lib/testing/content";
import { placesFound } from "@/lib/testing/facts";

const heading = (id: string, words = "The quay"): Block => ({
  id,
  type: "subheading",
  text: unstyled(words),
});
const text = (id: string) => paragraph(id, "Ships came in.");
const blank = (id: string) => paragraph(id, " ");
const found = (rule: Rule, ...body: Block[]) => placesFound(rule, contentWith({ body }));

describe("a subheading", () => {
  test("stands over text, a picture or a link", () => {
    expect(found(bareSubheadingRule, text("a"), heading("s"), text("b"))).toEqual([]);
    expect(found(bareSubheadingRule, text("a"), heading("s"), picture("p", "m"))).toEqual([]);
    expect(found(bareSubheadingRule, heading("s"), relatedLink("r", "Quay opens"))).toEqual([]);
  });

  test("at the end, or with another right under it, stands over nothing", () => {
    expect(found(bareSubheadingRule, text("a"), heading("s"))).toEqual(["s"]);
    expect(found(bareSubheadingRule, heading("s"), heading("t"), text("a"))).toEqual(["s"]);
    expect(found(bareSubheadingRule, heading("s"), heading("t"))).toEqual(["s", "t"]);
  });

  test("does not stand over what is empty", () => {
    expect(found(bareSubheadingRule, text("a"), heading("s"), blank("b"))).toEqual(["s"]);
    expect(found(bareSubheadingRule, heading("s"), blank("b"), heading("t"), text("c"))).toEqual([
      "s",
    ]);
    // What is empty is no subheading either.
    expect(found(bareSubheadingRule, heading("s"), heading("t", ""), text("c"))).toEqual([]);
  });

  test("stands over a small subheading, and a small one over none as high", () => {
    const small = (id: string): Block => ({ ...heading(id), level: 3 }) as Block;
    expect(found(bareSubheadingRule, heading("s"), small("t"), text("a"))).toEqual([]);
    expect(found(bareSubheadingRule, heading("s"), small("t"), small("u"), text("a"))).toEqual([
      "t",
    ]);
    expect(found(bareSubheadingRule, small("t"), heading("s"), text("a"))).toEqual(["t"]);
    expect(found(bareSubheadingRule, heading("s"), { id: "r", type: "rule" }, text("a"))).toEqual([
      "s",
    ]);
  });

  test("that is small is under another one", () => {
    const small: Block = { id: "t", type: "subheading", text: unstyled("Tugs"), level: 3 };
    expect(found(subheadingLevelRule, text("a"), small, text("b"), heading("s"))).toEqual(["t"]);
    expect(found(subheadingLevelRule, text("a"), heading("s"), text("b"), small)).toEqual([]);
    expect(found(subheadingLevelRule, text("a"))).toEqual([]);
  });

  test("does not open the story", () => {
    expect(found(firstSubheadingRule, heading("s"), text("a"))).toEqual(["s"]);
    expect(found(firstSubheadingRule, blank("a"), heading("s"), text("b"))).toEqual(["s"]);
    expect(found(firstSubheadingRule, text("a"), heading("s"))).toEqual([]);
    expect(found(firstSubheadingRule, picture("p", "m"), heading("s"))).toEqual([]);
    expect(found(firstSubheadingRule)).toEqual([]);
  });
});

describe("an empty block", () => {
  const quote: Block = { id: "q", type: "quote", text: [], attribution: "The mayor" };
  const list = (...items: string[]): Block => ({
    id: "l",
    type: "list",
    isOrdered: false,
    items: items.map(unstyled),
  });

  test.each([
    ["a paragraph", blank("x"), "x"],
    ["a subheading", heading("s", ""), "s"],
    ["a quote of nothing", quote, "q"],
    ["a pull quote of nothing", { ...quote, type: "pullQuote" } as Block, "q"],
    ["a list with an empty item", list("Ropes", ""), "l"],
    ["a gallery without a picture", gallery("g"), "g"],
    ["a related link without a headline", relatedLink("r", " "), "r"],
  ])("is found: %s", (_, block, id) => {
    expect(found(emptyBlockRule, block, text("z"))).toEqual([id]);
  });

  test("is not a picture, and nothing that has words", () => {
    const quoted: Block = { ...quote, text: unstyled("Come in.") };
    const rule: Block = { id: "u", type: "rule" };
    const blocks = [picture("p", "m"), rule, quoted, list("Ropes"), relatedLink("r", "Quay opens")];
    expect(found(emptyBlockRule, heading("s"), ...blocks, text("z"))).toEqual([]);
  });

  test("at the end is let be if it is a paragraph: there the next words are awaited", () => {
    expect(found(emptyBlockRule, text("a"), blank("b"))).toEqual([]);
    expect(found(emptyBlockRule, blank("a"), blank("b"))).toEqual(["a"]);
    expect(found(emptyBlockRule, text("a"), heading("s", ""))).toEqual(["s"]);
  });
});

describe("a table", () => {
  const table = (rows: string[][], more: Partial<BlockOf<"table">> = {}): Block => ({
    ...{ id: "t", type: "table", caption: "Boats", source: "", hasHeaderRow: true },
    hasHeaderColumn: false,
    grid: {
      columns: (rows[0] ?? []).map((_, at) => `c${at}`),
      rows: rows.map((cells, at) => ({ id: `r${at}`, cells: cells.map(unstyled) })),
    },
    ...more,
  });
  const rows = [
    ["", "Boats"],
    ["North", "12"],
  ];

  test("has a header row or column", () => {
    expect(found(tableHeaderRule, table(rows))).toEqual([]);
    expect(found(tableHeaderRule, table(rows, { hasHeaderRow: false }))).toEqual(["t"]);
    const byRow = { hasHeaderRow: false, hasHeaderColumn: true };
    expect(found(tableHeaderRule, table(rows, byRow))).toEqual([]);
  });

  test("names each column but that of the corner", () => {
    expect(
      found(
        tableHeaderRule,
        table([
          ["Pier", ""],
          ["North", "12"],
        ]),
      ),
    ).toEqual(["t"]);
  });

  test("has a caption", () => {
    expect(found(tableCaptionRule, table(rows))).toEqual([]);
    expect(found(tableCaptionRule, table(rows, { caption: " " }))).toEqual(["t"]);
  });

  test("has figures for its chart", () => {
    const charted = (words: string[][]) =>
      found(chartFiguresRule, table(words, { chart: { sort: "bar", unit: "" } }));
    expect(charted(rows)).toEqual([]);
    expect(
      charted([
        ["", "Boats"],
        ["North", "many"],
      ]),
    ).toEqual(["t"]);
    expect(
      found(
        chartFiguresRule,
        table([
          ["", "Boats"],
          ["North", "many"],
        ]),
      ),
    ).toEqual([]);
  });

  test("without words is empty, and asks for nothing else", () => {
    const empty = table([["", ""]], { caption: "" });
    expect(found(emptyBlockRule, empty)).toEqual(["t"]);
    expect([...found(tableCaptionRule, empty), ...found(tableHeaderRule, empty)]).toEqual([]);
  });
});

describe("a box", () => {
  const box = (title: string, ...blocks: BlockOf<"box">["blocks"]): Block => ({
    ...{ id: "b", type: "box", sort: "facts", title, blocks },
  });
  const words = { id: "x", type: "paragraph" as const, text: unstyled("Opened in 1880.") };
  const none = { ...words, text: [] };
  const use = { caption: null, credit: null, altText: null };

  test("has a title, unless there is nothing in it", () => {
    expect(found(boxTitleRule, box("The quay", words))).toEqual([]);
    expect(found(boxTitleRule, box(" ", words))).toEqual(["b"]);
    expect(found(boxTitleRule, box("", none))).toEqual([]);
  });

  test("with words or a picture is not empty", () => {
    expect(found(emptyBlockRule, box("The quay", none))).toEqual(["b"]);
    expect(found(emptyBlockRule, box("", words))).toEqual([]);
    const picture = { id: "p", type: "picture" as const, mediaId: "m", ...use };
    expect(found(emptyBlockRule, box("", picture))).toEqual([]);
  });

  test("alone is a text, and its pictures are looked at like others", () => {
    const picture = { id: "p", type: "picture" as const, mediaId: "m", ...use };
    expect(found(bodyRule, box("", words))).toEqual([]);
    expect(found(creditRule, box("", words, picture))).toEqual(["b, credit"]);
  });
});
