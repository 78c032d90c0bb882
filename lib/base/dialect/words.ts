import type { Prisma } from "@/prisma/generated/client";

/** Each gives a piece of SQL. */
export type Dialect = {
  /** A JSON list as rows under a name, for a FROM; the column "value" is the item. `->>` gives a property of it as text. */
  items: (json: Prisma.Sql, name: Prisma.Sql) => Prisma.Sql;
  /** A JSON list of strings; "value" is the string. */
  strings: (json: Prisma.Sql) => Prisma.Sql;
  /** A JSON list of objects as rows for a table, with all columns that are named. */
  rows: (table: Prisma.Sql, columns: readonly string[], json: Prisma.Sql) => Prisma.Sql;
  /** Whether a text has another in it. */
  has: (text: Prisma.Sql, part: Prisma.Sql) => Prisma.Sql;
  /** A moment in ISO 8601, as columns have moments. */
  moment: (text: Prisma.Sql) => Prisma.Sql;
  /** The first line of a text. */
  firstLine: (text: Prisma.Sql) => Prisma.Sql;
  /** A column whose index would lead to too many rows. */
  aside: (column: Prisma.Sql) => Prisma.Sql;
  /** A column to be sorted by after the rows are found: an index in its order is not walked. */
  sortedLate: (column: Prisma.Sql) => Prisma.Sql;
  /** That a column has a value, so said that its index leads to it. */
  isThere: (column: Prisma.Sql) => Prisma.Sql;
  /** A JOIN whose left side is read first. */
  joinInOrder: Prisma.Sql;
  /** The first rows of several queries together, each once. `inOrder`: an ORDER BY with a LIMIT. */
  firstOfAny: (queries: Prisma.Sql[], inOrder: Prisma.Sql) => Prisma.Sql;
  /** The texts of all rows, with a space between them. */
  joined: (text: Prisma.Sql) => Prisma.Sql;
  /** A statement: until the transaction ends, a foreign key may lead nowhere. */
  deferKeys: Prisma.Sql;
};
