// The words of entries in PostgreSQL, as text search vectors of our own words: its parsers and dictionaries decide nothing.
// https://www.postgresql.org/docs/current/datatype-textsearch.html
import type { Transaction } from "@/lib/base/db";
import { postgresql } from "@/lib/base/dialect/postgresql";
import type { Query, QueryPart } from "@/lib/content/search/query";
import {
  mark,
  type EntryWords,
  type SearchColumn,
  type SearchPlace,
  type SearchWords,
} from "@/lib/projections/search/entry-words";
import { Prisma } from "@/prisma/generated/client";

const { sql } = Prisma;

const key = sql`"SearchWords"."key"`;
const fits: SearchWords["fits"] = (query, place) =>
  sql`"SearchWords"."words" @@ CAST(${queryOf(query, place)} AS TSQUERY)`;

export const tsvector: SearchWords = { key, fits, newest, write };

/**
 * So many entries are looked at one by one for each that is wanted: among them are enough with a word that a third of the new
 * ones have. To look at one costs as much as ten that the index names.
 */
const nearby = 4;

/**
 * PostgreSQL's index has no order, and its planner takes a word to be as common among the newest as among all. So it looked
 * at each entry for a word that only old articles have. Here it looks at some, and asks the index if those are not enough.
 */
function newest(query: Query, place: SearchPlace, range: Prisma.Sql, most: number): Prisma.Sql {
  return sql`
    WITH "near" AS MATERIALIZED (
      SELECT "key" FROM (
        SELECT * FROM "SearchWords" WHERE ${range} ORDER BY "key" DESC LIMIT ${nearby * most}
      ) AS "SearchWords"
      WHERE ${fits(query, place)} ORDER BY "key" DESC LIMIT ${most}
    )
    SELECT "key" FROM (
      SELECT "key" FROM "near"
      UNION
      SELECT "key" FROM (
        SELECT "key" FROM "SearchWords"
        WHERE (SELECT count(*) FROM "near") < ${most} AND ${range} AND ${fits(query, place)}
        -- Of an expression, so that the entries are not read in the order of their keys.
        ORDER BY "key" + 0 DESC LIMIT ${most}
      ) AS "far"
    ) AS "both"
    ORDER BY "key" DESC LIMIT ${most}`;
}

async function write(tx: Transaction, rows: readonly EntryWords[]): Promise<void> {
  const vectors = rows.map((row) => ({ key: row.key, words: vectorOf(row) }));
  const items = postgresql.items(sql`${JSON.stringify(vectors)}`, sql`"row"`);
  await tx.$executeRaw`
    INSERT INTO "SearchWords" ("key", "words")
    SELECT CAST("value" ->> 'key' AS BIGINT), CAST("value" ->> 'words' AS TSVECTOR) FROM ${items}`;
}

/**
 * A word of the headline stands in the vector three times: as it is, as one of the head and as one of the headline. So
 * PostgreSQL knows how many headlines have it. Weights, its own way to tell places apart, are not counted.
 */
const ofHeadline = "h:";
const ofHead = "t:";
const ofCharacters = "c:";

const prefixes = {
  headline: ["", ofHead, ofHeadline],
  standfirst: ["", ofHead],
  authors: ["", ofHead],
  captions: ["", ofHead],
  body: [""],
  characters: [ofCharacters],
  marks: [""],
} as const;
type Column = keyof typeof prefixes;

/** PostgreSQL's limits: a vector of less than 1 MiB, words of less than 2 KiB, positions up to 16,383. */
const mostBytes = 900_000;
const longestWord = 2_000;
const lastPosition = 16_383;

/**
 * What `mark`s come first, and the headline before the body: the words of a very long article that no vector has room for
 * are its last.
 */
const order: Column[] = [
  "marks",
  "headline",
  "standfirst",
  "authors",
  "captions",
  "characters",
  "body",
];

function vectorOf(row: EntryWords): string {
  const places = new Map<string, number[]>();
  let [position, bytes] = [0, 0];
  for (const column of order) {
    // No phrase goes from one column to the next.
    position += 2;
    for (const word of row[column].split(" ")) {
      position += 1;
      const size = Buffer.byteLength(word);
      if (word === "" || word === ":" || size > longestWord) continue;
      for (const prefix of prefixes[column]) {
        const known = places.get(prefix + word);
        bytes += known === undefined ? size + 10 : 2;
        if (bytes > mostBytes) break;
        const place = Math.min(position, lastPosition);
        if (known === undefined) places.set(prefix + word, [place]);
        else known.push(place);
      }
    }
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(",")}`).join(" ");
}

/** The query in PostgreSQL's own language. */
function queryOf({ wanted, unwanted }: Query, place: SearchPlace): string {
  const { side, sectionId = null, within, withSomeIn } = place;
  const whole = wanted.map((part) => ("words" in part ? { ...part, isBeginning: false } : part));
  const conditions = [
    ...(within === undefined
      ? wanted.map((part) => partQuery(part))
      : whole.map((part) => partQuery(part, within))),
    ...(withSomeIn === undefined
      ? []
      : [`(${whole.map((part) => partQuery(part, withSomeIn)).join(" | ")})`]),
    ...(sectionId === null ? [] : [quoted(mark.section(sectionId))]),
    `!${quoted(side === "readers" ? mark.unseen : mark.past)}`,
    ...unwanted.map((parts) => `!(${parts.map((part) => partQuery(part)).join(" & ")})`),
  ];
  return conditions.join(" & ");
}

function partQuery(part: QueryPart, columns: readonly SearchColumn[] | null = null): string {
  if ("character" in part) {
    // Of which column a character is, is not kept.
    return columns === null ? quoted(ofCharacters + part.character) : nothing;
  }
  const prefix = columns === null ? "" : prefixOf(columns);
  const ways = [part.words, ...(part.joined === null ? [] : [[part.joined]])];
  const phrases = ways.map((words) =>
    words
      .map((word, at) => {
        const isBeginning = part.isBeginning && at === words.length - 1;
        return quoted(prefix + word) + (isBeginning ? ":*" : "");
      })
      .join(" <-> "),
  );
  return `(${phrases.join(" | ")})`;
}

function prefixOf(columns: readonly SearchColumn[]): string {
  if (columns.includes("body")) return "";
  return columns.every((column) => column === "headline") ? ofHeadline : ofHead;
}

/** A word that no entry has. */
const nothing = quoted(":nothing");

function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
