import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, recordId, recordName, textUpTo } from "@/lib/base/text-input";

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe("a text that comes in", () => {
  test.each([
    ["At\0 last.", "At last."],
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["a\tb\nc", "a\tb\nc"],
    ["\u001b[31mred\u0007", "[31mred"],
    ["half \ud83d pair", "half \ufffd pair"],
    ["whole 😀 pair", "whole 😀 pair"],
  ])("%j is cleaned to %j", (typed, kept) => {
    expect(cleanText(typed)).toBe(kept);
  });

  test("that is clean stays as it is, and has nothing that a database would change", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (typed) => {
        const once = cleanText(typed);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toContain("\0");
        expect(Buffer.from(once).toString()).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test("is trimmed and counted once it is clean, and refused by its name", () => {
    const credit = textUpTo("A credit", 3);
    expect(credit.parse(" \0abc\0 ")).toBe("abc");
    expect(credit.safeParse("abcd").error?.issues.map(({ message }) => message)).toEqual([
      "A credit has 3 characters at most.",
    ]);
  });
});

test("a name is one line with something to see in it", () => {
  const name = recordName("A name", 10, "Give a name.");
  expect(name.parse(" Ann\n Poe ")).toBe("Ann Poe");
  for (const nothing of ["", " ", "\u200b", "\u202e\u00ad", "\u3164"]) {
    expect(name.safeParse(nothing).error?.issues).toMatchObject([{ message: "Give a name." }]);
  }
});

test("an id is clean, and has 64 characters at most", () => {
  const id = recordId("A block");
  const problemOf = (value: string) => id.safeParse(value).error?.issues[0]?.message;
  expect(id.parse("a".repeat(64))).toHaveLength(64);
  expect(problemOf("\0")).toBe("A block needs an id.");
  expect(problemOf("a".repeat(65))).toBe("The id of a block has 64 characters at most.");
});

describe("a name", () => {
  const name = recordName("A name", 40, "Give a name.");

  test.each([
    ["Ann\u202eeoP", "AnneoP"],
    ["\u2066Ann\u2069 Poe\u200e", "Ann Poe"],
    ["An\u200bn\u00ad \ufeffPoe", "Ann Poe"],
    ["An\u200dn", "Ann"],
    ["Ann\ufe0f", "Ann"],
    ["\u061cليلى", "ليلى"],
  ])("%j is kept as %j: nothing in it is unseen", (typed, kept) => {
    expect(name.parse(typed)).toBe(kept);
  });

  test.each(["میرزا\u200cخانی", "ක්\u200dෂ", "葛\udb40\udd00城", "👩\u200d🚀"])(
    "%j keeps what its script needs",
    (written) => expect(name.parse(written)).toBe(written),
  );

  test.each(["\u202e", "\u3164 \u200b", "\u200d"])("%j is none", (typed) => {
    expect(name.safeParse(typed).success).toBe(false);
  });
});
