// "By Jane Roe, Associated Wire", "Jane Roe, Staff Writer". It is kept as a note.
import { isCapitalised } from "@/lib/content/wire/names";

const longest = 60;
const house =
  /(?<!\p{L})(?:press|wire|news|newspapers?|agency|bureau|service|media|times|tribune|herald|gazette|chronicle|journal|broadcasting|network)(?!\p{L})/iu;
const role =
  /(?<!\p{L})(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|photographers?)(?!\p{L})/iu;
const agency =
  /^(?:reuters|afp|ap|xinhua|dpa|bloomberg|kyodo|yonhap|efe|ansa|tass|upi|agence france-presse)$/iu;
const small = /^(?:of|the|for|to|and|staff|writer|reporter|special)$/iu;

export function isAffiliation(phrase: string): boolean {
  if (phrase.length > longest || agency.test(phrase)) return agency.test(phrase);
  const words = phrase.split(/\s+/);
  if (words.length > 6 || !words.every((word) => isCapitalised(word) || small.test(word))) {
    return false;
  }
  return role.test(phrase) || (words.length > 1 && house.test(phrase));
}

/** Splits off the affiliation at the end of a byline, after a comma or a bar. */
export function splitAffiliation(list: string): { list: string; affiliation: string } {
  const at = Math.max(list.lastIndexOf(","), list.lastIndexOf("|"));
  const affiliation = at === -1 ? "" : list.slice(at + 1).trim();
  if (!isAffiliation(affiliation)) return { list, affiliation: "" };
  return { list: list.slice(0, at).trim(), affiliation };
}

/** A line without "By" is a byline only with a job. */
export function namesJob(affiliation: string): boolean {
  return role.test(affiliation);
}
