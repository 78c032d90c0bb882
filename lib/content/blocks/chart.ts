// What a chart is drawn from: the figures of a table.
import { z } from "zod";
import { textUpTo } from "@/lib/base/text-input";
import { figureColumns, figureWords, numbersIn } from "@/lib/content/blocks/figures";
import { plainText } from "@/lib/content/blocks/text";
import type { Table } from "@/lib/content/blocks/table";

export const chartSorts = ["bar", "line", "share"] as const;
export type ChartSort = (typeof chartSorts)[number];

/** As editors choose them. */
export const chartSortNames: Record<ChartSort, string> = {
  bar: "Bars",
  line: "Lines",
  share: "Shares of a whole",
};

export const longestUnit = 40;

export const chart = z.strictObject({
  sort: z.enum(chartSorts),
  unit: textUpTo("A chart's unit", longestUnit),
});
export type Chart = z.infer<typeof chart>;

export type Series = { id: string; name: string; values: (number | null)[] };
/** `said`: the figures as the table has them. */
export type ChartData = { labels: string[]; series: (Series & { said: string[] })[] };

/** More cannot be told apart. */
export const mostSeries = 4;
const mostLabels = { bar: 40, line: 120, share: 8 } as const;

export type ChartProblem = { problem: string };

/** Columns of figures, named by the header row, for the words of the first column. */
export function chartData(table: Table, sort: ChartSort): ChartData | ChartProblem {
  const { grid, hasHeaderRow } = table;
  const [first, ...others] = grid.rows;
  const body = hasHeaderRow ? others : grid.rows;
  const words = (column: number) => body.map(({ cells }) => plainText(cells[column] ?? []).trim());
  const areFigures = figureColumns(table);
  const series = grid.columns.flatMap((id, column) => {
    if (column === 0 || areFigures[column] !== true) return [];
    const name = hasHeaderRow ? plainText(first?.cells[column] ?? []).trim() : "";
    return [{ id, name, said: words(column), values: numbersIn(words(column)) }];
  });
  const wanted = sort === "share" ? series.slice(0, 1) : series;
  const used = wanted.flatMap(({ values, ...one }) => (values === null ? [] : { ...one, values }));
  const problem = used.length < wanted.length ? twoWays : problemOf(sort, body.length, used);
  return problem === null ? { labels: words(0), series: used } : { problem };
}

const twoWays =
  "The figures of a column need one sign for thousands and one for decimals: 1,200.5 or 1.200,5.";

function problemOf(sort: ChartSort, rows: number, series: ChartData["series"]): string | null {
  if (series.length === 0) {
    return "A chart needs figures: a column of them behind the first, which names what they count.";
  }
  if (series.length > mostSeries) return `A chart shows at most ${mostSeries} columns of figures.`;
  if (rows > mostLabels[sort]) return `This chart shows at most ${mostLabels[sort]} rows.`;
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  if (series.length > 1 && series.some(({ name }) => name === "")) {
    return "Name each column of figures in the header row: the chart says which is which.";
  }
  if (series.some(({ said }) => unitsIn(said).size > 1)) {
    return "The figures of a column need one unit: write it once, as the chart’s unit.";
  }
  if (sort === "line" && rows < 2) return "Lines need two rows at least.";
  if (sort === "share") {
    if (series[0]?.values.includes(null)) return "Shares need a figure in each row.";
    if (values.some((value) => value < 0)) return "Shares of a whole cannot be negative.";
    if (values.reduce((sum, value) => sum + value, 0) === 0) return "Shares need a sum above zero.";
  }
  return null;
}

/** What stands behind the figures, such as % or bn; "" is a unit, too. */
function unitsIn(said: readonly string[]): ReadonlySet<string> {
  const figures = said.filter(figureWords);
  return new Set(figures.map((words) => /(?:[%‰]|\p{L}+\.?)\)?$/u.exec(words)?.[0] ?? ""));
}

/** Round numbers from the lowest to the highest, zero among them: some five. */
export function ticksOf(values: readonly number[]): number[] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: Math.max(to - from, 1) + 1 }, (_, index) =>
    Number(((from + index) * step).toPrecision(12)),
  );
}
