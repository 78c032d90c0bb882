import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  listDifferences,
  textDifferences,
  type Difference,
} from "@/components/desk/body-editor/apply/differences";

/** The one sequence with each difference replaced by what the other has there. */
function applied<Item>(before: Item[], after: Item[], differences: Difference[]): Item[] {
  return differences.reduceRight(
    (made, { from, to, newFrom, newTo }) =>
      made.toSpliced(from, to - from, ...after.slice(newFrom, newTo)),
    before,
  );
}

describe("differences", () => {
  it("of any two texts and lists make the one the other", () => {
    const words = fc
      .array(fc.constantFrom("the", "mayor", "said", "\u6771", ",", "\n", "\r"))
      .map((w) => w.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [a, b] = [before.split(""), after.split("")];
        expect(applied(a, b, textDifferences(before, after)).join("")).toBe(after);
        expect(applied(a, b, listDifferences(a, b, Object.is)).join("")).toBe(after);
      }),
    );
  });

  it("of texts are words, cut to the letters that differ", () => {
    expect(textDifferences("She said a word then", "She says a few words then")).toEqual([
      { from: 6, to: 8, newFrom: 6, newTo: 8 },
      { from: 11, to: 15, newFrom: 11, newTo: 20 },
    ]);
  });

  it("of texts that have only spaces in common are one", () => {
    expect(textDifferences("one two three four", "five six seven eight")).toHaveLength(1);
  });

  it("of texts too long to compare are one", () => {
    const long = (word: string) =>
      Array.from({ length: 900 }, (_, i) => `${word}${i}${word}`).join(" ");
    const [before, after] = [`So ${long("a")} ends`, `So ${long("b")} ends`];
    expect(textDifferences(before, after)).toEqual([
      { from: 3, to: before.length - 5, newFrom: 3, newTo: after.length - 5 },
    ]);
  });
});
