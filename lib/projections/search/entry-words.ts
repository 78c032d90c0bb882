import type { Transaction } from "@/lib/base/db";
import type { Query } from "@/lib/content/search/query";
import type { Prisma } from "@/prisma/generated/client";

/** What an entry is marked with besides its words. No word has a colon. */
export const mark = {
  unseen: ":unseen",
  /** Readers see it, but it is not the draft. */
  past: ":past",
  section: (id: string) => `:section-${id}`,
};

/** The parts of an article that words are found in. */
export type SearchColumn = "headline" | "standfirst" | "body" | "authors" | "captions";

/** The words of an entry, cut and folded, with spaces between them; those of several texts with a lone colon between. */
export type EntryWords = { key: number } & Record<SearchColumn | "characters" | "marks", string>;

export type SearchPlace = {
  /** Whose entries are searched: what readers see, or the drafts. */
  side: "readers" | "desk";
  /** Those of one section alone. */
  sectionId?: string | null;
  /** Columns that must have all that is wanted, as whole words; else it may be anywhere. */
  within?: readonly SearchColumn[];
  /** Columns that must have some of it as well, as whole words. */
  withSomeIn?: readonly SearchColumn[];
};

/** The table "SearchWords", which each database keeps in its own way. */
export type SearchWords = {
  /** The column with the key of the entry. */
  key: Prisma.Sql;
  /** Whether a row has what is wanted, and nothing unwanted. Something must be wanted. */
  fits: (query: Query, place: SearchPlace) => Prisma.Sql;
  /** A query for the keys of the newest that fit and are in `range`, so many at most, newest first. */
  newest: (query: Query, place: SearchPlace, range: Prisma.Sql, most: number) => Prisma.Sql;
  write: (tx: Transaction, rows: readonly EntryWords[]) => Promise<void>;
};
