import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  listAddress,
  articleOrders,
  readListAddress,
  wholeList,
  type ListChoice,
  type ArticleOrderName,
} from "@/lib/desk/articles/desk-list-address";
import { concerns, holdings } from "@/lib/desk/articles/desk-list-filter";
import { stages } from "@/lib/content/articles/workflow";
import { cleanText } from "@/lib/base/text-input";

const orderNames = Object.keys(articleOrders) as ArticleOrderName[];
const text = fc.string({ unit: "binary" }).map(cleanText);
const slug = fc.constantFrom(null, "town", "前海", "a-b");
const id = fc.uuid();
const time = fc.date({ min: new Date(0), max: new Date("5000-01-01"), noInvalidDate: true });

const anyChoice = fc
  .record({
    concern: fc.constantFrom(null, ...concerns),
    stage: fc.constantFrom(null, ...stages),
    section: slug,
    author: slug,
    holds: fc.constantFrom(null, ...holdings),
    words: text.map((words) => words.trim()),
    isInText: fc.boolean(),
    order: fc.constantFrom(...orderNames),
    isFrom: fc.boolean(),
    way: fc.constantFrom("after", "before"),
    id,
    time,
    headline: text,
  })
  .map(({ isFrom, way, id, time, headline, ...choice }): ListChoice => {
    const value = articleOrders[choice.order].sort === "headline" ? headline : time;
    return { ...choice, from: isFrom ? { way, cursor: { id, value } } : null };
  });

function read(address: string): ListChoice {
  return readListAddress(Object.fromEntries(new URL(address, "http://desk").searchParams));
}

describe("the address of a list", () => {
  test("says all of it, whatever was chosen", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(read(listAddress(choice))).toEqual(choice);
      }),
    );
  });

  test("of everything is the shortest, and each other says only what was chosen", () => {
    expect(listAddress({})).toBe("/desk/articles");
    expect(listAddress({ stage: "inReview", section: "town", order: "a-z" })).toBe(
      "/desk/articles?stage=inReview&section=town&order=a-z",
    );
  });

  test("takes what it cannot say as not said", () => {
    const nonsense = {
      of: "me",
      stage: ["live", "draft"],
      section: "",
      author: ["a"],
      words: ["a", "b"],
      in: "everywhere",
      order: "toString",
      after: "nowhere",
      before: "x~y",
      page: "7",
    };
    expect(readListAddress(nonsense)).toEqual(wholeList);
    expect(readListAddress({})).toEqual(wholeList);
    for (const after of ["~1", "a~", "a~-1", "a~1e3", `a~${"9".repeat(15)}`]) {
      expect(readListAddress({ after }).from).toBeNull();
    }
  });
});
