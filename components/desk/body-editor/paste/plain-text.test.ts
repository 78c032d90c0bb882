import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOfPlainText } from "@/components/desk/body-editor/paste/plain-text";

describe("plain text from the clipboard", () => {
  it("blank lines part the paragraphs, and wrapped lines are joined", () => {
    const text = "One line\r\nwrapped\there\r\n \t\r\n\r\nSecond   one\n\n";
    expect(paragraphsOfPlainText(text)).toEqual(["One line wrapped here", "Second one"]);
  });

  it("without blank lines each line is a paragraph", () => {
    expect(paragraphsOfPlainText("One\nTwo\u2028Three\vFour\n")).toEqual([
      "One",
      "Two",
      "Three",
      "Four",
    ]);
  });

  it("no-break spaces stay, control characters go", () => {
    expect(paragraphsOfPlainText("10\u00a0km\u0000 far")).toEqual(["10\u00a0km far"]);
  });

  it("no word is lost and none is made up", () => {
    const letters = (words: string) => words.replace(/[\s\u0000-\u001f\u007f]/g, "");
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\r", "\t", "\u2028") }),
        (text) => {
          expect(letters(paragraphsOfPlainText(text).join(""))).toBe(letters(text));
        },
      ),
    );
  });
});
