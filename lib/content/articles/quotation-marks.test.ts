import { expect, test } from "vitest";
import { quotationMarks } from "@/lib/content/articles/quotation-marks";

test.each([
  ["en-GB", "“a”"],
  ["fr-CA", "«\u202fa\u202f»"],
  ["pl", "„a”"],
  ["zh-HK", "「a」"],
  ["zh-TW", "「a」"],
  ["zh", "“a”"],
  ["tlh", "“a”"],
])("quotation marks of %s are %s", (language, quoted) => {
  const [open, close] = quotationMarks(language).outer;
  expect(`${open}a${close}`).toBe(quoted);
});
