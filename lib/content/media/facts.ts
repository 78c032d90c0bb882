// The fields of a picture's record that its file can fill.
import { z } from "zod";

/** In characters. */
export const factLimits = {
  caption: 2_000,
  credit: 300,
  altText: 2_000,
  headline: 500,
  creator: 300,
  source: 300,
  copyright: 500,
  place: 300,
  takenAt: 35,
  instructions: 2_000,
  usageTerms: 2_000,
  digitalSourceType: 60,
  rights: 20,
} as const satisfies Record<string, number>;
export type FactName = keyof typeof factLimits;
export const factNames = Object.keys(factLimits) as FactName[];

/** Empty where the file says nothing; `rights` only where the file is certain. */
export type Facts = Record<FactName, string>;

export const noFacts = Object.fromEntries(factNames.map((name) => [name, ""])) as Facts;

const fromFile = z.array(z.string());

export type FactColumns = Facts & { fromFile: FactName[] };

/** For a new record. */
export function allOf(facts: Facts): FactColumns {
  return {
    ...facts,
    rights: facts.rights || "unknown",
    fromFile: factNames.filter((name) => facts[name] !== ""),
  };
}

/** The record's own words stay; the file fills blank fields. */
export function filledBy(facts: Facts, record: Facts & { fromFile: unknown }): FactColumns {
  const isFilled = (name: FactName) => isBlank(record, name) && facts[name] !== "";
  return merged(record, facts, isFilled, namesIn(record.fromFile));
}

/** What is true of one image alone. */
const ofTheImage: readonly FactName[] = [
  "credit",
  "creator",
  "source",
  "copyright",
  "takenAt",
  "instructions",
  "usageTerms",
  "digitalSourceType",
  "rights",
];

/** What stays if a new file does not say it. */
const lasting: readonly FactName[] = ["caption", "credit", "altText"];

/**
 * For a record with a new file. What the old file said follows the new one, blank fields are filled, and a person's
 * words stay. Of another image, the new file alone says who made it and what is allowed.
 */
export function refilledBy(
  facts: Facts,
  record: Facts & { fromFile: unknown },
  isSameImage: boolean,
): FactColumns {
  const said = namesIn(record.fromFile);
  const isFilled = (name: FactName) =>
    (!isSameImage && ofTheImage.includes(name)) ||
    (said.includes(name) && !(facts[name] === "" && lasting.includes(name))) ||
    (isBlank(record, name) && facts[name] !== "");
  return merged(record, facts, isFilled, []);
}

function merged(
  record: Facts,
  facts: Facts,
  isFilled: (name: FactName) => boolean,
  said: FactName[],
): FactColumns {
  const filled = factNames.filter(isFilled);
  const columns = { ...record };
  for (const name of filled) columns[name] = facts[name];
  const words = Object.fromEntries(factNames.map((name) => [name, columns[name]])) as Facts;
  const fromFileNow = factNames.filter(
    (name) => facts[name] !== "" && (filled.includes(name) || said.includes(name)),
  );
  return { ...words, rights: words.rights || "unknown", fromFile: fromFileNow };
}

function isBlank(record: Facts, name: FactName): boolean {
  return record[name] === "" || (name === "rights" && record.rights === "unknown");
}

/** The fields that still are as the file said. */
export function namesIn(value: unknown): FactName[] {
  const names = fromFile.parse(value);
  return factNames.filter((name) => names.includes(name));
}
