// What files say, made fit for a page: rules as data, one kind of untidiness each.
import { DateTime } from "luxon";
import { readCaption } from "@/lib/content/wire/caption";
import { factNames, factLimits, type Facts } from "@/lib/content/media/facts";
import { nameAsSpelled } from "@/lib/newsroom/media/intake/facts/names";
import { cleanText } from "@/lib/base/text-input";

type Rule = {
  /** What it takes away. */
  about: string;
  /**
   * Finds it; what parts it from the words before is taken away with it. No two repetitions stand beside each other, and none
   * without a bound stands before something else: so no text makes the search longer than its length does.
   */
  pattern: RegExp;
  /** Where the words go that it takes away, if that field is blank. */
  to?: "credit" | "instructions";
};

/** What agencies put at the end of a caption, and cameras in its place. Tried again until none fits any more. */
export const captionRules: readonly Rule[] = [
  {
    about: "what cameras and programs write where nobody wrote anything",
    pattern:
      /^(?:(?:olympus|minolta|kodak|konica|sony|samsung|casio|pentax|nikon|canon|hp|fuji\w{0,12})(?: \w{1,30}){0,2} (?:camera|dsc)|(?:sony|dcim|samsung|dsc|dscf?\d{0,12}|img[_-]?\d{0,12}|image|photo|picture|untitled.{0,8}|screenshot|default|cof|hdr|dav|sdr|oznor|null|n\/a|-+)|created with .{1,30}|processed with .{1,30})$/i,
  },
  { about: "an agency's local caption", pattern: /\*{3}\s?local caption\s?\*{3}.*$/is },
  {
    about: "an agency's rules for the picture's use, which it writes in capitals",
    pattern:
      /\b(?:RESTRICTED TO EDITORIAL USE|(?:FOR )?EDITORIAL USE ONLY|ATTENTION EDITORS|MANDATORY CREDIT|NO RESALES?|NO ARCHIVES?|NO SALES)\b.*$/s,
    to: "instructions",
  },
  {
    about: "an agency's label for a choice of pictures",
    pattern: /\b(?:TPX )?IMAGES OF THE DAY\.?$/,
  },
  {
    about: "an agency's number for a job or picture",
    pattern: /\b(?:RC\d|S1[A-Z]|GM1|GF\d|D1[A-Z])[0-9A-Z]{7,14}\.?$/,
  },
  {
    about: "initials of those who handled the picture",
    pattern: /(?<=[.!?)”"][\s/]{0,3})\b[a-z]{2,3}(?:\/[a-z]{2,3}){1,2}$/,
  },
  {
    about: "a credit that an agency begins",
    pattern:
      /\b(?:REUTERS|Reuters|AFP PHOTO|AP Photo|EPA|XINHUA|Xinhua)\s?\/\s?[\p{Lu}][\p{L}.'’ /-]{1,60}$/u,
    to: "credit",
  },
];

/** How often the rules are tried: an honest caption has two or three endings. */
const mostRounds = 10;

/** What parts an ending from the words before it. */
const separators = " \n-–—/";

/** What stands before a name in a credit and adds nothing to it. */
const creditOpening =
  /^(?:(?:photo(?:graph)?|picture|image|credit)s?\s?(?:credits?\s?)?(?:by\b|courtesy of\b|:|：)|©|\(c\)|by\b)\s?:?\s?/i;

/** All facts, cleaned; what a rule finds in one field may fill another. */
export function cleaned(said: Facts): Facts {
  const facts = tidied(said);
  const told = withoutEndings(facts);
  const picture = told.caption === "" ? null : readCaption(told.caption, false);
  const caption = picture?.caption ?? told.caption;
  const creator = nameAsSpelled(withoutOpening(facts.creator));
  const source = nameAsSpelled(facts.source);
  const credit = withoutOpening(facts.credit || picture?.credit || told.credit);
  return cut({
    ...facts,
    ...{ caption, creator, source, instructions: told.instructions },
    credit: nameAsSpelled(credit) || creditOf(creator, source),
    takenAt: DateTime.fromISO(facts.takenAt).isValid ? facts.takenAt : "",
  });
}

function withoutEndings(facts: Facts): Pick<Facts, "caption" | "credit" | "instructions"> {
  const told = { caption: facts.caption, credit: facts.credit, instructions: facts.instructions };
  for (let round = 0, before = ""; before !== told.caption && round < mostRounds; round += 1) {
    before = told.caption;
    for (const { pattern, to } of captionRules) {
      const found = pattern.exec(told.caption);
      if (found === null) continue;
      told.caption = withoutSeparators(told.caption.slice(0, found.index));
      if (to !== undefined && told[to] === "") told[to] = found[0];
    }
  }
  return told;
}

function withoutSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && separators.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Who made it and who sent it, where the file has no line for the two. */
function creditOf(creator: string, source: string): string {
  const isTold = source === "" || creator.toLowerCase().includes(source.toLowerCase());
  return isTold ? creator : [creator, source].filter((name) => name !== "").join(" / ");
}

function withoutOpening(credit: string): string {
  return credit.replace(creditOpening, "").trim();
}

/** Characters of a text that are read beyond those that a record takes: an agency's endings stand there. */
const beyond = 2_000;

/**
 * Without control characters and repeated white space, and no longer than a record takes with such endings as agencies
 * write. All other rules come after this one, so that none of them meets a text of any length.
 */
function tidied(facts: Facts): Facts {
  return mapped(facts, (text, name) =>
    cleanText(text.slice(0, 2 * (factLimits[name] + beyond)))
      .replace(/[\u007f-\u009f\ufffe\uffff]/g, "")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
      .slice(0, factLimits[name] + beyond),
  );
}

/** No longer than a record takes, and then ended between words. */
function cut(facts: Facts): Facts {
  return mapped(facts, (text, name) => {
    if (text.length <= factLimits[name]) return text;
    const part = text.slice(0, factLimits[name] - 1);
    return `${part.slice(0, part.lastIndexOf(" ") + 1 || part.length).trimEnd()}…`.replace(
      /\p{Surrogate}/gu,
      "",
    );
  });
}

function mapped(facts: Facts, change: (text: string, name: keyof Facts) => string): Facts {
  return factNames.reduce((all, name) => ({ ...all, [name]: change(facts[name], name) }), facts);
}
