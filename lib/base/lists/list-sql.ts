// A list of records as SQL: whatever it is filtered and sorted by, the database reads an index from the
// place where the page begins, or at most the few rows that the rarest of the filters leaves.
import { dialect } from "@/lib/base/dialect/dialect";
import { Prisma } from "@/prisma/generated/client";

/** The sort value of a record, and its id. */
export type RowCursor = { value: Date | string; id: string };

export type Fit = {
  /** Columns and their values: they choose the index, unless `isLed`. */
  equal?: [column: Prisma.Sql, value: string | number][];
  and?: Prisma.Sql[];
  /** One of `and` leads to few rows, so that no column may lead to many. */
  isLed?: boolean;
};

/** A table under a short name, and its id by that name. */
export type Listed = { table: Prisma.Sql; id: Prisma.Sql };

export type SortKey = {
  column: Prisma.Sql;
  /** Not every record has the value. A list in this order has only those that do. */
  hasGaps?: boolean;
  /** Few records have it, so that its own order leads to them. */
  isRare?: boolean;
};
export type KeyOrder = { key: SortKey; isDescending: boolean };

const { sql, join, empty } = Prisma;

export function combined(some: Fit[], others: Fit[]): Fit[] {
  return some.flatMap((one) =>
    others.map((other) => ({
      equal: [...(one.equal ?? []), ...(other.equal ?? [])],
      and: [...(one.and ?? []), ...(other.and ?? [])],
      isLed: one.isLed || other.isLed,
    })),
  );
}

/** The ids of records that fit every filter, in order, after a cursor. */
export function keyListSql(
  { table, id }: Listed,
  filters: Fit[][],
  { key, isDescending }: KeyOrder,
  behind: RowCursor | null,
  limit: number,
): Prisma.Sql {
  const direction = isDescending ? sql`DESC` : sql`ASC`;
  const selects = filters.reduce(combined).map((fit) => {
    const { aside, isThere, sortedLate } = dialect();
    const own = fit.isLed ? sortedLate(key.column) : key.column;
    const isAside = fit.isLed || key.isRare;
    const conditions = [
      ...(fit.equal ?? []).map(([name, value]) => sql`${isAside ? aside(name) : name} = ${value}`),
      ...(fit.and ?? []),
      ...beginning(),
    ];
    const where = conditions.length > 0 ? sql`WHERE ${join(conditions, " AND ")}` : empty;
    return sql`SELECT ${id} AS "id", ${own} AS "key" FROM ${table} ${where}`;

    /** Where the page begins. */
    function beginning(): Prisma.Sql[] {
      if (behind === null) return key.hasGaps ? [isThere(own)] : [];
      const beyond = isDescending ? sql`<` : sql`>`;
      return [sql`(${own}, ${id}) ${beyond} (${behind.value}, ${behind.id})`];
    }
  });
  const inOrder = sql`ORDER BY "key" ${direction}, "id" ${direction} LIMIT ${limit}`;
  const [only] = selects;
  if (only && selects.length === 1) return sql`${only} ${inOrder}`;
  return dialect().firstOfAny(selects, inOrder);
}
