import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastedText } from "@/components/desk/body-editor/paste/pasted-text";
import {
  firstStoryIn,
  paragraphsOfPlainText,
} from "@/components/desk/body-editor/paste/plain-text";

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

describe("several stories in one paste", () => {
  const first = ["Harbour strike enters second week", "", "LEEDS - Dock workers walked out.", ""];
  const second = ["Bakery opens at noon", "", "YORK - A bakery opened on the quay.", ""];

  it("the first comes in, and the others are told", () => {
    const text = [...first, "-30-", ...second, "-30-", ...second].join("\r\n");
    expect(firstStoryIn(text)).toEqual({
      text: first.slice(0, 3).join("\n"),
      others: [second[0], second[0]],
    });
    expect(firstStoryIn(first.join("\r\n"))).toEqual({ text: first.join("\r\n"), others: [] });
  });

  it("the same where it comes as HTML, with the pictures of the first", () => {
    const pasted = pastedText();
    const picture = () => pasted.picture(new File([], "a.jpg"));
    picture();
    for (const words of [...first, "___"]) {
      pasted.add({ kind: "paragraph", depth: 0 }, words);
      pasted.close();
    }
    for (const words of second) {
      pasted.add({ kind: "paragraph", depth: 0 }, words);
      pasted.close();
    }
    picture();
    const { html, receipt, pictures } = pasted.end([]);
    expect(html).toBe(`<p>${first[0]}</p><p>${first[2]}</p>`);
    expect(receipt).toEqual({
      kept: { paragraph: 2, picture: 1 },
      changed: [],
      leftOut: [],
      stories: [second[0]],
    });
    expect(pictures.map(({ blocksAfter }) => blocksAfter)).toEqual([2]);
  });
});
