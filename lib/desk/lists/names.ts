// Finds names by any part, folded as in lib/base/search-text/text-key.ts, and pages by cursor. The folded names are
// stored beside the names. They have no index as in lib/base/lists/words.ts: ten thousand short texts are looked through
// in milliseconds.
import { z } from "zod";
import { db, transaction } from "@/lib/base/db";
import { dialect } from "@/lib/base/dialect/dialect";
import type { PageCursor, Page } from "@/lib/base/lists/page";
import { readPage } from "@/lib/base/lists/page";
import { rowCursorText, readPageCursor } from "@/lib/base/lists/row-cursor-text";
import { textKey } from "@/lib/base/search-text/text-key";
import { cleanText } from "@/lib/base/text-input";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

export const namesPageSize = 200;

/** In characters, longer than any name. */
const longestSearch = 500;

export type NameChoice = { words: string; from: PageCursor | null };

const text = z.string().min(1).nullable().catch(null);
const said = z.object({
  words: z.string().overwrite(cleanText).trim().catch(""),
  after: text,
  before: text,
});

/** An invalid value counts as missing. */
export function readNameChoice(query: Record<string, string | string[] | undefined>): NameChoice {
  const { words, ...cursors } = said.parse(query);
  return { words, from: readPageCursor(cursors, "text") };
}

export function nameAddress(path: string, { words, from }: NameChoice): string {
  const query = new URLSearchParams({
    ...(words !== "" && { words }),
    ...(from !== null && { [from.way]: rowCursorText(from.cursor) }),
  }).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** `kept`: the conditions on the table's rows, called N. */
export type Named = { table: Prisma.Sql; kept: Prisma.Sql[] };

/** By name. `total` counts all pages. */
export async function listByName<Row extends { id: string; name: string }>(
  { table, kept }: Named,
  { words, from }: NameChoice,
  limit: number,
  readRows: (ids: string[]) => Promise<Row[]>,
): Promise<Page<Row> & { total: number }> {
  const key = textKey(words.slice(0, longestSearch));
  const and = [...kept, ...(key === "" ? [] : [dialect().has(sql`N."nameKey"`, sql`${key}`)])];
  const listed = { table: sql`${table} N`, id: sql`N."id"` };
  const order = { key: { column: sql`N."name"` }, isDescending: false };
  const asked = { listed, fits: [[{ and }]], sought: [], order };
  const page = await readPage(asked, from, limit, readRows, ({ id, name }) => ({
    ...{ id, value: name },
  }));
  return { ...page, total: await count(listed.table, and) };
}

async function count(table: Prisma.Sql, and: Prisma.Sql[]): Promise<number> {
  const where = and.length > 0 ? sql`WHERE ${join(and, " AND ")}` : Prisma.empty;
  const rows = await db().$queryRaw(sql`SELECT count(*) AS "total" FROM ${table} ${where}`);
  return z.tuple([z.object({ total: z.coerce.number() })]).parse(rows)[0].total;
}

/** Folds names from before names were folded. */
export async function fillNameKeys(): Promise<void> {
  const lacking = { where: { nameKey: "" }, select: { id: true, name: true } };
  const [authors, topics] = [
    await db().author.findMany(lacking),
    await db().topic.findMany(lacking),
  ];
  if (authors.length + topics.length === 0) return;
  await transaction(async (tx) => {
    for (const { id, name } of authors) {
      await tx.author.update({ where: { id }, data: { nameKey: textKey(name) } });
    }
    for (const { id, name } of topics) {
      await tx.topic.update({ where: { id }, data: { nameKey: textKey(name) } });
    }
  });
}
