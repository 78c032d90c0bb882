import { expect, test } from "vitest";
import { offersFor, withoutNameOf, type Offer } from "@/app/desk/articles/_components/offers";

const offers: Offer[] = [
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

test.each([
  ["page moment liv", "live", "page moment"],
  ["liv", "live", ""],
  ["page ", "live", "page"],
  ["in rev", "inReview", ""],
  ["page in rev", "inReview", "page"],
  ["stage: in review", "inReview", ""],
  ["rain in live", "live", "rain in"],
])("after %j became the filter %s, %j is looked for", (typed, chosen, left) => {
  const offer = offers.find(({ value }) => value === chosen);
  expect(offer && withoutNameOf(offer, typed)).toBe(left);
});

test("what has more of the typed words is offered first", () => {
  const others = [{ name: "section", value: "revels", words: "Section: Revels" }, ...offers];
  const values = offersFor("in rev", others).map(({ value }) => value);
  expect(values).toEqual(["inReview", "revels"]);
});

test("at most eight filters are offered", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    ...{ name: "author", value: `a${index}`, words: `Author: Ann ${index}` },
  }));
  expect(offersFor("ann", many)).toHaveLength(8);
});
