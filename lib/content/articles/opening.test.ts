import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "@/lib/content/blocks/kinds";
import { openingOfStory } from "@/lib/content/articles/opening";
import type { StoryBlock } from "@/lib/content/articles/story";

const story = (...texts: string[]) => ({
  blocks: texts.map((words, index): Extract<Block, { type: "paragraph" }> & StoryBlock => ({
    ...{ id: String(index), type: "paragraph" },
    text: [{ text: words }],
  })),
});

test("a story's opening is its first paragraph with words", () => {
  expect(openingOfStory(story(" ", "The quay\n opened.", "It rained."))).toBe("The quay opened.");
  expect(openingOfStory({ blocks: [] })).toBe("");
});

test("a long opening ends at a whole word, or between letters where there are no spaces", () => {
  expect(openingOfStory(story("quay ".repeat(60)))).toBe(`${"quay ".repeat(31)}quay…`);
  expect(openingOfStory(story("港".repeat(300)))).toMatch(/^港{159}…$/);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 100, maxLength: 400 }), (words) => {
      const opening = openingOfStory(story(words));
      expect(opening.length).toBeLessThanOrEqual(161);
      expect(() => encodeURIComponent(opening)).not.toThrow();
    }),
  );
});
