import { expect, test } from "vitest";
import { figureColumns, figureWords, numberIn } from "@/lib/content/blocks/figures";

test.each(["12", "1,200", "1 200", "−3.5 %", "+4", "$40", "€ 1.250,00", "12 km", "(3)", "1’000"])(
  "“%s” is a figure",
  (words) => expect(figureWords(words)).toBe(true),
);

test.each(["", "North", "Pier 4", "A12", "12 boats a day", "2025–26 season"])(
  "“%s” is none",
  (words) => expect(figureWords(words)).toBe(false),
);

test("a column of figures may have a header, gaps and signs for what is not known", () => {
  const column = (...words: string[]) => ({
    ...{ id: "t", type: "table" as const, caption: "", source: "", hasHeaderColumn: false },
    hasHeaderRow: true,
    grid: {
      columns: ["a"],
      rows: words.map((text, at) => ({ id: `${at}`, cells: [text === "" ? [] : [{ text }]] })),
    },
  });
  expect(figureColumns(column("Boats", "12", "", "–", "n/a"))).toEqual([true]);
  expect(figureColumns(column("Boats", "12", "many"))).toEqual([false]);
  expect(figureColumns(column("Boats", "–", ""))).toEqual([false]);
});

test.each([
  ["1,200", 1200],
  ["1.200.000", 1200000],
  ["1 200", 1200],
  ["1’000.5", 1000.5],
  ["1.250,75", 1250.75],
  ["3,5", 3.5],
  ["3.125", 3.125],
  ["0.125", 0.125],
  ["−4 %", -4],
  ["(1,200)", -1200],
  ["$40", 40],
])("“%s” is worth %d", (words, value) => expect(numberIn(words)).toBe(value));

test("what is no figure is worth nothing", () => {
  expect(["", "North", "–", "n/a"].map(numberIn)).toEqual([null, null, null, null]);
});
