import { describe, expect, test } from "vitest";
import type { PresentTab } from "@/lib/newsroom/presence/schema";
import { comingAndGoing, presenceSentence, namesByBlock } from "@/lib/browser/presence/sentences";
import { paragraph } from "@/lib/testing/content";

const body = [paragraph("a", "One."), paragraph("b", "Two.")];
const ann = (blockId: string | null = null): PresentTab => ({
  tabId: "1",
  name: "Ann",
  isYou: false,
  blockId,
});
const bo: PresentTab = { tabId: "2", name: "Bo", isYou: false, blockId: "c" };
const own = (blockId: string | null = null): PresentTab => ({
  tabId: "3",
  name: "Cy",
  isYou: true,
  blockId,
});

describe("who else is here", () => {
  test.each([
    [[], ""],
    [[ann()], "Also here: Ann."],
    [[ann("b")], "Also here: Ann, in paragraph 2."],
    [[ann("a"), bo], "Also here: Ann, in paragraph 1; Bo."],
    [[own()], "You have this article open in another tab."],
    [
      [ann("a"), own("b")],
      "You have this article open in another tab, in paragraph 2. Also here: Ann, in paragraph 1.",
    ],
  ])("%#: in a sentence", (others, sentence) => {
    expect(presenceSentence(others, body)).toBe(sentence);
  });
});

test("a block has the names of all who are in it", () => {
  expect(namesByBlock([ann("a"), { ...bo, blockId: "a" }, own("b"), ann()])).toEqual(
    new Map([
      ["a", "Ann; Bo"],
      ["b", "You, in another tab"],
    ]),
  );
});

describe("what is spoken of coming and going", () => {
  test.each<[string, PresentTab[], PresentTab[], string]>([
    ["nobody came", [], [], ""],
    ["one came", [], [ann()], "Ann has this article open too."],
    ["two came", [], [ann(), bo], "Ann and Bo have this article open too."],
    ["one went", [ann(), bo], [bo], "Ann has left this article."],
    [
      "one came and one went",
      [ann()],
      [bo],
      "Bo has this article open too. Ann has left this article.",
    ],
    ["another block", [ann("a")], [ann("b")], ""],
    ["a second tab of the same person", [ann()], [ann(), { ...ann(), tabId: "9" }], ""],
    ["one's own other tab", [], [own()], "You have this article open in another tab."],
    ["the end of it", [own()], [], "You have this article open only in this tab."],
  ])("%s", (_, before, after, sentence) => {
    expect(comingAndGoing(before, after)).toBe(sentence);
  });
});
