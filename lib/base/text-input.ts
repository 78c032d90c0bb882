import { z } from "zod";

/**
 * Removes control characters except tab and line feed (a database cuts a text off at a NUL), makes a carriage return a
 * line feed, and half of a surrogate pair U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Cleaned and trimmed. `name` begins a sentence. `absent`: the sentence where there is no text at all. */
export function textUpTo(name: string, most: number, absent?: string) {
  return z
    .string(absent)
    .overwrite(cleanText)
    .trim()
    .max(most, { error: `${name} has ${most.toLocaleString("en")} characters at most.` });
}

export function isBlank(words: string): boolean {
  return /^[\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(words);
}

/** A local time of the site, to the minute, such as "2026-11-23T06:00": `siteMoment` reads it. */
export const siteTimeText = textUpTo("A time", 30);

/**
 * Characters that change what is read without being seen: direction marks (Unicode TR 36, 2.5), soft hyphens,
 * zero-width spaces, fillers. Joiners stay in scripts that need them.
 */
const invisible =
  /(?![\u200c\u200d\p{VS}])\p{DI}|(?<![^\s\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d\p{VS}]/gu;

/** One line. `missing` is the sentence for an empty one. */
export function recordName(name: string, most: number, missing: string) {
  return textUpTo(name, most)
    .overwrite((text) => text.replace(invisible, "").replace(/\s+/g, " ").trim())
    .refine((text) => !isBlank(text), { error: missing });
}

/** `name` begins a sentence. */
export function recordId(name: string, most = 64) {
  return z
    .string()
    .overwrite(cleanText)
    .min(1, { error: `${name} needs an id.` })
    .max(most, { error: `The id of ${name.toLowerCase()} has ${most} characters at most.` });
}
