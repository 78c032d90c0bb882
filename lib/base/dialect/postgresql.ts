import type { Dialect } from "@/lib/base/dialect/words";
import { Prisma } from "@/prisma/generated/client";

const { sql, raw, join } = Prisma;

export const postgresql: Dialect = {
  // It would sort all that they find, unless each gives no more than is needed.
  firstOfAny(queries, inOrder) {
    const parts = queries.map((one) => sql`(${one} ${inOrder})`);
    return sql`${join(parts, " UNION ")} ${inOrder}`;
  },
  items: (json, name) => sql`json_array_elements(CAST(${json} AS json)) AS ${name}("value")`,
  strings: (json) => sql`json_array_elements_text(CAST(${json} AS json)) AS "string"("value")`,
  rows: (table, columns, json) => {
    const names = raw(columns.map((column) => `"${column}"`).join(", "));
    return sql`SELECT ${names} FROM json_populate_recordset(CAST(NULL AS ${table}), CAST(${json} AS json))`;
  },
  has: (text, part) => sql`strpos(${text}, ${part}) > 0`,
  moment: (text) => sql`CAST(${text} AS TIMESTAMPTZ)`,
  firstLine: (text) => sql`split_part(${text}, chr(10), 1)`,
  // Its planner knows how many rows a value has.
  aside: (column) => column,
  // It takes what is rare among the next rows to be as common as among all, and would walk past nearly all of them.
  sortedLate: (column) => sql`coalesce(${column}, ${column})`,
  isThere: (column) => sql`${column} IS NOT NULL`,
  joinInOrder: sql`JOIN`,
  joined: (text) => sql`string_agg(${text}, ' ')`,
  deferKeys: sql`SET CONSTRAINTS ALL DEFERRED`,
};
