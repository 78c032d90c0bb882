// What slots are called at the desk, and what an editor is told of another's arrangement.
import { expect, test } from "vitest";
import { nothingChosen, withRowsOf } from "@/lib/content/fronts/arrangement";
import { leaveOut, pinArticle, resizeRow } from "@/lib/content/fronts/arranging";
import { allSlots, slotDifferences, slotName } from "@/lib/content/fronts/slot-names";

const sections = [
  { id: "s1", name: "Town" },
  { id: "s2", name: "Sport" },
];
const empty = withRowsOf(nothingChosen, sections);
const headline = (id: string) => `Story ${id}`;

test("slots are named by what they are on the page", () => {
  const short = resizeRow(resizeRow(empty, "s1", 1).arrangement, "s2", 2).arrangement;
  expect(allSlots(short).map((slot) => slotName(slot, sections))).toEqual([
    ...["Lead", "Secondary 1", "Secondary 2", "Secondary 3"],
    ...["Town 1", "Sport 1", "Sport 2"],
  ]);
});

test("two arrangements differ where their slots and rows do, and nowhere else", () => {
  const mine = pinArticle(empty, "a", { group: "top", index: 0 }).arrangement;
  const theirs = leaveOut(
    pinArticle(empty, "b", { group: "s1", index: 3 }).arrangement,
    "s2",
  ).arrangement;
  expect(slotDifferences(mine, mine, sections, headline)).toEqual([]);
  expect(slotDifferences(mine, theirs, sections, headline)).toEqual([
    { where: "Lead", mine: "“Story a”", theirs: "the newest" },
    { where: "Town 4", mine: "the newest", theirs: "“Story b”" },
    ...[1, 2, 3, 4].map((number) => ({
      where: `Sport ${number}`,
      mine: "the newest",
      theirs: "not there",
    })),
    { where: "Rows", mine: "Town, Sport", theirs: "Town" },
  ]);
});
