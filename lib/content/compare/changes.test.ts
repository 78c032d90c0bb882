import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween, placesAfter } from "@/lib/content/compare/changes";
import { movedIds } from "@/lib/content/compare/moved";

const words = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });

describe("the changes between two rows of words", () => {
  test("make the one of the other, however few edits may be told apart", () => {
    fc.assert(
      fc.property(words, words, fc.nat({ max: 24 }), (before, after, most) => {
        const changes = changesBetween(before, after, most);
        const made = changes.reduceRight(
          (row, { from, to, start, end }) =>
            row.toSpliced(from, to - from, ...after.slice(start, end)),
          before,
        );
        expect(made).toEqual(after);
        const places = placesAfter(before.length, changes);
        places.forEach((place, index) => {
          if (place >= 0) expect(after[place]).toBe(before[index]);
        });
        const kept = places.filter((place) => place >= 0);
        const removed = changes.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(kept).toHaveLength(before.length - removed);
      }),
    );
  });

  test("are one, between the common beginning and end, where too many words differ", () => {
    expect(changesBetween([..."abcdefg"], [..."abXdYfg"], 1)).toEqual([
      { from: 2, to: 5, start: 2, end: 5 },
    ]);
    expect(changesBetween([..."aa"], [..."aaa"], 0)).toEqual([
      { from: 2, to: 2, start: 2, end: 3 },
    ]);
  });
});

describe("what was moved", () => {
  test.each([
    ["nothing, where things only came and went", "abcd", "axcd", ""],
    ["the one that went to the end", "abcd", "bcda", "a"],
    ["the one that went to the front", "abcd", "dabc", "d"],
    ["the fewest that explain it", "abcdef", "cabfde", "cf"],
  ])("is %s", (_, before, after, moved) => {
    expect([...movedIds([...before], [...after])].join("")).toBe(moved);
  });
});
