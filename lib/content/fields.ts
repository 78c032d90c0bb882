// A row for each field of an article beside its body, for merging, comparing, saving, searching, checking and the form.
// Adding one: docs/architecture.md.
import { z } from "zod";
import { recordId, textUpTo } from "@/lib/base/text-input";
import { canonicalAddress, longestSlug, outOfDate, slug } from "@/lib/content/addresses";
import { byline, type Byline } from "@/lib/content/authors/byline";
import { pictureUse, type PictureUse } from "@/lib/content/blocks/picture";
import { longestAddress, longestHeadline } from "@/lib/content/blocks/text";

type Bylines = Byline[];

/** An article about everything is about nothing. */
const mostTopics = 10;
const mostBylines = 50;

const topicIds = z
  .array(recordId("A topic"), { error: outOfDate })
  .max(mostTopics, { error: `An article has ${mostTopics} topics at most.` })
  .refine((ids) => new Set(ids).size === ids.length, { error: "A topic is named twice." });

const bylines = z
  .array(byline)
  .max(mostBylines, { error: `An article has ${mostBylines} bylines at most.` })
  .refine((all) => new Set(all.map((one) => one.authorId)).size === all.length, {
    error: "An author is named twice in the byline.",
  });

/** Ways to merge, each with its type of value. See lib/content/merge/fields.ts. */
export type MergeWays = {
  whole: unknown;
  words: string;
  ids: string[];
  bylines: Bylines;
  picture: PictureUse | null;
};

/** Ways to compare, each with its type of value. See lib/content/compare/facets.ts. */
export type CompareWays = {
  words: string;
  address: string;
  section: string | null;
  topics: string[];
  bylines: Bylines;
  picture: PictureUse | null;
};

type WayFor<Ways, Value> = {
  [Way in keyof Ways]: [Value] extends [Ways[Way]] ? Way : never;
}[keyof Ways];

type FieldFacts = {
  /** At the form field, and in comparisons. */
  label: string;
  /** Characters, or entries of a list; null for one record. */
  limit: number | null;
  /** What a search counts its words as; null if it is not searched, or its records are found by name. */
  searched: "headline" | "standfirst" | "body" | null;
  /** A removed word stays in the history. */
  isSpoken: boolean;
  /** A column of the revision has the same name and value. */
  isColumn: boolean;
  /** The checks' sentence for an empty field; null if it may be empty. */
  missing: string | null;
};

type Field<Value> = FieldFacts & {
  shape: z.ZodType<Value>;
  /** Also for texts from before the field existed. */
  empty: Value;
  merge: WayFor<MergeWays, Value>;
  compare: WayFor<CompareWays, Value>;
};

type AnyField = FieldFacts & {
  shape: z.ZodType;
  empty: unknown;
  merge: keyof MergeWays;
  compare: keyof CompareWays;
};

function ofWords(name: string, limit: number, absent?: string) {
  return { shape: textUpTo(name, limit, absent), limit, empty: "" };
}

const optionalWords = {
  merge: "words",
  compare: "words",
  searched: null,
  isSpoken: true,
  isColumn: true,
  missing: null,
} as const;

