import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renameBylines } from "@/lib/newsroom/authors/settle";

const authorIds = ["ann", "bo", "cy", "dee", "eve"];
const anyBylines = fc.uniqueArray(
  fc.record({
    authorId: fc.constantFrom(...authorIds),
    place: fc.constantFrom("", "Oslo", "Rome"),
  }),
  { selector: ({ authorId }) => authorId },
);
const boIsAnn = (id: string) => (id === "bo" ? "ann" : id);

describe("bylines in which one author turns out to be another", () => {
  test("name nobody twice, the gone one nowhere, and everybody else in the same order", () => {
    fc.assert(
      fc.property(anyBylines, (bylines) => {
        const renamed = renameBylines(bylines, boIsAnn).map(({ authorId }) => authorId);
        expect(renamed).toEqual([...new Set(bylines.map(({ authorId }) => boIsAnn(authorId)))]);
      }),
    );
  });

  test("lose no place that somebody wrote from, unless the double has one of its own", () => {
    fc.assert(
      fc.property(anyBylines, (bylines) => {
        for (const { authorId, place } of renameBylines(bylines, boIsAnn)) {
          const places = bylines
            .filter((byline) => boIsAnn(byline.authorId) === authorId)
            .map((byline) => byline.place);
          expect(place).toBe(places.find((one) => one !== "") ?? "");
        }
      }),
    );
  });

  test("name who wrote it as a writer, whatever else they did", () => {
    const [ann, bo] = [
      { authorId: "ann", place: "", role: "photography" },
      { authorId: "bo", place: "Oslo" },
    ] as const;
    expect(renameBylines([ann, bo], boIsAnn)).toEqual([{ authorId: "ann", place: "Oslo" }]);
    expect(renameBylines([bo, ann], boIsAnn)).toEqual([{ authorId: "ann", place: "Oslo" }]);
    expect(renameBylines([ann], boIsAnn)).toEqual([ann]);
  });

  test("stay as they are when they are renamed again, and where nobody in them is", () => {
    fc.assert(
      fc.property(anyBylines, (bylines) => {
        const renamed = renameBylines(bylines, boIsAnn);
        expect(renameBylines(renamed, boIsAnn)).toEqual(renamed);
        expect(renameBylines(bylines, (id) => id)).toEqual(bylines);
      }),
    );
  });
});
