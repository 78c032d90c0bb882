import { describe, expect, test } from "vitest";
import { textDifferences } from "@/components/desk/body-editor/apply/differences";
import { movedOffset, typedOver } from "@/components/desk/moved-offset";

describe("a place in a text that changed elsewhere", () => {
  test.each([
    ["One| moment", "Only one| moment".replace("Only one", "OnlyOne")],
    ["One moment|, every page", "Only one moment|, every page"],
    ["|One moment", "|Only. One moment"],
    ["One moment|", "One moment|, every page"],
    ["One mo|ment, every page", "One second|, every page"],
  ])("%s is at %s", (before, after) => {
    const words = (text: string) => text.replace("|", "");
    const differences = textDifferences(words(before), words(after));
    expect(movedOffset(differences, before.indexOf("|"))).toBe(after.indexOf("|"));
  });
});

describe("what was typed over a text that changed elsewhere", () => {
  test.each([
    ["One page", "One new page", "One page now", "One new page now"],
    ["One page", "One page!", "Only one page", "Only one page!"],
    ["One old page", "One page", "One old page, told", "One page, told"],
    ["One page", "One page", "Two pages", "Two pages"],
    ["", "typed", "came in", "typedcame in"],
  ])("%j, typed %j, become %j, says %j", (before, typed, now, says) => {
    expect(typedOver(before, typed, now)).toBe(says);
  });
});
