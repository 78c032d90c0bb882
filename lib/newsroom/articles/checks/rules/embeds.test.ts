import { expect, test } from "vitest";
import type { Block } from "@/lib/content/blocks/kinds";
import { embedTitleRule } from "@/lib/newsroom/articles/checks/rules/embeds";
import { contentWith, embed } from "@/lib/testing/content";
import { factsWith, placesFound } from "@/lib/testing/facts";

test("an embed has a title", () => {
  const found = (...body: Block[]) =>
    placesFound(embedTitleRule, contentWith({ body }), factsWith());
  expect(found(embed("e", "The quay at night"))).toEqual([]);
  expect(found(embed("e", " "), embed("f", "")).toString()).toBe("e,f");
});
