// What a picture's file says about it: the fields of a record that a file can fill.
import { z } from "zod";

/** The fields with the characters that each has at most. */
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

/** Empty where the file says nothing. `rights` is one of the vocabulary, and only where the file is certain. */
export type Facts = Record<FactName, string>;

export const noFacts = Object.fromEntries(factNames.map((name) => [name, ""])) as Facts;

/** `fromFile` of a record: which of its fields are still as its file said. */
const fromFile = z.array(z.string());

export type FactColumns = Facts & { fromFile: FactName[] };

/** Of a record that is new: all that its file says. */
export function allOf(facts: Facts): FactColumns {
  return {
    ...facts,
    rights: facts.rights || "unknown",
    fromFile: factNames.filter((name) => facts[name] !== ""),
  };
}

/** Of a record that has words already: its own stay, and the file fills what is blank. */
export function filledBy(facts: Facts, record: Facts & { fromFile: unknown }): FactColumns {
  const isFilled = (name: FactName) => isBlank(record, name) && facts[name] !== "";
  return merged(record, facts, isFilled, namesIn(record.fromFile));
}

/** Who made an image and what may be done with it: true of that image alone. */
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

/** Words that a picture is not without only because its new file is silent. */
const lasting: readonly FactName[] = ["caption", "credit", "altText"];

/**
 * Of a record whose file is replaced: what was still as the old file said is now as the new one says,
 * and what is blank is filled. Where the new one is silent the caption, the credit and the alternative
 * text stay; other facts were the old file's and go. What a person wrote stays, but where the new file is another
 * image: then who made it and what may be done with it are as that file says, or blank.
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

/** Which of its fields a record says are still as its file said. */
export function namesIn(value: unknown): FactName[] {
  const names = fromFile.parse(value);
  return factNames.filter((name) => names.includes(name));
}
