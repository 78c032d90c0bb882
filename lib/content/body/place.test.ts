import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openingOfBlock, placeOf } from "@/lib/content/body/place";
import { anyBody } from "@/lib/testing/any-body";
import { paragraph, picture, relatedLink } from "@/lib/testing/content";

describe("the place of a block", () => {
  const body = [paragraph("a", "One."), picture("b", "m"), paragraph("c", "Two.")];

  test("is its number among those of its kind", () => {
    expect(body.map(({ id }) => placeOf(body, id))).toEqual([
      "paragraph 1",
      "picture 1",
      "paragraph 2",
    ]);
  });

  test("is unknown for a block that is not there, such as one not saved yet", () => {
    expect(placeOf(body, "d")).toBeNull();
  });

  test("names each block of any story by another name", () => {
    fc.assert(
      fc.property(anyBody, (any) => {
        const places = any.map(({ id }) => placeOf(any, id));
        expect(new Set(places).size).toBe(any.length);
        expect(places).not.toContain(null);
      }),
    );
  });
});

describe("the opening of a block", () => {
  test("is all of its words if they are few", () => {
    expect(openingOfBlock(paragraph("a", "The quay\n took its first ship."))).toBe(
      "The quay took its first ship.",
    );
    expect(openingOfBlock(relatedLink("a", "Quay opens"))).toBe("Quay opens");
  });

  test("ends between words, without the comma that stood there", () => {
    const words = "The quay took its first ship on Monday, and its second, a day later, was late.";
    expect(openingOfBlock(paragraph("a", words))).toBe(
      "The quay took its first ship on Monday, and its second, a …",
    );
    expect(openingOfBlock(paragraph("a", words.replace(" a day", " anyway")))).toBe(
      "The quay took its first ship on Monday, and its second …",
    );
  });

  test("is cut within a word where a script has no spaces, but not within a character", () => {
    expect(openingOfBlock(paragraph("a", "港".repeat(61)))).toBe(`${"港".repeat(60)} …`);
    expect(openingOfBlock(paragraph("a", `港${"𠮷".repeat(40)}`))).toBe(`港${"𠮷".repeat(29)} …`);
  });

  test("is empty for a picture without words of its own", () => {
    expect(openingOfBlock(picture("a", "m"))).toBe("");
  });
});
