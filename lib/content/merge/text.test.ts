import { describe, expect, test } from "vitest";
import type { Text } from "@/lib/content/blocks/text";
import { mergeTexts, mergeWords } from "@/lib/content/merge/text";

/** The one value where it is settled; mine, theirs and both where it is not. */
function words(base: string, mine: string, theirs: string) {
  const outcome = mergeWords(base, mine, theirs);
  return outcome.isSettled ? outcome.mine : [outcome.mine, outcome.theirs, outcome.both];
}

function texts(base: Text[], mine: Text[], theirs: Text[]) {
  const outcome = mergeTexts(base, mine, theirs, { mostEdits: 1_000 });
  return outcome.isSettled ? outcome.mine : "a question";
}

describe("two sides write in one text", () => {
  test.each([
    [
      "in different sentences",
      ["It opened. It rained.", "It opened late. It rained.", "It opened. It snowed."],
      "It opened late. It snowed.",
    ],
    [
      "at neighbouring words",
      ["the old harbour", "the new harbour", "the old port"],
      "the new port",
    ],
    [
      "in the same way",
      ["the old harbour", "the new harbour", "the new harbour"],
      "the new harbour",
    ],
    [
      "alike, and one of them more",
      ["on monday the old quay", "on Monday the old quay", "on Monday the new quay"],
      "on Monday the new quay",
    ],
    ["alike next to a word that one changed", ["a b c", "a x c", "a x d"], "a x d"],
    ["one removing, one adding elsewhere", ["a b c d e", "a d e", "a b c d e f"], "a d e f"],
    [
      "in Chinese, which has no spaces",
      ["我喜欢苹果和香蕉", "我喜欢苹果和橘子", "他喜欢苹果和香蕉"],
      "他喜欢苹果和橘子",
    ],
  ])("%s: both changes are in it", (_, [base = "", mine = "", theirs = ""], merged) => {
    expect(words(base, mine, theirs)).toBe(merged);
  });

  test("two words for one word are a question", () => {
    expect(words("on Monday", "on Tuesday", "on Friday")).toEqual([
      "on Tuesday",
      "on Friday",
      "on Tuesday Friday",
    ]);
  });

  test("two insertions at one place are a question", () => {
    expect(words("It opened.", "It finally opened.", "It slowly opened.")).toEqual([
      "It finally opened.",
      "It slowly opened.",
      "It finally slowly opened.",
    ]);
  });

  test("the choices differ only where the changes touch", () => {
    expect(words("a b c d e f", "A b c x e f", "a b c y e F")).toEqual([
      "A b c x e F",
      "A b c y e F",
      "A b c x y e F",
    ]);
  });

  test("a word that one removed and the other changed is a question, and both of them is no choice", () => {
    expect(words("the very old quay", "the old quay", "the rather old quay")).toEqual([
      "the old quay",
      "the rather old quay",
      undefined,
    ]);
  });

  test("a phrase that one rewrote is asked about as one", () => {
    expect(words("The cat sat", "A dog barked", "The cat slept")).toEqual([
      "A dog barked",
      "The cat slept",
      "A dog barked The cat slept",
    ]);
  });
});

describe("two sides style one text", () => {
  const plain: Text[] = [[{ text: "the old harbour opens" }]];

  test("a style and a word elsewhere are both in it", () => {
    expect(
      texts(
        plain,
        [[{ text: "the " }, { text: "old", bold: true }, { text: " harbour opens" }]],
        [[{ text: "the old harbour closes" }]],
      ),
    ).toEqual([[{ text: "the " }, { text: "old", bold: true }, { text: " harbour closes" }]]);
  });

  test("two styles of one word are both in it", () => {
    expect(
      texts(
        [[{ text: "old" }]],
        [[{ text: "old", bold: true }]],
        [[{ text: "old", italic: true }]],
      ),
    ).toEqual([[{ text: "old", bold: true, italic: true }]]);
  });

  test("a word that replaces one in a newly styled stretch is in that style", () => {
    expect(
      texts(
        plain,
        [[{ text: "the old harbour opens", italic: true }]],
        [[{ text: "the new harbour opens" }]],
      ),
    ).toEqual([[{ text: "the new harbour opens", italic: true }]]);
  });

  test("a word written into a newly linked stretch is in the link", () => {
    const link = "/articles/harbour";
    expect(
      texts(
        plain,
        [[{ text: "the " }, { text: "old harbour", link }, { text: " opens" }]],
        [[{ text: "the old fishing harbour opens" }]],
      ),
    ).toEqual([[{ text: "the " }, { text: "old fishing harbour", link }, { text: " opens" }]]);
  });

  test("a linked word that the other removed is a question: the link would be lost", () => {
    expect(
      texts(
        plain,
        [[{ text: "the " }, { text: "old ", link: "/a" }, { text: "harbour opens" }]],
        [[{ text: "the harbour opens" }]],
      ),
    ).toBe("a question");
  });

  test("a word removed from a styled stretch is no question", () => {
    expect(
      texts(
        plain,
        [[{ text: "the old harbour opens", bold: true }]],
        [[{ text: "the harbour opens" }]],
      ),
    ).toEqual([[{ text: "the harbour opens", bold: true }]]);
  });

  test("two links on one word are a question", () => {
    expect(
      texts(
        [[{ text: "quay" }]],
        [[{ text: "quay", link: "/a" }]],
        [[{ text: "quay", link: "/b" }]],
      ),
    ).toBe("a question");
  });

  test("a style that ends among the words that the other rewrote is a question", () => {
    expect(
      texts(
        plain,
        [[{ text: "the " }, { text: "old", bold: true }, { text: " harbour opens" }]],
        [[{ text: "the busy port opens" }]],
      ),
    ).toBe("a question");
  });

  test("a style inside a word and a change to another word are both in it", () => {
    expect(
      texts(
        [[{ text: "harbour opens" }]],
        [[{ text: "har", bold: true }, { text: "bour opens" }]],
        [[{ text: "harbour closes" }]],
      ),
    ).toEqual([[{ text: "har", bold: true }, { text: "bour closes" }]]);
  });
});

describe("two sides change one list", () => {
  const items = (...words: string[]): Text[] => words.map((text) => [{ text }]);

  test("an item added by one and a word changed by the other are both in it", () => {
    expect(texts(items("one", "two"), items("one", "two", "three"), items("ONE", "two"))).toEqual(
      items("ONE", "two", "three"),
    );
  });

  test("items that both added at one place are both kept, mine first", () => {
    expect(texts(items("one"), items("one", "mine"), items("one", "theirs"))).toEqual(
      items("one", "mine", "theirs"),
    );
  });

  test("an item that both split, each with another second half, is a question", () => {
    expect(texts(items("one two"), items("one", "TWO"), items("one", "2"))).toBe("a question");
  });

  test("an item that one removed and the other changed is a question", () => {
    expect(texts(items("one", "two"), items("one"), items("one", "two and more"))).toBe(
      "a question",
    );
  });
});
