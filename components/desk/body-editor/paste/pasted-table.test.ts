import { describe, expect, test } from "vitest";
import {
  cellsInPlace,
  tableHtml,
  type PastedCell,
} from "@/components/desk/body-editor/paste/pasted-table";
import { tableOfPlainText } from "@/components/desk/body-editor/paste/plain-table";

const cell = (words: string, more: Partial<PastedCell> = {}): PastedCell => ({
  ...{ html: words, words, isHeader: false, isBold: false },
  ...more,
});
const one = { columns: 1, rows: 1 };
const html = (...rows: PastedCell[][]) => tableHtml({ caption: "", rows });

describe("a pasted table", () => {
  test("whose cells span a thousand each costs no more than one that is too wide", () => {
    const wide = { cells: [cell("a")], spans: [{ columns: 1_000, rows: 1_000 }] };
    const rows = cellsInPlace([
      ...Array.from({ length: 999 }, () => wide),
      { cells: [cell("b"), cell("c")], spans: [one, one] },
    ]);
    expect(rows.reduce((cells, { length }) => cells + length, 0)).toBeLessThan(200_000);
  });

  test("has empty cells where one spanned others, and none beyond its words", () => {
    const rows = cellsInPlace([
      {
        cells: [cell("a"), cell("b"), cell("")],
        spans: [{ columns: 1, rows: 2 }, { columns: 2, rows: 1 }, one],
      },
      { cells: [cell("c"), cell("d")], spans: [one, one] },
      { cells: [cell(" "), cell("")], spans: [one, one] },
    ]);
    expect(rows.map((cells) => cells.map(({ words }) => words))).toEqual([
      ["a", "b", ""],
      ["", "c", "d"],
    ]);
  });

  test("has a header row where it is marked, set in bold, or words over figures", () => {
    const [words, figures] = [
      [cell("Pier"), cell("Boats")],
      [cell("North"), cell("12")],
    ];
    expect(html(words, figures)).toContain("data-header-row");
    expect(html(figures, figures)).not.toContain("data-header-row");
    expect(html([cell("Pier")], [cell("North")])).not.toContain("data-header-row");
    const bold = [cell("<strong>Pier</strong>", { isBold: true })];
    expect(html(bold, [cell("North")])).toBe(
      "<table data-header-row><tbody><tr><td>Pier</td></tr><tr><td>North</td></tr></tbody></table>",
    );
    expect(html([cell("A", { isHeader: true })], [cell("b")])).toContain("data-header-row");
  });

  test("has a header column where it is marked", () => {
    const rows = [
      [cell(""), cell("x")],
      [cell("North", { isHeader: true }), cell("y")],
    ];
    expect(html(...rows)).not.toContain("data-header-column");
    expect(
      html([cell("A", { isHeader: true }), cell("B", { isHeader: true })], ...rows.slice(1)),
    ).toContain("data-header-row data-header-column");
  });
});

describe("rows of a spreadsheet as plain text", () => {
  test("are a table, with line ends and quotation marks inside their cells", () => {
    expect(tableOfPlainText('Pier\tBoats\r\n"North\nend"\t"12 ""big"""\r\n')).toEqual([
      ["Pier", "Boats"],
      ["North end", '12 "big"'],
    ]);
  });

  test.each(["One line\tof words", "No tabs\nat all", "Two\tcells\nthen one", "", "a\nb\n"])(
    "are not what else has tabs or lines: %j",
    (text) => expect(tableOfPlainText(text)).toBeNull(),
  );
});
