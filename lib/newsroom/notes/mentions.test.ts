import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mentionAt, mentionedIn, mentionsIn, mentionPieces } from "@/lib/newsroom/notes/mentions";
import type { Person } from "@/lib/newsroom/notes/schema";

const people: Person[] = ["Ann", "Ann Poe", "Bo Li", "王小明", "Zoë"].map((name) => ({
  id: name,
  name,
}));
const named = (words: string) => mentionedIn(words, people).map(({ name }) => name);

describe("a note mentions", () => {
  test.each([
    ["@Bo Li, is this right?", ["Bo Li"]],
    ["Ask @ann poe or @BO LI.", ["Ann Poe", "Bo Li"]],
    ["(@Ann)", ["Ann"]],
    ["@Ann’s paragraph", ["Ann"]],
    ["@Ann Poe", ["Ann Poe"]],
    ["@Ann Poetry", ["Ann"]],
    ["@Ann and @Ann", ["Ann"]],
    ["请@王小明看一下", ["王小明"]],
    ["@zoë", ["Zoë"]],
    ["line one\n@Bo Li", ["Bo Li"]],
    ["@@Bo Li", ["Bo Li"]],
  ])("%j: whom it names in full", (words, names) => expect(named(words)).toEqual(names));

  test.each(["Bo Li", "@Bo", "@Bo  Li", "@Anna", "bo@Ann.example", "7@Ann", "@Ann7", "@", ""])(
    "%j: nobody",
    (words) => expect(named(words)).toEqual([]),
  );

  test("all who share the name", () => {
    const two = [...people, { id: "other", name: "Bo Li" }];
    expect(mentionedIn("@Bo Li", two).map(({ id }) => id)).toEqual(["Bo Li", "other"]);
  });

  test("with words around the names, which stay as they are", () => {
    expect(mentionPieces("Ask @Ann, @Bo Li", people)).toEqual([
      { text: "Ask ", isMention: false },
      { text: "@Ann", isMention: true },
      { text: ", ", isMention: false },
      { text: "@Bo Li", isMention: true },
    ]);
    expect(mentionPieces("", people)).toEqual([]);
  });

  test("nobody twice, and only where the words are, whatever is written", () => {
    const piece = fc.constantFrom("@", "Ann", "Ann Poe", "Bo Li", "王小明", " ", "\n", "x", "7");
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const words = parts.join("");
        for (const { from, to, people: meant } of mentionsIn(words, people)) {
          expect(meant.map(({ name }) => `@${name}`)).toEqual([words.slice(from, to)]);
        }
        const pieces = mentionPieces(words, people);
        expect(pieces.map(({ text }) => text).join("")).toBe(words);
        expect(new Set(named(words)).size).toBe(named(words).length);
      }),
    );
  });
});

describe("while a mention is typed", () => {
  const offered = (words: string, caret = words.length) =>
    mentionAt(words, caret, people)?.offered.map(({ name }) => name) ?? null;

  test.each([
    ["@", ["Ann", "Ann Poe", "Bo Li", "王小明", "Zoë"]],
    ["Ask @a", ["Ann", "Ann Poe"]],
    ["Ask @ann", ["Ann", "Ann Poe"]],
    ["Ask @ann p", ["Ann Poe"]],
    ["@li", ["Bo Li"]],
    ["请@王", ["王小明"]],
  ])("%j: names that fit are offered", (words, names) => expect(offered(words)).toEqual(names));

  test.each(["", "Ask Ann", "@nobody", "@Bo Li", "@bo li ", "bo@a", "@\nAnn", "@Bo Li, @x"])(
    "%j: no name is",
    (words) => expect(offered(words)).toBeNull(),
  );

  test("only what stands before the caret counts", () => {
    expect(offered("@b and so on", 2)).toEqual(["Bo Li"]);
    expect(offered("@b and so on", 0)).toBeNull();
    expect(mentionAt("@Ann, @b", 8, people)?.from).toBe(6);
  });

  test("no more than eight are offered", () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ id: String(n), name: `Ann ${n}` }));
    expect(mentionAt("@ann", 4, many)?.offered).toHaveLength(8);
  });
});
