import { z } from "zod";
import { chart, chartSortNames, type Chart } from "@/lib/content/blocks/chart";
import type { BlockKind } from "@/lib/content/blocks/kind";
import { cellsOf, grid, rowText } from "@/lib/content/blocks/grid";
import { textUpTo } from "@/lib/base/text-input";
import { blockId as id, plainText } from "@/lib/content/blocks/text";

/** In characters. */
export const tableFieldLimits = { tableCaption: 300, source: 300 } as const;

export const table = z.strictObject({
  id,
  type: z.literal("table"),
  caption: textUpTo("A table's caption", tableFieldLimits.tableCaption),
  source: textUpTo("A table's source", tableFieldLimits.source),
  /** The first row names the columns. */
  hasHeaderRow: z.boolean(),
  /** The first column names the rows. */
  hasHeaderColumn: z.boolean(),
  grid,
  /** Readers see the chart, and the table as its alternative. */
  chart: chart.optional(),
});
export type Table = z.infer<typeof table>;

function chartWords(shown: Chart | undefined): string {
  if (shown === undefined) return "";
  return [chartSortNames[shown.sort], shown.unit].filter(Boolean).join(", ");
}

const yesOrNo = (is: boolean) => (is ? "yes" : "no");

export const tableKind: BlockKind<Table> = {
  noun: "table",
  name: () => "Table",
  texts: (block) => cellsOf(block.grid),
  lines: ({ grid: { rows } }) => rows.map((row) => ({ id: row.id, text: rowText(row) })),
  fields: {
    caption: { merge: "words", compared: { label: "Caption", words: (caption) => caption } },
    source: { merge: "words", compared: { label: "Source", words: (source) => source } },
    hasHeaderRow: { merge: "whole", compared: { label: "Header row", words: yesOrNo } },
    hasHeaderColumn: { merge: "whole", compared: { label: "Header column", words: yesOrNo } },
    grid: { merge: "grid", compared: null },
    chart: { merge: "whole", compared: { label: "Chart", words: chartWords } },
  },
  opening: ({ caption, grid: { rows } }) =>
    caption || rows.slice(0, 1).map(rowText).map(plainText).join(),
  searched: ({ caption, chart: shown, grid: cells, source }) => [
    ...[caption, shown?.unit ?? ""],
    ...cellsOf(cells).map(plainText),
    source,
  ],
};
