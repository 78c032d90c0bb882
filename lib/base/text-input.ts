import { z } from "zod";

/**
 * A text without what no database, page or wire keeps: control characters other than tab and line
 * feed go (a NUL would cut the text off where it is stored), a carriage return becomes a line feed,
 * and half of a surrogate pair the replacement character U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Cleaned and trimmed. `name` begins a sentence. */
export function textUpTo(name: string, most: number) {
  return z
    .string()
    .overwrite(cleanText)
    .trim()
    .max(most, { error: `${name} has ${most.toLocaleString("en")} characters at most.` });
}

/** White space and invisible characters alone. */
export function isBlank(words: string): boolean {
  return /^[\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(words);
}

/**
 * Characters that are not seen but change what is read: direction marks (they turn the rest of a line round, Unicode
 * TR 36, 2.5), soft hyphens, zero-width spaces, fillers. Joiners and variants stay where a script needs them,
 * which Latin, Greek and Cyrillic letters and digits never do.
 */
const invisible =
  /(?![\u200c\u200d\p{VS}])\p{DI}|(?<![^\s\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d\p{VS}]/gu;

/** One line, without invisible characters, and not empty. `missing` is the sentence for an empty one. */
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
