// The fields of an article beside its body, a row each. Merging, comparing, saving, the search, the checks and the
// desk's form read what they have to know of a field here. Adding one: docs/architecture.md.
import { z } from "zod";
import { recordId, textUpTo } from "@/lib/base/text-input";
import { pictureUse, type PictureUse } from "@/lib/content/blocks/picture";
import { longestHeadline } from "@/lib/content/blocks/text";

/** Characters at most of the place that an author wrote from. */
export const longestPlace = 200;

const longestSlug = 120;

/** The last part of an article's address: small letters and digits of any script, joined by single hyphens. Unicode NFC. */
export const slug = z
  .string()
  .trim()
  .normalize("NFC")
  .max(longestSlug, { error: `A slug has ${longestSlug} characters at most.` })
  .regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u, {
    error: "A slug has only lower-case letters, digits and single hyphens.",
  });

const byline = z.strictObject({
  authorId: recordId("A byline's author"),
  place: textUpTo("A place", longestPlace),
});
type Bylines = z.infer<typeof byline>[];

/** Topics of one article: who is about everything is about nothing. */
const mostTopics = 10;
const mostBylines = 50;

const topicIds = z
  .array(recordId("A topic"), { error: "This page is out of date: reload it." })
  .max(mostTopics, { error: `An article has ${mostTopics} topics at most.` })
  .refine((ids) => new Set(ids).size === ids.length, { error: "A topic is named twice." });

const bylines = z
  .array(byline)
  .max(mostBylines, { error: `An article has ${mostBylines} bylines at most.` })
  .refine((all) => new Set(all.map((one) => one.authorId)).size === all.length, {
    error: "An author is named twice in the byline.",
  });

/** How two changes of a field become one, with the values that can be merged so. See lib/content/merge/fields.ts. */
export type MergeWays = {
  whole: unknown;
  words: string;
  ids: string[];
  bylines: Bylines;
  picture: PictureUse | null;
};

/** What of a field is compared and shown, with the values that can be. See lib/content/compare/facets.ts. */
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
  /** What it is called: at its form field, and where versions are compared. */
  label: string;
  /** Characters of words, entries of a list; null where it is one record. */
  limit: number | null;
  /** Which words of an article a search counts it among; null where its records are found by their own names. */
  searched: "headline" | "standfirst" | "body" | null;
  /** Whether a save that takes words out of it leaves them in the history. */
  isSpoken: boolean;
  /** Whether the revision's column of the same name has it as it is. */
  isColumn: boolean;
  /** What the checks say where nothing is in it; null where that is right. */
  missing: string | null;
};

type Field<Value> = FieldFacts & {
  /** What may come in. */
  shape: z.ZodType<Value>;
  /** What is in it before anybody writes: in a new article, and in a text from before there was the field. */
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

function ofWords(name: string, limit: number) {
  return { shape: textUpTo(name, limit), limit, empty: "" };
}

/** In the order of the page. */
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
} satisfies Record<string, AnyField>;

export type FieldName = keyof typeof fields;
export type FieldValues = { [Name in FieldName]: z.output<(typeof fields)[Name]["shape"]> };

export const fieldNames = Object.keys(fields) as FieldName[];

const table: { [Name in FieldName]: Field<FieldValues[Name]> } = fields;

/** The row of a field. Here the compiler asks that its ways of merging and comparing are for such values. */
export function fieldOf<Name extends FieldName>(name: Name): Field<FieldValues[Name]> {
  return table[name];
}

/** One thing of each field. That each is of its field's type is the caller's word: the compiler sees them all at once. */
export function forEachField<Made extends Record<FieldName, unknown>>(
  make: (name: FieldName) => unknown,
): Made {
  return Object.fromEntries(fieldNames.map((name) => [name, make(name)])) as Made;
}

/** The fields of an article that nobody has written in. */
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

/** The fields that a row has as they are. A row that lacks one does not compile. */
export function columnsIn(row: Pick<FieldValues, ColumnField>): Pick<FieldValues, ColumnField> {
  const names = fieldNames.filter((name): name is ColumnField => fields[name].isColumn);
  return Object.fromEntries(names.map((name) => [name, row[name]])) as typeof row;
}

type SearchedField = NamesWith<{ searched: string }>;

const searchedFields = fieldNames.filter(
  (name): name is SearchedField => fields[name].searched !== null,
);

/** For a query: the fields that a search finds words in. */
export const searchedColumns = Object.fromEntries(
  searchedFields.map((name) => [name, true]),
) as Record<SearchedField, true>;

/** The words of a row that a search counts so. */
export function searchedAs(
  part: (typeof fields)[SearchedField]["searched"],
  row: Pick<FieldValues, SearchedField>,
): string[] {
  return searchedFields.filter((name) => fields[name].searched === part).map((name) => row[name]);
}
