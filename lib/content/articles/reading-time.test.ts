import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthOf, readingMinutes, readingMinutesOf } from "@/lib/content/articles/reading-time";
import type { Body } from "@/lib/content/body/body";
import type { StoryBlock } from "@/lib/content/articles/story";

const words = (count: number) => Array(count).fill("quay").join(" ");
const characters = (count: number) => "港".repeat(count);

describe("a story", () => {
  test.each([
    ["of nothing takes a minute, as one of a line does", "", 1],
    ["of 238 words takes a minute", words(238), 1],
    ["of 1,190 words takes five", words(1_190), 5],
    ["is rounded to the nearest minute", words(238 + 120), 2],
    ["in Chinese takes a minute for 255 characters", characters(255 * 4), 4],
    ["in Japanese is counted by its characters, too", "みなとハーバー".repeat(255), 7],
    ["in Korean is counted by its words", "부두가 열린다 ".repeat(238), 2],
    ["in two scripts takes the time of both", `${words(238)}${characters(255)}`, 2],
    ["is not longer for its punctuation", `${"…, ".repeat(2_000)}${words(238)}`, 1],
  ])("%s", (_, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });

  test("takes no less time when something is added to it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, more) => {
        expect(readingMinutes(`${one}\n${more}`)).toBeGreaterThanOrEqual(readingMinutes(one));
      }),
    );
  });

  test("is its standfirst and its texts; what surrounds them takes no time", () => {
    const blocks: StoryBlock[] = [
      { id: "p", type: "paragraph", text: [{ text: words(238) }] },
      { id: "l", type: "list", isOrdered: false, items: [[{ text: words(238) }]] },
      { id: "r", type: "relatedLink", label: "", headline: words(500), href: null },
    ];
    expect(readingMinutesOf({ standfirst: words(238), blocks })).toBe(3);
  });

  test("has the length of its words while it is written, and of its characters in Chinese", () => {
    const quote = { type: "pullQuote", text: [{ text: words(9) }], attribution: "" } as const;
    const body: Body = [
      { id: "p", type: "paragraph", text: [{ text: words(100) }] },
      { id: "z", type: "paragraph", text: [{ text: characters(50) }] },
      { id: "q", ...quote, text: [...quote.text] },
      { id: "r", type: "rule" },
    ];
    expect(lengthOf({ standfirst: words(10), body })).toEqual({ words: 160, minutes: 1 });
    expect(
      lengthOf({ standfirst: "", body: [...body, { ...body[0], id: "s" } as Body[0]] }),
    ).toEqual({
      words: 250,
      minutes: 1,
    });
  });
});
