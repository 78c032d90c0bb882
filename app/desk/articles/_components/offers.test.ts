import { expect, test } from "vitest";
import { offersFor, withoutLastWord } from "@/app/desk/articles/_components/offers";

const offers = [
  { name: "stage", value: "inReview", words: "Stage: In review" },
  { name: "stage", value: "live", words: "Stage: Live" },
  { name: "author", value: "zoe", words: "Author: Zoë Live" },
];

test.each([
  ["rev", ["inReview"]],
  ["page moment LIV", ["live", "zoe"]],
  ["zoe", ["zoe"]],
  ["iew", []],
  ["", ["inReview", "live", "zoe"]],
  ["page ", ["inReview", "live", "zoe"]],
])("%j offers the filters with a word that begins so", (typed, values) => {
  expect(offersFor(typed, offers).map(({ value }) => value)).toEqual(values);
});

test("the word that became a filter is no longer looked for, and those before it are", () => {
  expect(withoutLastWord("page moment liv")).toBe("page moment");
  expect(withoutLastWord("liv")).toBe("");
  expect(withoutLastWord("page ")).toBe("page");
});

test("at most eight filters are offered", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    ...{ name: "author", value: `a${index}`, words: `Author: Ann ${index}` },
  }));
  expect(offersFor("ann", many)).toHaveLength(8);
});
