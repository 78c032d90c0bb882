// An agency's names for a story and its takes: "BC-EU--Harbor Strike,1st Ld-Writethru,280".
import { isEnvelopeHeader } from "@/lib/content/wire/envelope";

const longest = 160;
const take = "(?:ld|lead|lede|add|take|pickup|writethru|writethrough|update|insert|sub|urgent)";
const forms: RegExp[] = [
  // BC-EU--Harbor Strike,1st Ld-Writethru,280; AP-US--Harbor; ^BC-Harbor
  /^\^?(?:(?:BC|AM|PM|AP|AFP|EU|UPI|URGENT|BULLETIN)-){1,3}-?(?:\p{Lu}{2,4}--?)?\p{L}[^.!?]{0,100}$/u,
  /^\p{Lu}{2,4}(?:-\p{Lu}{2,4})?--\p{L}[^.!?]{0,100}$/u,
  // Strike-harbour-port,lead; US-vote-economy,2ndlead
  /^[^\s,.!?:]{2,60}(?<=-[^\s,]{1,58})(?:,[^\s,][^,.!?]{0,30}){1,6}$/u,
  // Harbor Strike, 2nd Take; 1st Ld-Writethru; Harbor Strike,1st Add,120
  new RegExp(
    `^(?:[^,.!?]{1,60}, ?)?\\d{1,2}(?:st|nd|rd|th)[ -]?${take}(?:[-,/ ]{1,2}[\\w-]{1,20}){0,4}$`,
    "iu",
  ),
  // Add 1; Harbor Strike, Add 2; Take 3
  /^(?:[^,.!?]{1,60}, ?)?(?:add|take|ld|pg|page) ?\d{1,2}(?: of \d{1,2})?(?:, ?\d{1,5}(?: words)?)?$/iu,
  // =(PICTURE)=
  /^[=+(\s]{1,4}\(?(?:WITH )?(?:PICTURES?|PHOTOS?|VIDEO|GRAPHICS?|INFOGRAPHICS?|FILES?|SOUND)(?:[ +,/]{1,3}(?:PICTURES?|PHOTOS?|VIDEO|GRAPHICS?|INFOGRAPHICS?|FILES?|SOUND)){0,4}\)?[=+)\s]{1,4}$/u,
  /^(?:URGENT|BULLETIN|FLASH|SNAP|NEWS ?ALERT|NEWS ?SNAP|ATTENTION|REPEAT|RUSH|(?:FOR )?IMMEDIATE RELEASE|FOR RELEASE(?: IMMEDIATELY)?|(?:PRESS|NEWS|MEDIA) RELEASE)[.:!*\s]{0,4}$/u,
  /^\*{0,3}\s?for immediate release(?: on .{1,40}|[.:!\s]{0,3}.{0,40}\d{4})?\s?\*{0,3}[.:!]?$/iu,
  /^\(?\d{2,5} words?\)?$/iu,
];
const keywords = /^\p{L}[\p{L}\p{N}]{1,30}(?:-[\p{L}\p{N}]{2,30}){2,6}$/u;
const initials = /^\p{Ll}{2,4}(?:[-/]\p{Ll}{2,4}){1,4}$/u;

export function isSlugLine(words: string): boolean {
  if (words.length > longest) return false;
  return isEnvelopeHeader(words) || forms.some((form) => form.test(words));
}

/** Keywords alone: "Strike-harbour-port". A headline of one word may look the same. */
export function isKeywordSlug(words: string): boolean {
  return words.length <= longest && keywords.test(words);
}

const furtherTake =
  /\b(?:\d{1,2}(?:st|nd|rd|th)[ -]?(?:add|pickup)|add ?\d{1,2}|(?:[2-9]|1\d)(?:nd|rd|th)[ -]?(?:take|page)|(?:take|page|pg) ?(?:[2-9]|1\d))\b/iu;

/** A take that continues a story: "BC-EU--Harbor Strike,1st Add,120". */
export function isFurtherTake(words: string): boolean {
  return isSlugLine(words) && furtherTake.test(words);
}

/** The name of a story in all its takes: "harbor strike"; "" if the line only numbers them. */
export function storyNameIn(words: string): string {
  const [name = ""] = words
    .replace(/^\^?(?:\p{Lu}{2,8}-){1,3}-?(?:\p{Lu}{2,4}--?)?/u, "")
    .split(",");
  return furtherTake.test(name) ? "" : name.toLowerCase().trim();
}

/** Below an ANPA text: "AP-NY-03-03-26 1532EST". */
export function isTimeOfSending(words: string): boolean {
  return /^\p{Lu}{2,4}-\p{Lu}{2,4}-\d\d-\d\d-\d\d \d{4}(?:\p{Lu}{1,4})?<?$/u.test(words);
}

/** The initials of writers and editors at the end: "ap-bl/cd". */
export function isSignOff(words: string): boolean {
  return words.length <= 24 && initials.test(words);
}

/** The number of a version before the headline: "UPDATE 2-Harbour strike". */
const version =
  /^(?:(?:UPDATE|WRAPUP|PIX|TIMELINE) ?\d{1,2}|RPT|REFILE|CORRECTED|CORRECTION|REPEAT|UPDATED?|ADVISORY|EMBARGOED)(?:-(?:UPDATE|WRAPUP) ?\d{1,2})?(?:-|: )(?=["'“‘«]?[\p{Lu}\p{N}])/u;

/** `version` as typed. */
export function splitVersion(words: string): { version: string; headline: string } {
  const found = version.exec(words)?.[0] ?? "";
  return { version: found.trim(), headline: words.slice(found.length) };
}
