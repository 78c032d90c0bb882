import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { list, listPart, listWith, type ListPart } from "@/lib/content/blocks/list";
import {
  deepest,
  firstTooDeep,
  gatherLists,
  settledLevels,
  type ForeignItem,
  type ItemLevel,
} from "@/lib/content/blocks/list-levels";
import { plainText, unstyled } from "@/lib/content/blocks/text";

const at = (depth: number, isOrdered = false): ItemLevel =>
  depth === 0 ? null : { depth, isOrdered };
const depths = (...said: number[]) =>
  settledLevels(said.map((depth) => at(depth))).map((level) => level?.depth ?? 0);

describe("the levels of a list", () => {
  test("skip none, whichever a program, a merge or an edit left out", () => {
    expect(depths(0, 1, 1, 0)).toEqual([0, 1, 1, 0]);
    expect(depths(0, 2, 2, 1)).toEqual([0, 1, 1, 1]);
    expect(depths(1, 1, 0, 1)).toEqual([0, 0, 0, 1]);
    expect(depths(0, 3, 1)).toEqual([0, 1, 1]);
  });

  test("end at the fourth, and the first item below it is known", () => {
    expect(depths(0, 1, 2, 3, 4, 5)).toEqual([0, 1, 2, 3, 3, 3]);
    const items = [0, 1, 2, 3, 4].map((depth) => ({ depth, isOrdered: false }));
    expect([firstTooDeep(items), firstTooDeep(items.slice(1))]).toEqual([4, -1]);
  });

  test("whatever they are, a list with them can be saved", () => {
    const level = fc.record({ depth: fc.integer({ min: 0, max: 9 }), isOrdered: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.option(level), { minLength: 1 }), (levels) => {
        const empty = { id: "l", type: "list" as const, isOrdered: true, items: [] };
        const made = listWith(
          empty,
          levels.map(() => []),
          levels,
        );
        expect(list.parse(made)).toStrictEqual(made);
      }),
    );
  });

  test.each([
    ["of another number than the items", [null]],
    ["of no item within", [null, null]],
    ["that begin within", [at(1), null]],
    ["that leave one out", [null, at(2)]],
    ["below the deepest", [null, { depth: deepest + 1, isOrdered: false }]],
  ])("%s are refused", (_, nested) => {
    const made = { id: "l", type: "list", isOrdered: true, items: [[], []], nested };
    expect(list.safeParse(made).success).toBe(false);
  });
});

test("a list is read as lists within the items above them", () => {
  const told = ({ isOrdered, items }: ListPart): unknown[] => [
    isOrdered ? "ol" : "ul",
    ...items.map(({ text, lists }) =>
      lists.length === 0 ? plainText(text) : [plainText(text), ...lists.map(told)],
    ),
  ];
  const made = listWith(
    { id: "l", type: "list", isOrdered: true, items: [] },
    ["a", "b", "c", "d", "e"].map(unstyled),
    [null, at(1), at(2, true), at(1, true), null],
  );
  expect(told(listPart(made))).toEqual(["ol", ["a", ["ul", ["b", ["ol", "c"]]], ["ol", "d"]], "e"]);
});

describe("items in a row", () => {
  const item = (depth: number, isOrdered = false, listId = "1"): ForeignItem => ({
    ...{ depth, isOrdered, listId },
  });
  const sizes = (...items: (ForeignItem | null)[]) =>
    gatherLists(items, (one) => one).map(({ length }) => length);

  test("are one list with those that stand deeper, of whichever sort these are", () => {
    expect(sizes(item(0), item(1, true, "2"), item(0), null, item(0))).toEqual([3, 1, 1]);
  });

  test("are two lists where an outermost one is of another sort or list", () => {
    expect(sizes(item(0), item(0, true))).toEqual([1, 1]);
    expect(sizes(item(1), item(0), item(0, false, "2"))).toEqual([2, 1]);
  });
});
