// Rows and columns of texts. Both have ids, so that two versions are merged and compared cell by cell.
import { z } from "zod";
import { recordId } from "@/lib/base/text-input";
import { normaliseText, plainText, text, type Text } from "@/lib/content/blocks/text";

/** `cell`: in characters. `cells`: the editor reads and checks all of them at each key. */
export const gridLimits = { columns: 20, rows: 500, cells: 2_000, cell: 1_000 } as const;

type Size = { columns: number; rows: number; longestCell: number };

/** Null if nothing is wrong. */
export function gridProblem({ columns, rows, longestCell }: Size): string | null {
  const say = (count: number) => count.toLocaleString("en");
  if (columns > gridLimits.columns) return `A table has at most ${gridLimits.columns} columns.`;
  if (rows > gridLimits.rows) return `A table has at most ${say(gridLimits.rows)} rows.`;
  if (columns * rows > gridLimits.cells) {
    return `A table has at most ${say(gridLimits.cells)} cells.`;
  }
  if (longestCell <= gridLimits.cell) return null;
  return `A cell of a table has at most ${say(gridLimits.cell)} characters.`;
}

const row = z.strictObject({ id: recordId("A row"), cells: z.array(text) });
export type GridRow = z.infer<typeof row>;

/** Each row has a cell for each column. */
export const grid = z
  .strictObject({
    columns: z.array(recordId("A column")).min(1, { error: "A table has at least one column." }),
    rows: z.array(row).min(1, { error: "A table has at least one row." }),
  })
  .check((context) => {
    const { columns, rows } = context.value;
    const say = (message: string) =>
      context.issues.push({ code: "custom", message, input: context.value });
    const problem = gridProblem({
      columns: columns.length,
      rows: rows.length,
      longestCell: longestOf(rows.flatMap(({ cells }) => cells.map(lengthOf))),
    });
    if (problem !== null) say(problem);
    if (rows.some(({ cells }) => cells.length !== columns.length)) {
      say("Each row of a table has a cell for each column.");
    }
    if (isDoubled(columns)) say("Two columns have the same id.");
    if (isDoubled(rows.map(({ id }) => id))) say("Two rows have the same id.");
  });
export type Grid = z.infer<typeof grid>;

/** Of any number: a call takes only so many arguments. */
export function longestOf(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

function lengthOf(cell: Text): number {
  return plainText(cell).length;
}

function isDoubled(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

export function cellsOf({ rows }: Grid): Text[] {
  return rows.flatMap(({ cells }) => cells);
}

export function normaliseGrid({ columns, rows }: Grid): Grid {
  return { columns, rows: rows.map((one) => ({ ...one, cells: one.cells.map(normaliseText) })) };
}

/** A row as one line. */
export function rowText({ cells }: Pick<GridRow, "cells">): Text {
  return normaliseText(
    cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: " | " }, ...cell])),
  );
}
