import { describe, expect, test } from "vitest";
import { content } from "@/lib/content/articles/schema";
import { slug } from "@/lib/content/addresses";
import { contentWith } from "@/lib/testing/content";

const shape = "A slug has only lower-case letters, digits and single hyphens.";

describe("a slug", () => {
  test.each(["a", "quay-opens", "2026-03-01", "straße", "前海", "набережная", "किताब", "a-ª-9"])(
    "%s is taken",
    (one) => {
      expect(slug.parse(one)).toBe(one);
    },
  );

  test.each([
    "",
    "-",
    "Quay",
    "quay-Opens",
    "НАБЕРЕЖНАЯ",
    "ǅ",
    "-quay",
    "quay-",
    "quay--opens",
    "quay opens",
    "quay_opens",
    "quay/opens",
    "quay.html",
    "quay?",
    "quay%20opens",
    "quay\u0000",
    "👩",
    "\ud840",
    "a\u200db",
  ])("%j is refused", (one) => {
    expect(slug.safeParse(one).error?.issues.map(({ message }) => message)).toEqual([shape]);
  });

  test("loses white space around it, and nothing else", () => {
    expect(slug.parse(" quay-opens\n")).toBe("quay-opens");
  });

  test("is kept in one way of writing it", () => {
    expect(slug.parse("cafe\u0301")).toBe("caf\u00e9");
  });

  test("has 120 characters at most", () => {
    expect(slug.safeParse("a".repeat(120)).success).toBe(true);
    expect(slug.safeParse("a".repeat(121)).error?.issues[0]?.message).toBe(
      "A slug has 120 characters at most.",
    );
  });
});

function problemsOf(change: Record<string, unknown>): string[] {
  const parsed = content.safeParse({ ...contentWith(), ...change });
  return parsed.error?.issues.map(({ message }) => message) ?? [];
}

describe("a content", () => {
  test("that is valid is given out as it came in", () => {
    expect(content.parse(contentWith())).toEqual(contentWith());
  });

  test.each([
    ["headline", 500, "A headline has 500 characters at most."],
    ["standfirst", 2_000, "A standfirst has 2,000 characters at most."],
    ["dateline", 200, "A dateline has 200 characters at most."],
  ] as const)("has a %s of %i characters at most", (field, most, problem) => {
    expect(problemsOf({ [field]: "a".repeat(most) })).toEqual([]);
    expect(problemsOf({ [field]: "a".repeat(most + 1) })).toEqual([problem]);
  });

  test("without a headline, or without words in it, is a draft's as well as another", () => {
    expect(content.parse(contentWith({ headline: "  \n" })).headline).toBe("");
  });

  test("with a key too many, or one missing, is refused", () => {
    expect(problemsOf({ colour: "red" })).toHaveLength(1);
    expect(problemsOf({ body: undefined })).toHaveLength(1);
    expect(problemsOf({ sectionId: undefined })).toHaveLength(1);
    expect(problemsOf({ sectionId: "" })).toHaveLength(1);
  });

  test("has ten topics at most, each once; a page that knows no topics is told to load again", () => {
    const topicIds = Array.from({ length: 11 }, (_, index) => `${index}`);
    expect(problemsOf({ topicIds: topicIds.slice(1) })).toEqual([]);
    expect(problemsOf({ topicIds })).toEqual(["An article has 10 topics at most."]);
    expect(problemsOf({ topicIds: ["1", "1"] })).toEqual(["A topic is named twice."]);
    expect(problemsOf({ topicIds: undefined })).toEqual(["This page is out of date: reload it."]);
  });

  test("has 50 bylines at most, each of another author, with a place of 200 characters at most", () => {
    const bylines = Array.from({ length: 51 }, (_, index) => ({ authorId: `${index}`, place: "" }));
    expect(problemsOf({ bylines: bylines.slice(1) })).toEqual([]);
    expect(problemsOf({ bylines })).toEqual(["An article has 50 bylines at most."]);
    expect(problemsOf({ bylines: [bylines[0], { ...bylines[0], place: "Leeds" }] })).toEqual([
      "An author is named twice in the byline.",
    ]);
    expect(problemsOf({ bylines: [{ authorId: "1", place: "a".repeat(201) }] })).toEqual([
      "A place has 200 characters at most.",
    ]);
  });
});
