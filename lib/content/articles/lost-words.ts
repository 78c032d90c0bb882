// The words that a save would take out of the history by amending a revision. Pure.
import { z } from "zod";
import type { Content } from "@/lib/content/articles/schema";
import { fieldNames, fields } from "@/lib/content/fields";

/** Milliseconds after which an acknowledged word stands: only redaction removes it. */
export const standsAfter = 10_000;

/** Words not standing yet that one amendment may remove, as slips. */
export const mostSlips = 10;

/** More words in one save were pasted, and stand at once. */
const mostTyped = 40;

/** The words of one save. `at`: milliseconds since 1970. */
const batch = z.strictObject({ at: z.number(), words: z.array(z.string()) });
/** The column `Revision.freshWords`. */
export const freshWords = z.array(batch);
export type FreshWords = z.infer<typeof freshWords>;

type Counts = ReadonlyMap<string, number>;

// Scripts without spaces count by character; links and pictures' ids count as words.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]+/gu;

/** In the text, and in what links, pictures and bylines name. */
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

const unspoken = new Set(["id", "type"]);

/** Each as often as it is missing. */
export function missingWords(counts: Counts, ...others: Counts[]): string[] {
  return [...counts].flatMap(([one, count]) => {
    const kept = Math.max(0, ...others.map((other) => other.get(one) ?? 0));
    return Array.from({ length: Math.max(0, count - kept) }, () => one);
  });
}

/** Few, and none of them stands. */
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

/** The words that do not stand yet after a save at `at` replaced `before` by `next`. */
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
