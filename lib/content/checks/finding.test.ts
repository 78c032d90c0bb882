import { expect, test } from "vitest";
import { type Finding, countsOf } from "@/lib/content/checks/finding";

const place = { kind: "field", field: "headline" } as const;
const findings = (level: Finding["level"], count: number): Finding[] =>
  Array.from({ length: count }, () => ({ rule: "any", level, words: "Any.", place }));

test.each([
  [0, 0, "No problems found."],
  [1, 0, "1 problem to fix before publishing."],
  [0, 1, "Nothing to fix, 1 suggestion."],
  [2, 3, "2 problems to fix before publishing, 3 suggestions."],
])("%i blocking findings and %i of advice are counted in a sentence", (toMend, advised, words) => {
  const all = [...findings("blocking", toMend), ...findings("advice", advised)];
  expect(countsOf(all)).toBe(words);
});
