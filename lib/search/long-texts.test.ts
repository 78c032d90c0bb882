// What is asked of a text at each save and search takes time by its length, whatever it is made of.
import { expect, test } from "vitest";
import { unwrapLinksIn } from "@/components/desk/body-editor/paste/unwrap-link";
import { tokensOf } from "@/lib/articles/compare/tokens";
import { wordCount } from "@/lib/articles/checks/words";
import { readingMinutes } from "@/lib/articles/reading-time";
import { joinedOf } from "@/lib/search/joined";
import { passageOf } from "@/lib/search/marked";
import { readQuery } from "@/lib/search/query";
import { textKey } from "@/lib/search/text-key";
import { charactersOf, wordsOf } from "@/lib/search/words";

const query = readQuery("字字 aa 111");
const looks: Record<string, (text: string) => unknown> = {
  ...{ wordsOf, charactersOf, joinedOf, textKey, wordCount, readingMinutes, unwrapLinksIn },
  tokensOf: (text) => tokensOf([[{ text }]]),
  passageOf: (text) => passageOf([text], query),
};

const units = [
  "字",
  "a",
  "aa ",
  "a'",
  "a-",
  "111,",
  "a\u00ad",
  "\u200b",
  "e\u0301",
  "https://a.example/ ",
];

/** The least of some runs: what else the machine does only ever adds. */
function least(run: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

test.each(Object.keys(looks))("%s takes no more than its length asks for", (name) => {
  const look = looks[name] ?? (() => undefined);
  for (const unit of units) {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    look(text(2_000));
    const [short, long] = [least(() => look(text(2_000))), least(() => look(text(16_000)))];
    // Eight times the length: its square would be sixty-four times the time.
    expect(long / Math.max(short, 0.5), unit).toBeLessThan(32);
  }
});
