import type { Rule } from "@/lib/newsroom/articles/checks/rule";
import { quoted } from "@/lib/content/articles/words";
import { endWords, type Hold } from "@/lib/newsroom/articles/holds";

/** Publishing it breaks an agreement, or spreads what its source took back. */
export const holdRule: Rule = {
  id: "hold",
  level: "blocking",
  find: (_, { hold }) => (hold === null ? [] : [{ words: wordsOf(hold), place }]),
};

const place = { kind: "wireCopy" } as const;

function wordsOf({ kind, until, words }: Hold): string {
  const said = `the copy says ${quoted(words)}`;
  if (kind === "kill")
    return `Do not publish this: ${said}. Lift the hold first if this is a mistake.`;
  if (until === null) {
    return `Find out when the embargo ends, and lift it then: ${said}, which gives no exact time.`;
  }
  return `Schedule it for ${endWords(until)} or later: ${said}.`;
}
