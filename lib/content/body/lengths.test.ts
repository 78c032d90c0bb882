import { describe, expect, test } from "vitest";
import { body } from "@/lib/content/body/body";
import { content } from "@/lib/content/articles/schema";
import { contentWith } from "@/lib/testing/content";

/** A block of several runs: they count together. */
const block = (id: string, length: number) => ({
  ...{ id, type: "list" as const, isOrdered: false },
  items: [[{ text: "字".repeat(length - 2) }, { text: "a", bold: true as const }], [{ text: "b" }]],
});
const story = (...lengths: number[]) => lengths.map((length, at) => block(`b${at}`, length));
const problemsOf = (...lengths: number[]) =>
  content
    .safeParse(contentWith({ body: story(...lengths) }))
    .error?.issues.map(({ message }) => message) ?? [];

describe("the length of a story that comes in", () => {
  test("is 100,000 characters a block at most", () => {
    expect(problemsOf(100_000)).toEqual([]);
    expect(problemsOf(100_001)).toEqual([
      "One block of an article has 100,000 characters at most.",
    ]);
  });

  test("is 500,000 characters at most", () => {
    const full = Array<number>(5).fill(100_000);
    expect(problemsOf(...full)).toEqual([]);
    expect(problemsOf(...full, 3)).toEqual(["An article has 500,000 characters at most."]);
  });

  test("is no bar to reading what was kept before", () => {
    expect(body.safeParse(story(200_000)).success).toBe(true);
  });
});
