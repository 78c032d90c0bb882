import { describe, expect, test } from "vitest";
import { isSame } from "@/lib/base/same";

describe("two values say the same", () => {
  test.each([
    ["with their keys in another order", { a: 1, b: [2] }, { b: [2], a: 1 }],
    ["where a key has no value", { text: "a", bold: undefined }, { text: "a" }],
    ["in lists in lists", [[{ a: "1" }], null], [[{ a: "1" }], null]],
  ])("%s", (_, one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });

  test.each([
    ["where one has a key more", { a: 1 }, { a: 1, b: null }],
    ["where a list has another order", ["a", "b"], ["b", "a"]],
    ["where a list is longer", ["a"], ["a", "b"]],
    ["where one is null, or a string", { a: null }, { a: {} }],
    ["where a string looks like a number", { a: "1" }, { a: 1 }],
  ])("not %s", (_, one, other) => {
    expect(isSame(one, other)).toBe(false);
    expect(isSame(other, one)).toBe(false);
  });
});
