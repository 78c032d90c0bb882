import { describe, expect, test } from "vitest";
import {
  headlineLengthRule,
  paragraphLengthRule,
  standfirstRule,
} from "@/lib/newsroom/articles/checks/rules/style";
import { contentWith, paragraph } from "@/lib/testing/content";
import { placesFound } from "@/lib/testing/facts";

describe("a headline", () => {
  test.each([
    ["letters", "a"],
    ["letters with an accent of their own", "e\u0301"],
    ["families of one sign", "👩‍👩‍👧"],
  ])("of 100 %s is let be, one of 101 is long", (_, one) => {
    const found = (count: number) =>
      placesFound(headlineLengthRule, contentWith({ headline: one.repeat(count) }));
    expect(found(100)).toEqual([]);
    expect(found(101)).toEqual(["headline"]);
  });
});

test("a standfirst is asked for", () => {
  expect(placesFound(standfirstRule, contentWith({ standfirst: "\u200b" }))).toEqual([
    "standfirst",
  ]);
  expect(placesFound(standfirstRule, contentWith({ standfirst: "Ferries wait." }))).toEqual([]);
});

describe("a paragraph", () => {
  const found = (words: string) =>
    placesFound(paragraphLengthRule, contentWith({ body: [paragraph("a", words)] }));

  test.each([
    ["words", "quay "],
    ["words and what stands between them", "don’t — "],
    ["numbers", "1,000 "],
    ["words of a script without spaces", "港口"],
  ])("of 120 %s is let be, one of 121 is long", (_, one) => {
    expect(found(one.repeat(120))).toEqual([]);
    expect(found(one.repeat(121))).toEqual(["a"]);
  });

  test("is counted through its styles; quotes and lists are not counted", () => {
    const many = "quay ".repeat(121);
    const text = [{ text: "quay ".repeat(60) }, { text: "quay ".repeat(61), bold: true as const }];
    const content = contentWith({
      body: [
        { id: "a", type: "paragraph", text },
        { id: "b", type: "quote", text: [{ text: many }], attribution: "" },
        { id: "c", type: "list", isOrdered: true, items: [[{ text: many }]] },
      ],
    });
    expect(placesFound(paragraphLengthRule, content)).toEqual(["a"]);
  });
});
