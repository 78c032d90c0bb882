import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareWords, quoted, wordCount } from "@/lib/content/articles/words";
import { isBlank } from "@/lib/base/text-input";

describe("words in a sentence of the checks", () => {
  test.each([
    ["Quay opens", "“Quay opens”"],
    [" Quay\n opens ", "“Quay opens”"],
    ["x".repeat(50), `“${"x".repeat(50)}”`],
    ["x".repeat(51), `“${"x".repeat(50)} …”`],
    [
      "The quay took its first ship on Monday, and then another",
      "“The quay took its first ship on Monday, and then …”",
    ],
    ["", "“”"],
  ])("%j are quoted as %j", (words, shown) => {
    expect(quoted(words)).toBe(shown);
  });

  test("are cut between characters, never through one", () => {
    expect(quoted("👩‍👩‍👧".repeat(51))).toBe(`“${"👩‍👩‍👧".repeat(50)} …”`);
  });

  // By the square of the length it would take minutes, and nobody else would be answered meanwhile.
  test("are found at once at the head of a book pasted into one paragraph", () => {
    expect(quoted("Quay ".repeat(900_000))).toBe(`“${"Quay ".repeat(10)}…”`);
  });
});

test("words are counted as people count them", () => {
  const counts = ["", " – ", "Don’t wait.", "HK$1,000 on 5.5 km", "港口开放", "e-mail"].map(
    wordCount,
  );
  expect(counts).toEqual([0, 0, 2, 5, 2, 2]);
});

test("the words of a book pasted into one paragraph are counted without keeping others waiting", () => {
  expect(wordCount("word ".repeat(200_000))).toBe(200_000);
  expect(wordCount("\n".repeat(500_000))).toBe(0);
});

test("what is blank has no bare words, whatever it is made of", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (words) => {
      if (isBlank(words)) expect(bareWords(words)).toBe("");
    }),
  );
  expect(bareWords("“Read – MORE!”")).toBe("read more");
});
