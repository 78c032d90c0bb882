// What an upgrade must not change: the revisions, the versions that readers had, and the corrections.
import { connect, type DatabaseSettings } from "@/lib/base/db";
import { digestOf } from "@/lib/base/tables/rows";
import { tablesOf, type Table } from "@/lib/base/tables/tables";
import { z } from "zod";

/** Tables of facts, and the columns of each that the program derives and may write again. */
const derived: Record<string, readonly string[]> = {
  Article: ["headlineKey", "draftSectionId", "savedById", "beganById"],
  Revision: ["headlineKey", "freshWords", "isKept"],
  Byline: [],
  Publication: [],
  Correction: [],
};

const table = z.object({
  name: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      type: z.enum(["String", "Int", "BigInt", "Float", "Boolean", "DateTime", "Json", "Bytes"]),
    }),
  ),
  key: z.array(z.string()),
  counter: z.null(),
});

export const facts = z.array(table.extend({ rows: z.number(), sha256: z.string() }));
export type Facts = z.infer<typeof facts>;

/** The tables of facts as a release's schema has them. */
export function tablesOfFacts(schema: string): Table[] {
  return tablesOf(schema)
    .filter(({ name }) => name in derived)
    .map((one) => ({
      ...one,
      columns: one.columns.filter(({ name }) => !derived[one.name]?.includes(name)),
    }));
}

/** Each table with the number and the digest of its rows: the same for the same facts, whatever else the database has. */
export async function readFacts(settings: DatabaseSettings, tables: Table[]): Promise<Facts> {
  const database = connect(settings);
  try {
    const read: unknown[] = [];
    for (const one of tables) read.push({ ...one, ...(await digestOf(database, one)) });
    return facts.parse(read);
  } finally {
    await database.$disconnect();
  }
}
