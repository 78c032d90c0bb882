// A table as the editor's nodes, and back.
import type { JSONContent } from "@tiptap/core";
import { chart, longestUnit, type Chart } from "@/lib/content/blocks/chart";
import type { Grid } from "@/lib/content/blocks/grid";
import type { Table } from "@/lib/content/blocks/table";
import { contentFromText, textFromContent } from "@/components/desk/body-editor/text-content";

export function nodeFromTable({ id, type, grid, chart, ...others }: Table): JSONContent {
  return {
    type,
    attrs: { id, ...others, chart: chart?.sort ?? "", unit: chart?.unit ?? "" },
    content: grid.rows.map((row) => ({
      type: "tableRow",
      attrs: { rowId: row.id },
      content: row.cells.map((cell, column) => ({
        type: "tableCell",
        attrs: { columnId: grid.columns[column] },
        content: [{ type: "cellText", content: contentFromText(cell) }],
      })),
    })),
  };
}

/** None if its sort is not one. */
export function chartFromAttrs(attrs: Record<string, unknown>): Chart | undefined {
  const read = chart.safeParse({
    sort: attrs["chart"],
    unit: String(attrs["unit"] ?? "").slice(0, longestUnit),
  });
  return read.data;
}

/** Cells that are missing are empty, and ids that are missing numbers. */
export function gridFromNode({ content = [] }: JSONContent): Grid {
  const rows = content.map((row) => row.content ?? []);
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const places = Array.from({ length: width }, (_, column) => column);
  return {
    columns: ownIds(
      places.map((column) =>
        rows.map((cells) => cells[column]?.attrs?.["columnId"]).find((id) => isId(id)),
      ),
      "column",
    ),
    rows: ownIds(
      (content.length === 0 ? [{ attrs: {} }] : content).map(({ attrs }) => attrs?.["rowId"]),
      "row",
    ).map((id, row) => ({
      id,
      cells: places.map((column) => {
        const cell = rows[row]?.[column];
        return cell === undefined ? [] : textFromContent(cell);
      }),
    })),
  };
}

function isId(id: unknown): id is string {
  return typeof id === "string" && id !== "" && id.length <= 64;
}

function ownIds(ids: readonly unknown[], name: string): string[] {
  const taken = new Set(ids);
  const seen = new Set<string>();
  return ids.map((id, index) => {
    let own = isId(id) && !seen.has(id) ? id : "";
    for (let number = index + 1; own === ""; number += 1) {
      if (!taken.has(`${name}-${number}`) && !seen.has(`${name}-${number}`)) {
        own = `${name}-${number}`;
      }
    }
    seen.add(own);
    return own;
  });
}
