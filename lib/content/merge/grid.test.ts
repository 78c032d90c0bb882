import { expect, test } from "vitest";
import { grid, gridLimits, type Grid } from "@/lib/content/blocks/grid";
import { plainText } from "@/lib/content/blocks/text";
import { mergeGrid } from "@/lib/content/merge/grid";

const base = gridOf("pier boats", { north: "North 12", south: "South 7" });

test("two who write in different cells both keep their words", () => {
  const mine = gridOf("pier boats", { north: "North 13", south: "South 7" });
  const theirs = gridOf("pier boats", { north: "Northern 12", south: "South 8" });
  expect(shown(mergeGrid(base, mine, theirs))).toEqual(["Northern 13", "South 8"]);
});

test("two who write in one cell keep what does not touch", () => {
  const before = gridOf("a", { one: "boats_in_port" });
  const [was, is, other] = ["boats in port", "ships in port", "boats in harbour"].map((words) => ({
    ...before,
    rows: [{ id: "one", cells: [[{ text: words }]] }],
  }));
  if (!was || !is || !other) throw new Error("There are three.");
  expect(shown(mergeGrid(was, is, other))).toEqual(["ships in harbour"]);
});

test("a row that one adds gets a cell in the column that the other adds", () => {
  const mine = gridOf("pier boats", { north: "North 12", east: "East 3", south: "South 7" });
  const theirs = gridOf("pier boats crew", { north: "North 12 40", south: "South 7 21" });
  expect(shown(mergeGrid(base, mine, theirs))).toEqual(["North 12 40", "East 3 -", "South 7 21"]);
});

test("a row that one moved has what the other wrote in it", () => {
  const mine = gridOf("pier boats", { south: "South 7", north: "North 12" });
  const theirs = gridOf("pier boats", { north: "North 13", south: "South 7" });
  expect(shown(mergeGrid(base, mine, theirs))).toEqual(["South 7", "North 13"]);
});

test("a row or column that one removed goes, if the other wrote nothing in it", () => {
  const mine = gridOf("pier boats", { north: "North 12" });
  const theirs = gridOf("pier", { north: "North", south: "South" });
  expect(shown(mergeGrid(base, mine, theirs))).toEqual(["North"]);
});

test("words in a row or column that the other removed are a question", () => {
  const written = gridOf("pier boats", { north: "North 12", south: "South 8" });
  for (const removed of [
    gridOf("pier boats", { north: "North 12" }),
    gridOf("pier", { north: "North", south: "South" }),
  ]) {
    const { isSettled, mine, theirs } = mergeGrid(base, written, removed);
    expect(isSettled).toBe(false);
    expect([lines(mine), lines(theirs)]).toEqual([lines(written), lines(removed)]);
  }
});

test("a new row's words in a column that the other removed are a question", () => {
  const mine = gridOf("pier boats", { north: "North 12", south: "South 7", east: "East 3" });
  const theirs = gridOf("pier", { north: "North", south: "South" });
  expect(mergeGrid(base, mine, theirs).isSettled).toBe(false);
});

test.each([
  [gridWith(gridLimits.columns + 1, 1), "A table has at most 20 columns."],
  [gridWith(1, gridLimits.rows + 1), "A table has at most 500 rows."],
  [gridWith(20, 101), "A table has at most 2,000 cells."],
  [gridOf("a", { one: "x".repeat(1_001) }), "A cell of a table has at most 1,000 characters."],
  [{ ...base, columns: ["pier"] }, "Each row of a table has a cell for each column."],
  [{ ...base, columns: ["pier", "pier"] }, "Two columns have the same id."],
  [{ ...base, rows: [...base.rows, ...base.rows] }, "Two rows have the same id."],
  [{ columns: ["pier"], rows: [] }, "A table has at least one row."],
])("a table beyond its limits is refused with the reason (%#)", (given, reason) => {
  expect(grid.safeParse(given).error?.issues[0]?.message).toBe(reason);
});

function gridOf(columns: string, rows: Record<string, string>): Grid {
  return {
    columns: columns.split(" "),
    rows: Object.entries(rows).map(([id, words]) => ({
      id,
      cells: words.split(" ").map((word) => [{ text: word }]),
    })),
  };
}

function gridWith(columns: number, rows: number): Grid {
  const names = Array.from({ length: columns }, (_, at) => `c${at}`);
  return {
    columns: names,
    rows: Array.from({ length: rows }, (_, at) => ({ id: `r${at}`, cells: names.map(() => []) })),
  };
}

function lines({ rows }: Grid): string[] {
  return rows.map(({ cells }) => cells.map((cell) => plainText(cell) || "-").join(" "));
}

function shown({ isSettled, mine }: { isSettled: boolean; mine: Grid }): string[] {
  expect(isSettled).toBe(true);
  return lines(mine);
}
