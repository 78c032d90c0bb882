import { expect, test } from "vitest";
import { columns } from "@/lib/content/wire/lines";
import {
  describeImport,
  refusedImport,
  summariseImports,
  type ImportReport,
} from "@/lib/content/wire/report";

const report: ImportReport = {
  file: "quay.txt",
  slug: "quay-opens",
  status: "imported",
  unplaced: 1,
  lines: [
    { number: 1, part: "headline", text: "Quay\topens" },
    { number: 3, part: "paragraph", text: "港口".repeat(60) },
    { number: 4, part: "paragraph", text: "quay ".repeat(60) },
    { number: 12345, part: "unplaced", text: "a\u009b31mb\u202ec" },
  ],
};

test("the table shows each line's number, part and beginning in at most 100 columns", () => {
  const rows = describeImport(report).split("\n");
  expect(rows.slice(0, 3)).toEqual(["quay.txt", "  imported as a draft", "  slug: quay-opens"]);
  expect(rows[3]).toBe("   Line  Part         Text");
  expect(rows[4]).toBe("      1  headline     Quay opens");
  expect(rows[5]).toMatch(/^ {6}3 {2}paragraph {4}(?:港口)+港?…$/);
  expect(rows[6]).toMatch(/…$/);
  for (const row of rows) expect(columns(row)).toBeLessThanOrEqual(100);
  expect(rows.at(-1)).toBe("  4 lines, 1 unplaced and kept as a paragraph");
});

test("a text that just fits is not cut", () => {
  const text = "q".repeat(79);
  const table = (words: string) =>
    describeImport({ ...report, lines: [{ number: 1, part: "headline", text: words }] });
  expect(table(text)).toContain(text);
  expect(table(`${text}q`)).toContain(`${"q".repeat(78)}…`);
});

test("nothing in a file can command the terminal", () => {
  expect(describeImport(report)).toContain("12345  unplaced     a\ufffd31mb\ufffdc");
});

test("the summary names the refused of several files", () => {
  const refused = refusedImport("bad.txt", "The file is\nempty.");
  expect(refused).toMatchObject({
    slug: null,
    lines: [],
    unplaced: 0,
    error: "The file is empty.",
  });
  expect(summariseImports([report, refused])).toBe("2 files: 1 imported, 1 refused (bad.txt)");
  expect(summariseImports([refused])).toBe("1 file: 1 refused");
});
