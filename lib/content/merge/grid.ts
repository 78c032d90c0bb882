// Two sides changed one table: row by row, column by column, cell by cell.
import type { Text } from "@/lib/content/blocks/text";
import { cellsOf, type Grid } from "@/lib/content/blocks/grid";
import { editsForEach } from "@/lib/content/compare/changes";
import { isSame } from "@/lib/base/same";
import { mergeOrder } from "@/lib/content/merge/order";
import { combine, mapOutcome, settled, type MergeOutcome } from "@/lib/content/merge/outcome";
import { mergeTexts } from "@/lib/content/merge/text";

/**
 * Different cells, rows and columns merge without a question. Where a side wrote in a row or column that the other
 * removed, it is one.
 */
export function mergeGrid(base: Grid, mine: Grid, theirs: Grid): MergeOutcome<Grid> {
  if (isSame(mine, theirs) || isSame(base, theirs)) return settled(mine);
  if (isSame(base, mine)) return settled(theirs);
  const sides = { base: cellsById(base), mine: cellsById(mine), theirs: cellsById(theirs) };
  const rowIds = (grid: Grid) => grid.rows.map(({ id }) => id);
  const rows = mergeOrder(rowIds(base), rowIds(mine), rowIds(theirs)).ids;
  const columns = mergeOrder(base.columns, mine.columns, theirs.columns).ids;
  const written = {
    mine: writtenPlaces(sides.base, sides.mine, rows, columns),
    theirs: writtenPlaces(sides.base, sides.theirs, rows, columns),
  };
  const byBoth = [...written.mine.cells].filter((place) => written.theirs.cells.has(place));
  const mostEdits = editsForEach(byBoth.length);
  const presence = (axis: "rows" | "columns", ids: readonly string[]) =>
    combineById(ids, (id) => {
      const [was, my, their] = [sides.base, sides.mine, sides.theirs].map((side) =>
        side[axis].has(id),
      );
      return mergePresence(
        { base: was === true, mine: my === true, theirs: their === true },
        { mine: written.mine[axis].has(id), theirs: written.theirs[axis].has(id) },
      );
    });
  const cells = combineById(
    rows.flatMap((row) => columns.map((column) => placeOf(row, column))),
    (place) => mergeCell(sides, place, mostEdits),
  );
  const parts = combine({
    rows: presence("rows", rows),
    columns: presence("columns", columns),
    cells,
  });
  return mapOutcome(parts, (chosen) => {
    const shown = columns.filter((id) => chosen.columns[id]);
    return {
      columns: shown,
      rows: rows
        .filter((id) => chosen.rows[id])
        .map((id) => ({
          id,
          cells: shown.map((column) => chosen.cells[placeOf(id, column)] ?? []),
        })),
    };
  });
}

type Cells = { rows: Set<string>; columns: Set<string>; texts: Map<string, Text> };

function placeOf(row: string, column: string): string {
  return JSON.stringify([row, column]);
}

function cellsById(grid: Grid): Cells {
  const { columns, rows } = grid;
  const places = rows.flatMap(({ id }) => columns.map((column) => placeOf(id, column)));
  const texts = cellsOf(grid);
  return {
    rows: new Set(rows.map(({ id }) => id)),
    columns: new Set(columns),
    texts: new Map(places.map((place, index) => [place, texts[index] ?? []])),
  };
}

/** Where the side changed words, or added some. */
function writtenPlaces(
  base: Cells,
  side: Cells,
  rows: readonly string[],
  columns: readonly string[],
) {
  const written = { cells: new Set<string>(), rows: new Set<string>(), columns: new Set<string>() };
  for (const row of rows) {
    for (const column of columns) {
      const place = placeOf(row, column);
      const [was, is] = [base.texts.get(place) ?? [], side.texts.get(place)];
      if (is === undefined || isSame(was, is)) continue;
      written.cells.add(place);
      written.rows.add(row);
      written.columns.add(column);
    }
  }
  return written;
}

type Sides<Value> = { base: Value; mine: Value; theirs: Value };

function mergePresence(
  { base, mine, theirs }: Sides<boolean>,
  isWritten: { mine: boolean; theirs: boolean },
): MergeOutcome<boolean> {
  if (mine === theirs) return settled(mine);
  if (!base) return settled(true);
  const isAsked = mine ? isWritten.mine : isWritten.theirs;
  return isAsked ? { base, mine, theirs, isSettled: false } : settled(false);
}

/** Of a side without the cell, the other's words. */
function mergeCell({ base, mine, theirs }: Sides<Cells>, place: string, mostEdits: number) {
  const [was, my, their] = [base, mine, theirs].map((side) => side.texts.get(place));
  if (my === undefined || their === undefined) return settled(my ?? their ?? was ?? []);
  if (isSame(my, their) || isSame(was, their)) return settled(my);
  if (isSame(was, my)) return settled(their);
  const merged = mergeTexts([was ?? []], [my], [their], { mostEdits });
  return mapOutcome(merged, ([text = []]) => text);
}

function combineById<Value>(
  ids: readonly string[],
  outcomeOf: (id: string) => MergeOutcome<Value>,
): MergeOutcome<Record<string, Value>> {
  return combine<Record<string, Value>>(Object.fromEntries(ids.map((id) => [id, outcomeOf(id)])));
}
