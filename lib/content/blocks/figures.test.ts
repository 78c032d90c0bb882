import { describe, expect, test } from "vitest";
import { figureColumns, figureWords, numbersIn } from "@/lib/content/blocks/figures";

test.each([
  ...["12", "1,200", "1 200", "−3.5 %", "+4", "$40", "€ 1.250,00", "12 km", "(3)", "1’000"],
  ...["12,34,567", "1 200 000,5", "0.125", "12.", "2024"],
])("“%s” is a figure", (words) => expect(figureWords(words)).toBe(true));

test.each([
  ...["", "North", "Pier 4", "A12", "12 boats a day", "2025–26 season"],
  ...["12.05.2024", "12.05.24", "12 05 2024", "2024-05-12", "1.2.3", "1,200,50", "12 34"],
])("“%s” is none", (words) => expect(figureWords(words)).toBe(false));

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
  expect(figureColumns(column("Opened", "12.05.2024", "3.11.2025"))).toEqual([false]);
});

describe("a figure alone", () => {
  test.each([
    ["1,200", 1200],
    ["1.200.000", 1200000],
    ["1 200", 1200],
    ["1’000.5", 1000.5],
    ["1.250,75", 1250.75],
    ["3,5", 3.5],
    ["3.125", 3.125],
    ["0.125", 0.125],
    ["0,125", 0.125],
    ["12,34,567", 1234567],
    ["−4 %", -4],
    ["(1,200)", -1200],
    ["$40", 40],
  ])("“%s” is worth %d", (words, value) => expect(numbersIn([words])).toEqual([value]));
});

describe("the figures of a column are read in one way", () => {
  test.each([
    ["a part after the dot", ["9.800", "12.5"], [9.8, 12.5]],
    ["a part after the comma", ["9.800", "12,5"], [9800, 12.5]],
    ["two groups", ["9.800", "1.200.000"], [9800, 1200000]],
    ["a nought before the sign", ["9,800", "0,250"], [9.8, 0.25]],
    ["nothing but the language", ["9.800", "1.250"], [9.8, 1.25]],
    ["figures without any sign", ["9,800", "12"], [9800, 12]],
    ["figures beside what is none", ["9.800", "", "–", "12,5"], [9800, null, null, 12.5]],
  ])("by %s", (_, words, values) => expect(numbersIn(words)).toEqual(values));

  test("or not at all, if they contradict each other", () => {
    expect(numbersIn(["1,200.5", "1.200,5"])).toBeNull();
    expect(numbersIn(["12.5", "0,5"])).toBeNull();
  });
});
