// What editors do to an arrangement on the desk's page, step by step.
import { describe, expect, test } from "vitest";
import {
  arrangement,
  nothingChosen,
  withRowsOf,
  type Arrangement,
} from "@/lib/content/fronts/arrangement";
import {
  bringBack,
  isSameArrangement,
  leaveOut,
  moveRow,
  pinArticle,
  resizeRow,
  unpinArticle,
} from "@/lib/content/fronts/arranging";

const sections = [{ id: "town" }, { id: "sport" }];
const empty = withRowsOf(nothingChosen, sections);

function withTop(...top: Arrangement["top"]): Arrangement {
  return { ...empty, top };
}

const names = ({ rows }: Arrangement) => rows.map(({ sectionId }) => sectionId);

describe("pinning an article", () => {
  test("where the newest stood: it stands there", () => {
    const { arrangement, fallen } = pinArticle(empty, "a", { group: "town", index: 2 });
    expect(arrangement.rows[0]?.slots).toEqual([null, null, "a", null]);
    expect(fallen).toEqual([]);
  });

  test("where another is pinned: that one and those behind it go on, up to the next that the newest fills", () => {
    const { arrangement, fallen } = pinArticle(withTop("a", "b", null, "c"), "x", {
      group: "top",
      index: 0,
    });
    expect(arrangement.top).toEqual(["x", "a", "b", "c"]);
    expect(fallen).toEqual([]);
  });

  test("where all behind are pinned: the last one falls, and it is said which", () => {
    const { arrangement, fallen } = pinArticle(withTop("a", "b", "c", "d"), "x", {
      group: "top",
      index: 1,
    });
    expect(arrangement.top).toEqual(["a", "x", "b", "c"]);
    expect(fallen).toEqual(["d"]);
  });

  test("in its own group: it changes places as in a list", () => {
    const { arrangement } = pinArticle(withTop("a", "b", "c", null), "a", {
      group: "top",
      index: 2,
    });
    expect(arrangement.top).toEqual(["b", "c", "a", null]);
  });

  test("from another group: the newest fills the slot that it leaves", () => {
    const { arrangement } = pinArticle(withTop("a", "b", null, null), "a", {
      group: "sport",
      index: 0,
    });
    expect(arrangement.top).toEqual([null, "b", null, null]);
    expect(arrangement.rows[1]?.slots).toEqual(["a", null, null, null]);
  });

  test("to a slot that the row does not have: nothing happens", () => {
    const { arrangement: short } = resizeRow(empty, "town", 1);
    expect(pinArticle(short, "a", { group: "town", index: 1 }).arrangement).toBe(short);
  });
});

test("what is unpinned leaves its slot to the newest, and all else where it is", () => {
  expect(unpinArticle(withTop("a", "b", null, "c"), "b").top).toEqual(["a", null, null, "c"]);
  expect(unpinArticle(empty, "b")).toBe(empty);
});

describe("a row", () => {
  test("moves among the others, the first no higher and the last no lower", () => {
    expect(names(moveRow(empty, "sport", -1))).toEqual(["sport", "town"]);
    expect(names(moveRow(empty, "town", -1))).toEqual(["town", "sport"]);
    expect(names(moveRow(empty, "sport", 5))).toEqual(["town", "sport"]);
  });

  test("that is left out comes back behind the others, with nothing pinned", () => {
    const pinned = pinArticle(empty, "a", { group: "town", index: 0 }).arrangement;
    const { arrangement: without, fallen } = leaveOut(pinned, "town");
    expect(names(without)).toEqual(["sport"]);
    expect(fallen).toEqual(["a"]);
    expect(names(withRowsOf(without, sections))).toEqual(["sport"]);
    const back = bringBack(without, "town");
    expect(names(back)).toEqual(["sport", "town"]);
    expect(back.rows[1]?.slots).toEqual([null, null, null, null]);
    expect(back.leftOut).toEqual([]);
  });

  test("has one to four slots; what was pinned behind its last one falls", () => {
    const pinned = pinArticle(empty, "a", { group: "town", index: 3 }).arrangement;
    const { arrangement: short, fallen } = resizeRow(pinned, "town", 2);
    expect(short.rows[0]?.slots).toEqual([null, null]);
    expect(fallen).toEqual(["a"]);
    expect(resizeRow(short, "town", 9).arrangement.rows[0]?.slots).toHaveLength(4);
    expect(resizeRow(short, "town", 0).arrangement.rows[0]?.slots).toHaveLength(1);
  });
});

describe("an arrangement", () => {
  test("names no article twice, and no section", () => {
    const twice = { ...empty, top: ["a", null, null, "a"] };
    expect(arrangement.safeParse(twice).error?.issues[0]?.message).toBe(
      "An article can be on the front page only once.",
    );
    const rowTwice = { ...empty, leftOut: ["town"] };
    expect(arrangement.safeParse(rowTwice).error?.issues[0]?.message).toBe(
      "A section can have only one row.",
    );
    expect(arrangement.parse(empty)).toEqual(empty);
  });

  test("has no row for a section that is retired, and one for a section that is new", () => {
    const { rows } = withRowsOf(leaveOut(empty, "town").arrangement, [
      { id: "town" },
      { id: "new" },
    ]);
    expect(rows.map(({ sectionId }) => sectionId)).toEqual(["new"]);
  });

  test("is the same only where every slot is", () => {
    expect(isSameArrangement(empty, withRowsOf(nothingChosen, sections))).toBe(true);
    expect(isSameArrangement(empty, moveRow(empty, "sport", -1))).toBe(false);
    expect(isSameArrangement(empty, withTop("a", null, null, null))).toBe(false);
  });
});
