import { expect, test } from "vitest";
import { openNotesRule } from "@/lib/newsroom/articles/checks/rules/notes";
import { contentWith, paragraph } from "@/lib/testing/content";
import { factsWith } from "@/lib/testing/facts";

test("open notes are advice, each at its block, or among the notes where it has none", () => {
  const content = contentWith({ body: [paragraph("a", "Words."), paragraph("b", "More.")] });
  const openNotes = [{ blockId: "a" }, { blockId: null }, { blockId: "a" }, { blockId: "gone" }];
  expect(openNotesRule.level).toBe("advice");
  expect(openNotesRule.find(content, factsWith({ openNotes }))).toEqual([
    { words: "Resolve the 2 open notes.", place: { kind: "block", id: "a", part: undefined } },
    { words: "Resolve the 2 open notes.", place: { kind: "notes" } },
  ]);
  expect(openNotesRule.find(content, factsWith())).toEqual([]);
});
