// The words of entries in SQLite, as an FTS5 table. Only words that lib/base/search-text/words.ts has cut come into it: letters and digits, which
// mean nothing there but themselves.
import type { Transaction } from "@/lib/base/db";
import { ftsString } from "@/lib/base/search-text/fts-string";
import type { QueryPart, Query } from "@/lib/content/search/query";
import {
  mark,
  type EntryWords,
  type SearchPlace,
  type SearchWords,
} from "@/lib/projections/search/entry-words";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

const key = sql`"SearchWords"."rowid"`;
const fits: SearchWords["fits"] = (query, place) =>
  sql`"SearchWords" MATCH ${matchOf(query, place)}`;

export const fts5: SearchWords = {
  ...{ key, fits, write },
  // The index has each word's entries in the order of their keys: it is read from its end, and no further than so many.
  newest: (query, place, range, most) => sql`
    SELECT ${key} AS "key" FROM "SearchWords" WHERE ${fits(query, place)} AND ${range}
    ORDER BY ${key} DESC LIMIT ${most}`,
};

async function write(tx: Transaction, rows: readonly EntryWords[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SearchWords"
      ("rowid", "headline", "standfirst", "body", "authors", "captions", "characters", "marks")
    SELECT "value" ->> 'key', "value" ->> 'headline', "value" ->> 'standfirst', "value" ->> 'body',
      "value" ->> 'authors', "value" ->> 'captions', "value" ->> 'characters', "value" ->> 'marks'
    FROM json_each(${JSON.stringify(rows)})`;
}

/** The query in FTS5's own language. */
function matchOf({ wanted, unwanted }: Query, place: SearchPlace): string {
  const { side, sectionId = null, within, withSomeIn } = place;
  // All that begins so has to be gathered first: that is done where it must be, and not again.
  const whole = wanted.map((part) => ("words" in part ? { ...part, isBeginning: false } : part));
  const conditions = [
    within === undefined
      ? wanted.map(partMatch).join(" AND ")
      : inColumns(within, whole.map(partMatch).join(" AND ")),
    ...(withSomeIn === undefined ? [] : [inColumns(withSomeIn, whole.map(partMatch).join(" OR "))]),
    ...(sectionId === null ? [] : [ftsString(mark.section(sectionId))]),
  ];
  const exceptions = [
    ftsString(side === "readers" ? mark.unseen : mark.past),
    ...unwanted.map((parts) => `(${parts.map(partMatch).join(" AND ")})`),
  ];
  return `(${conditions.join(" AND ")}) NOT (${exceptions.join(" OR ")})`;
}

function inColumns(columns: readonly string[], match: string): string {
  return `{${columns.join(" ")}} : (${match})`;
}

function partMatch(part: QueryPart): string {
  if ("character" in part) return `characters : ${ftsString(part.character)}`;
  const ways = [part.words.join(" "), ...(part.joined === null ? [] : [part.joined])];
  const phrases = ways.map((words) => `${ftsString(words)}${part.isBeginning ? "*" : ""}`);
  return phrases.length === 1 ? phrases.join("") : `(${phrases.join(" OR ")})`;
}
