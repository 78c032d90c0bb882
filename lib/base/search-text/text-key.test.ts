import { describe, expect, test } from "vitest";
import { textKey } from "@/lib/base/search-text/text-key";

describe("a text is found at the desk", () => {
  test.each([
    ["McDonald’s in Łódź", "mcdonalds lodz"],
    ["McDonalds", "McDonald's"],
    ["O´Neill and O`Neill", "o’neill and oneill"],
    ["paid 1\u202f400\u202f000", "1,400,000"],
    ["paid 1,400", "1400"],
    ["cali\u00adfragil, zero\u200bwidth", "califragil, zerowidth"],
    ["مُحَمَّد", "محمد"],
    ["Straße, smørrebrød, Æther", "strasse, smorrebrod, aether"],
  ])("as “%s” by %s", (text, typed) => {
    expect(
      textKey(typed)
        .split(" ")
        .every((word) => textKey(text).includes(word)),
    ).toBe(true);
  });

  test("by the same key, however often it is folded", () => {
    for (const text of ["McDonald’s 1,400 Łódź", "İstanbul ﬁne", "مُحَمَّد"]) {
      expect(textKey(textKey(text))).toBe(textKey(text));
    }
  });
});
