// The dateline that opens a story: "LEEDS, England -- ".
import { isCapitalised, isUpperCase } from "@/lib/interchange/wire/names";

const agency = /\s*(?:\([^()]{1,60}\)|\/[^/]{1,60}\/)$/;
const day =
  /^(?:\d{4}$|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)$/i;
const dash = /\s*(?:-{2,}|[—–]+)\s*|\s+-(?:\s+|$)/g;
const notices =
  /^(?:breaking(?: news)?|update|updated|urgent|exclusive|watch|live|analysis|opinion|editorial|comment|correction|clarification|note|new|just in)$/i;

/** The longest dateline, in characters: lib/articles/schema.ts takes no longer one. */
const longest = 200;

/**
 * Parts a dateline from the text it opens; null if there is none. Its place is in capitals (or
 * in a script without them); a region, a day and an agency in brackets may follow; then a dash.
 * The dateline comes as it stands; the dash is left out of both, since readers' pages set their own.
 */
export function readDateline(words: string): { dateline: string; text: string } | null {
  dash.lastIndex = 0;
  const cut = dash.exec(words.slice(0, longest + 10));
  if (!cut || cut.index === 0) return null;
  const dateline = words.slice(0, cut.index);
  const text = words.slice(cut.index + cut[0].length);
  const begins = text === "" || /^["“‘'«「(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text);
  if (!begins || dateline.length > longest) return null;
  if (isDatedByAgency(dateline)) return { dateline, text };
  if (text === "" || !isDateline(dateline)) return null;
  // Chinese sets a dash without spaces in the middle of a sentence.
  if (!isUpperCase(dateline.split(/[,，]/)[0] ?? "") && !/^\s.*\s$/.test(cut[0])) return null;
  return { dateline, text };
}

function isDateline(phrase: string): boolean {
  const [place = "", ...rest] = phrase.replace(agency, "").split(/\s*[,，]\s*/);
  return (
    isPlaceInCapitals(place) &&
    rest.length <= 4 &&
    rest.every((part) => day.test(part) || isRegion(part))
  );
}

/** "Leeds, March 3, 2026 (WIRE)": with a day and an agency the place need not be in capitals, nor text follow. */
function isDatedByAgency(phrase: string): boolean {
  const [place = "", ...rest] = phrase.replace(agency, "").split(/\s*[,，]\s*/);
  return (
    agency.test(phrase) &&
    isRegion(place) &&
    rest.length <= 4 &&
    rest.some((part) => day.test(part)) &&
    rest.every((part) => day.test(part) || isRegion(part))
  );
}

function isPlaceInCapitals(place: string): boolean {
  const words = place.split(/[\s/]+/);
  return (
    words.length <= 6 &&
    !notices.test(place) &&
    words.every((word) => /^[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{M}.'’-]*$/u.test(word)) &&
    (place.match(/[\p{Lu}\p{Lo}]/gu) ?? []).length >= 2
  );
}

function isRegion(part: string): boolean {
  const words = part.split(" ");
  return (
    words.length <= 5 &&
    words.every((word) => isCapitalised(word) || /^(?:of|the|and|de)$/.test(word))
  );
}
