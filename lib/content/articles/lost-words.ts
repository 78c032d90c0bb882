// Which words a save would take out of the history if it amended a revision in place. Pure.
import { z } from "zod";
import type { Content } from "@/lib/content/articles/schema";
import { fieldNames, fields } from "@/lib/content/fields";

/** Milliseconds after which a word that was acknowledged stands: it leaves the history by redaction alone. */
export const standsAfter = 10_000;

/** Words that one amendment may take away of those that do not stand yet: a slip, mended while typing. */
export const mostSlips = 10;

/** Words that come in one save and still count as typed: more of them were pasted, and stand at once. */
const mostTyped = 40;

/** Words that came with one save, and when, in milliseconds since 1970. */
const batch = z.strictObject({ at: z.number(), words: z.array(z.string()) });
/** The column `Revision.freshWords`. */
export const freshWords = z.array(batch);
export type FreshWords = z.infer<typeof freshWords>;

type Counts = ReadonlyMap<string, number>;

// Scripts that write no spaces are counted by character. What else an article holds counts by its parts: links, ids of pictures.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]+/gu;

/** How often each word stands in a content: its text, and what its links, pictures and bylines name. */
export function countWords(content: Content): Counts {
  const counts = new Map<string, number>();
  const look = (value: unknown, key: string): void => {
    if (typeof value === "string" && !unspoken.has(key)) {
      for (const [one] of value.matchAll(word)) counts.set(one, (counts.get(one) ?? 0) + 1);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, part] of Object.entries(value)) look(part, name);
    }
  };
  for (const name of fieldNames.filter((field) => fields[field].isSpoken))
    look(content[name], name);
  look(content.body, "body");
  return counts;
}

/** Of a block which it is, not what it says. */
const unspoken = new Set(["id", "type"]);

/** The words of `counts` that are in none of `others` as often: each as often as it is missing. */
export function missingWords(counts: Counts, ...others: Counts[]): string[] {
  return [...counts].flatMap(([one, count]) => {
    const kept = Math.max(0, ...others.map((other) => other.get(one) ?? 0));
    return Array.from({ length: Math.max(0, count - kept) }, () => one);
  });
}

/** Whether words that are missing after an amendment are no more than slips: few, and none that stands. */
export function areSlips(missing: readonly string[], fresh: FreshWords, at: number): boolean {
  if (missing.length > mostSlips) return false;
  const slips = stillFresh(fresh, at).flatMap(({ words }) => words);
  return missing.every((one) => {
    const index = slips.indexOf(one);
    if (index === -1) return false;
    slips.splice(index, 1);
    return true;
  });
}

/** The words that do not stand yet once a save at `at` has put `next` in the place of `before`. */
export function freshAfter(
  fresh: FreshWords,
  { before, next, at }: { before: Counts; next: Counts; at: number },
): FreshWords {
  const came = missingWords(next, before);
  const isTyped = came.length > 0 && came.length <= mostTyped;
  return [...stillFresh(fresh, at), ...(isTyped ? [{ at, words: came }] : [])];
}

function stillFresh(fresh: FreshWords, at: number): FreshWords {
  return fresh.filter((batch) => at - batch.at < standsAfter);
}
