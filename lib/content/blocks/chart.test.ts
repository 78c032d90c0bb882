import { describe, expect, test } from "vitest";
import { chartData, mostSeries, ticksOf } from "@/lib/content/blocks/chart";
import type { Table } from "@/lib/content/blocks/table";

const tableOf = (rows: string[][], hasHeaderRow = true): Table => ({
  ...{ id: "t", type: "table", caption: "", source: "", hasHeaderRow, hasHeaderColumn: true },
  grid: {
    columns: (rows[0] ?? []).map((_, at) => `c${at}`),
    rows: rows.map((cells, at) => ({
      id: `r${at}`,
      cells: cells.map((text) => (text === "" ? [] : [{ text }])),
    })),
  },
});

describe("a chart", () => {
  test("has the columns of figures, by the words of the first column", () => {
    const table = tableOf([
      ["Pier", "Boats", "Flag", "Crew"],
      ["North", "1,200", "blue", "4"],
      ["South", "–", "red", "5.5"],
    ]);
    expect(chartData(table, "bar")).toEqual({
      labels: ["North", "South"],
      series: [
        { id: "c1", name: "Boats", said: ["1,200", "–"], values: [1200, null] },
        { id: "c3", name: "Crew", said: ["4", "5.5"], values: [4, 5.5] },
      ],
    });
  });

  test("of shares has the first column of figures alone", () => {
    const table = tableOf(
      [
        ["North", "1", "2"],
        ["South", "3", "4"],
      ],
      false,
    );
    expect(chartData(table, "share")).toMatchObject({ series: [{ id: "c1", values: [1, 3] }] });
  });

  test.each([
    [
      "bar",
      [
        ["Pier", "Flag"],
        ["North", "blue"],
      ],
      "A chart needs figures",
    ],
    [
      "line",
      [
        ["Year", "Boats"],
        ["2020", "4"],
      ],
      "Lines need two rows",
    ],
    [
      "share",
      [
        ["Owner", "Boats"],
        ["Port", "-4"],
        ["Town", "9"],
      ],
      "cannot be negative",
    ],
    [
      "share",
      [
        ["Owner", "Boats"],
        ["Port", "0"],
      ],
      "a sum above zero",
    ],
    [
      "bar",
      [
        ["a", "b", "c", "d", "e", "f"],
        ["x", "1", "2", "3", "4", "5"],
      ],
      `at most ${mostSeries} columns`,
    ],
    [
      "bar",
      [
        ["Pier", "Tonnes"],
        ["North", "1,200.5"],
        ["South", "1.200,5"],
      ],
      "one sign for thousands",
    ],
    ["share", [["a", "b"], ...Array.from({ length: 9 }, () => ["x", "1"])], "at most 8 rows"],
  ] as const)("of %s says what its table lacks (%#)", (sort, rows, problem) => {
    const data = chartData(tableOf(rows.map((row) => [...row])), sort);
    expect("problem" in data && data.problem).toContain(problem);
  });
});

test.each([
  [
    [3, 17],
    [0, 5, 10, 15, 20],
  ],
  [
    [-4, 6],
    [-5, -2.5, 0, 2.5, 5, 7.5],
  ],
  [[0.02], [0, 0.005, 0.01, 0.015, 0.02]],
  [[0], [0, 0.25]],
  [[1_200_000], [0, 500_000, 1_000_000, 1_500_000]],
])("%j has round ticks from zero", (values, ticks) => expect(ticksOf(values)).toEqual(ticks));

test("of columns without names, of shares without a figure, and of figures in several units no chart is drawn", () => {
  const problem = (rows: string[][], sort: "bar" | "share", hasHeaderRow = true) => {
    const data = chartData(tableOf(rows, hasHeaderRow), sort);
    return "problem" in data ? data.problem : null;
  };
  const nameless = [
    ["North", "1", "2"],
    ["South", "3", "4"],
  ];
  expect(problem(nameless, "bar", false)).toMatch(/^Name each column/);
  const unknown = [
    ["Pier", "Boats"],
    ["North", "4"],
    ["South", "–"],
  ];
  expect(problem(unknown, "share")).toMatch(/^Shares need a figure/);
  expect(problem(unknown, "bar")).toBeNull();
  const mixed = [
    ["Pier", "Cost"],
    ["North", "1.2 bn"],
    ["South", "900 m"],
  ];
  expect(problem(mixed, "bar")).toMatch(/need one unit/);
});