/** In page order. */
export const fields = {
  headline: {
    label: "Headline",
    ...ofWords("A headline", longestHeadline),
    merge: "words",
    compare: "words",
    searched: "headline",
    isSpoken: true,
    isColumn: true,
    missing: "Write a headline.",
  },
  standfirst: {
    label: "Standfirst",
    ...ofWords("A standfirst", 2_000),
    merge: "words",
    compare: "words",
    searched: "standfirst",
    isSpoken: true,
    isColumn: true,
    missing: "Write a standfirst: lists show it under the headline.",
  },
  sectionId: {
    label: "Section",
    shape: recordId("A section").nullable(),
    limit: null,
    empty: null,
    merge: "whole",
    compare: "section",
    searched: null,
    isSpoken: true,
    isColumn: true,
    missing: "Choose a section.",
  },
  topicIds: {
    label: "Topics",
    shape: topicIds,
    limit: mostTopics,
    empty: [],
    merge: "ids",
    compare: "topics",
    searched: null,
    isSpoken: true,
    isColumn: false,
    missing: null,
  },
  slug: {
    label: "Slug",
    shape: slug,
    limit: longestSlug,
    empty: "",
    merge: "whole",
    compare: "address",
    searched: null,
    // It follows the headline.
    isSpoken: false,
    isColumn: true,
    missing: null,
  },
  dateline: {
    label: "Dateline",
    ...ofWords("A dateline", 200),
    merge: "words",
    compare: "words",
    searched: "body",
    isSpoken: true,
    isColumn: true,
    missing: null,
  },
  bylines: {
    label: "Bylines",
    shape: bylines,
    limit: mostBylines,
    empty: [],
    merge: "bylines",
    compare: "bylines",
    searched: null,
    isSpoken: true,
    isColumn: false,
    missing: "Add a byline.",
  },
  leadPicture: {
    label: "Lead picture",
    shape: pictureUse.nullable(),
    limit: null,
    empty: null,
    merge: "picture",
    compare: "picture",
    searched: null,
    isSpoken: true,
    isColumn: false,
    missing: null,
  },
  kicker: {
    label: "Kicker",
    ...ofWords("A kicker", 100, outOfDate),
    ...optionalWords,
    searched: "body",
  },
  shortHeadline: {
    label: "Short headline",
    ...ofWords("A short headline", 200, outOfDate),
    ...optionalWords,
    searched: "body",
  },
  frontPicture: {
    label: "Front picture",
    shape: z
      .unknown()
      .refine((use) => use !== undefined, { error: outOfDate, abort: true })
      .pipe(pictureUse.nullable()),
    limit: null,
    empty: null,
    merge: "picture",
    compare: "picture",
    searched: null,
    isSpoken: true,
    isColumn: false,
    missing: null,
  },
  searchTitle: {
    label: "Search title",
    ...ofWords("A search title", 200, outOfDate),
    ...optionalWords,
  },
  searchDescription: {
    label: "Search description",
    ...ofWords("A search description", 500, outOfDate),
    ...optionalWords,
  },
  canonicalAddress: {
    label: "Canonical address",
    shape: canonicalAddress,
    limit: longestAddress,
    empty: "",
    ...optionalWords,
    merge: "whole",
  },
} satisfies Record<string, AnyField>;

export type FieldName = keyof typeof fields;
export type FieldValues = { [Name in FieldName]: z.output<(typeof fields)[Name]["shape"]> };

export const fieldNames = Object.keys(fields) as FieldName[];

const table: { [Name in FieldName]: Field<FieldValues[Name]> } = fields;

/** Here the compiler checks that the ways of merging and comparing fit the value. */
export function fieldOf<Name extends FieldName>(name: Name): Field<FieldValues[Name]> {
  return table[name];
}

/** The caller vouches for each field's type, since the compiler sees them all at once. */
export function forEachField<Made extends Record<FieldName, unknown>>(
  make: (name: FieldName) => unknown,
): Made {
  return Object.fromEntries(fieldNames.map((name) => [name, make(name)])) as Made;
}

export const emptyFields = forEachField<FieldValues>((name) => fields[name].empty);

type NamesWith<Facts> = {
  [Name in FieldName]: (typeof fields)[Name] extends Facts ? Name : never;
}[FieldName];

/** A field of words alone, which a person can write again. */
type WordsField = NamesWith<{ empty: string }>;

export function isWordsField(name: FieldName): name is WordsField {
  return typeof fields[name].empty === "string";
}

type ColumnField = NamesWith<{ isColumn: true }>;

/** A row that lacks one does not compile. */
export function columnsIn(row: Pick<FieldValues, ColumnField>): Pick<FieldValues, ColumnField> {
  const names = fieldNames.filter((name): name is ColumnField => fields[name].isColumn);
  return Object.fromEntries(names.map((name) => [name, row[name]])) as typeof row;
}

type SearchedField = NamesWith<{ searched: string }>;

const searchedFields = fieldNames.filter(
  (name): name is SearchedField => fields[name].searched !== null,
);

export const searchedColumns = Object.fromEntries(
  searchedFields.map((name) => [name, true]),
) as Record<SearchedField, true>;

export function searchedAs(
  part: (typeof fields)[SearchedField]["searched"],
  row: Pick<FieldValues, SearchedField>,
): string[] {
  return searchedFields.filter((name) => fields[name].searched === part).map((name) => row[name]);
}
