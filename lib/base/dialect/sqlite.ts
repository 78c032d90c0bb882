import type { Dialect } from "@/lib/base/dialect/words";
import { Prisma } from "@/prisma/generated/client";

const { sql, raw, join } = Prisma;

export const sqlite: Dialect = {
  // It reads each in order, and merges them.
  firstOfAny: (queries, inOrder) => sql`${join(queries, " UNION ")} ${inOrder}`,
  items: (json, name) => sql`json_each(${json}) AS ${name}`,
  strings: (json) => sql`json_each(${json})`,
  rows: (_, columns, json) => {
    const values = columns.map((column) => `"value" ->> '${column}'`).join(", ");
    return sql`SELECT ${raw(values)} FROM json_each(${json})`;
  },
  has: (text, part) => sql`instr(${text}, ${part}) > 0`,
  moment: (text) => text,
  firstLine: (text) => sql`substr(${text}, 1, instr(${text}, char(10)))`,
  // SQLite does not use the index of a column behind a plus.
  aside: (column) => sql`+${column}`,
  sortedLate: (column) => sql`+${column}`,
  // A greater than is read from the index, IS NOT NULL is not. Moments are texts.
  isThere: (column) => sql`${column} > ''`,
  // SQLite reads a cross join in the order that it is written in.
  joinInOrder: sql`CROSS JOIN`,
  joined: (text) => sql`group_concat(${text}, ' ')`,
  deferKeys: sql`PRAGMA defer_foreign_keys = ON`,
};
