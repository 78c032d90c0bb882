import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  firstFreeSlug,
  numberedSlug,
  slugFromHeadline,
  slugAfter,
} from "@/lib/content/articles/headline";
import { typingKey } from "@/lib/base/search-text/typing-key";
import { slug } from "@/lib/content/addresses";
import { fields } from "@/lib/content/fields";

const key = typingKey('"Don\'t wait" - the mayor\'s 5" pipe');

describe("the key of a headline", () => {
  test.each([
    "\u201cDon\u2019t wait\u201d \u2014 the mayor\u2019s 5\u2033 pipe",
    "\u201eDON\u2018T WAIT\u201f \u2013 THE MAYOR`S 5\u201d PIPE",
    "''Don't wait'' -- the mayor\u2032s 5'' pipe",
    '  "Don\'t\twait"\n-  the\u00a0mayor\'s 5" pipe ',
    '"Don\'t wait" \u2014- the mayor\'s 5" pipe',
    '\uff02Don\uff07t wait\uff02 \u2011 the mayor\u201bs 5" pipe',
  ])("is the same for %j", (typed) => {
    expect(typingKey(typed)).toBe(key);
  });

  test.each([
    ["Straße", "Strase"],
    ["Quay opens", "Quayopens"],
    ["Quay opens", "Quay opens!"],
    ["Café", "Cafe"],
    ["'Quay'", '"Quay"'],
  ])("tells %j from %j", (one, other) => {
    expect(typingKey(one)).not.toBe(typingKey(other));
  });

  test.each([
    ["Caf\u00e9", "Cafe\u0301"],
    ["J\u030c", "\u01f0"],
    ["ＡＢＣ", "abc"],
  ])("is the same for two ways to write %j: %j", (one, other) => {
    expect(typingKey(one)).toBe(typingKey(other));
  });

  test("of a key is the key itself, whatever it was made of", () => {
    const tricky = fc.string({
      unit: fc.constantFrom(..."'\"`\u2033\u2032\u2014\u2013- \u00a0\u00b4a"),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), tricky), (headline) => {
        const once = typingKey(headline);
        expect(typingKey(once)).toBe(once);
        expect(once).toBe(once.trim());
      }),
      { numRuns: 1_000 },
    );
  });
});

const anyLetter = fc.oneof(
  fc.constantFrom("-", " ", "a", "前", "\u{20000}", "\u{10428}", "कि", "e\u0301", "\u0301"),
  fc.constantFrom(
    "👩\u200d👩\u200d👧",
    "🇫🇷",
    "\ud83d",
    "\udc00",
    "\u0000",
    "İ",
    "ǅ",
    "Ⅷ",
    "㍿",
    "ﷺ",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);
/** Letters that no Latin spelling stands for, so that they stay: one long word, often cut within. */
const anyKeptLetter = fc.constantFrom("前", "\u{20000}", "\u{20001}", "कि", "\u0301");
const anyHeadline = fc
  .oneof(
    fc.array(anyLetter, { maxLength: 200, size: "max" }),
    fc.array(anyKeptLetter, { maxLength: 200, size: "max" }),
  )
  .map((letters) => letters.join(""));

describe("the slug of a headline", () => {
  test.each([
    ["Quay opens in Newhaven", "quay-opens-in-newhaven"],
    ["The mayor\u2019s \u201clast\u201d word \u2014 again", "the-mayors-last-word-again"],
    ["Ärger in Köln", "aerger-in-koeln"],
    ["Набережная", "naberezhnaya"],
    ["前海 新区", "前海-新区"],
    ["中国经济增长 5%", "中国经济增长-5"],
    ["Apple opens in 前海", "apple-opens-in-前海"],
    ["Ольга и объект", "olga-i-obyekt"],
    ["한국어 2", "한국어-2"],
    ["?!", "article"],
    ["", "article"],
    ["\ud83d", "article"],
  ])("of %j is %s", (headline, expected) => {
    expect(slugFromHeadline(headline)).toBe(expected);
  });

  test("is a slug of 80 characters at most, whatever the headline", () => {
    fc.assert(
      fc.property(anyHeadline, (headline) => {
        const made = slugFromHeadline(headline);
        expect(slug.parse(made)).toBe(made);
        expect(made.length).toBeLessThanOrEqual(80);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is cut between words", () => {
    const words = "harbour ".repeat(20);
    expect(slugFromHeadline(words)).toBe(Array(10).fill("harbour").join("-"));
    expect(slugFromHeadline(`${"a".repeat(80)} b`)).toBe("a".repeat(80));
  });

  test("is cut inside a word rather than to less than half", () => {
    expect(slugFromHeadline(`quay ${"a".repeat(100)}`)).toBe(`quay-${"a".repeat(75)}`);
    expect(slugFromHeadline(`${"a".repeat(40)} ${"b".repeat(100)}`)).toBe("a".repeat(40));
  });

  test("of one long word is cut where a letter ends, with its marks", () => {
    expect(slugFromHeadline("a".repeat(100))).toBe("a".repeat(80));
    expect(slugFromHeadline(`前${"\u{20000}".repeat(60)}`)).toBe(`前${"\u{20000}".repeat(39)}`);
    expect(slugFromHeadline(`前${"कि".repeat(60)}`)).toBe(`前${"कि".repeat(39)}`);
    expect(slugFromHeadline(`前${"\u0301".repeat(100)}`)).toBe("article");
  });
});

describe("a numbered slug", () => {
  test("is the slug itself first, then with the number behind it", () => {
    expect([1, 2, 30].map((number) => numberedSlug("quay", number))).toEqual([
      "quay",
      "quay-2",
      "quay-30",
    ]);
  });

  test("is still a slug, whatever slug it is made of", () => {
    const anySlug = fc
      .array(fc.constantFrom("a", "-", "前", "\u{20000}", "कि", "\u0301"), {
        maxLength: 200,
        size: "max",
      })
      .map((letters) => letters.join("").slice(0, fields.slug.limit))
      .filter((one) => slug.safeParse(one).data === one);
    fc.assert(
      fc.property(anySlug, fc.integer({ min: 1, max: 100_000 }), (one, number) => {
        const numbered = numberedSlug(one, number);
        expect(slug.parse(numbered)).toBe(numbered);
        expect(numberedSlug(one, number + 1)).not.toBe(numbered);
      }),
    );
    expect(numberedSlug("a".repeat(120), 12)).toBe(`${"a".repeat(117)}-12`);
  });
});

test("the first free slug is the one that is wanted, or the lowest number behind it", async () => {
  const taken = new Set(["quay", "quay-2", "quay-4"]);
  const isFree = async (one: string) => !taken.has(one);
  expect(await firstFreeSlug("tide", isFree)).toBe("tide");
  expect(await firstFreeSlug("quay", isFree)).toBe("quay-3");
});

describe("the slug of an article that was never published", () => {
  const after = (slug: string) =>
    slugAfter({ slug, headline: "Quay opens", newHeadline: "Quay opens at last" });

  test("follows the headline that it was made from, with or without a number", () => {
    expect(after("quay-opens")).toBe("quay-opens-at-last");
    expect(after("quay-opens-2")).toBe("quay-opens-at-last");
  });

  test("stays as it is once somebody chose it", () => {
    expect(after("the-quay")).toBe("the-quay");
  });
});

test("the vowel “am” of Thai and Lao stays one letter in a slug", () => {
  expect(slugFromHeadline("ราคาน้ำมันวันนี้")).toBe("ราคาน้ำมันวันนี้");
  expect(slugFromHeadline("น้ำท่วม คำเตือน")).toBe("น้ำท่วม-คำเตือน");
});
