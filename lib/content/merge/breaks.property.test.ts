// A paragraph is split or joined at any place while somebody else changes it: no word stands twice, none is lost.
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText, type Text } from "@/lib/content/blocks/text";
import type { Block } from "@/lib/content/blocks/kinds";
import { mergeContents } from "@/lib/content/merge/merge";
import { contentWith, paragraph } from "@/lib/testing/content";

const runs = { numRuns: Number(process.env["RUNS"] ?? 500) };

/** The words of the blocks in their order, without white space. */
function wordsOf(blocks: readonly Block[]): string {
  const texts = blocks.flatMap((block): Text[] => {
    if (block.type === "list") return block.items;
    return "text" in block ? [block.text] : [];
  });
  return texts.map(plainText).join("").replaceAll(/\s/g, "");
}

function merge(base: Block[], mine: Block[], theirs: Block[]) {
  const [was, my, their] = [base, mine, theirs].map((body) => contentWith({ body }));
  if (!was || !my || !their) throw new Error("There are three bodies.");
  return mergeContents(was, my, their);
}

// Words that come again, signs in and behind words, scripts without spaces, signs of two units.
const anyPiece = fc.constantFrom(
  ...["the", "quay", "the quay", "opened.A", "on", "U.S.", "don’t", "1,400", "–", "."],
  ...["港口", "ที่นี่", "👍🏽", "é", "Ä", "(", "a"],
);
const anyWords = fc
  .array(fc.tuple(anyPiece, fc.constantFrom(" ", " ", " ", "", ", ")), {
    minLength: 2,
    maxLength: 12,
  })
  .map((pieces) => pieces.flat().join("").trim());

type Rewriting = { from: number; length: number; words: string };
const anyRewriting = fc.record({
  from: fc.nat(),
  length: fc.constantFrom(0, 1, 2, 5, 12, 100),
  words: fc.oneof(fc.constant(""), anyPiece, anyWords),
});

function rewritten(words: string, { from, length, words: put }: Rewriting): string {
  const start = from % (words.length + 1);
  return (words.slice(0, start) + put + words.slice(start + length)).trim();
}

/** A place in the words that is not inside a sign of two units. */
function placeIn(words: string, number: number): number {
  const place = number % (words.length + 1);
  return /[\uDC00-\uDFFF]/.test(words[place] ?? "") ? place - 1 : place;
}

const kinds = {
  paragraph: (words: string) => paragraph("a", words),
  subheading: (words: string): Block => ({
    ...{ id: "a", type: "subheading" },
    text: words === "" ? [] : [{ text: words }],
  }),
  bold: (words: string): Block => ({
    ...{ id: "a", type: "paragraph" },
    text: words === "" ? [] : [{ text: words, bold: true }],
  }),
  list: (words: string): Block => ({
    ...{ id: "a", type: "list", isOrdered: false },
    items: words.split(/(?<=\. )/).map((text) => (text === "" ? [] : [{ text }])),
  }),
};
const anyKind = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]));

const plain = (id: string, words: string): Block => ({
  ...{ id, type: "paragraph" },
  text: words === "" ? [] : [{ text: words }],
});

test("a paragraph that is split anywhere has the words that the other side wrote, once each, in two paragraphs", () => {
  let asked = 0;
  fc.assert(
    fc.property(anyWords, fc.nat(), anyRewriting, anyKind, (words, number, rewriting, kind) => {
      const place = placeIn(words, number);
      const base = [plain("a", words), plain("z", "End")];
      const split = [
        plain("a", words.slice(0, place)),
        plain("n", words.slice(place)),
        plain("z", "End"),
      ];
      const written = [kinds[kind](rewritten(words, rewriting)), plain("z", "End")];
      for (const [mine, theirs] of [
        [written, split],
        [split, written],
      ] as const) {
        const { content, conflicts } = merge(base, [...mine], [...theirs]);
        expect(content.body.map(({ id }) => id)).toEqual(["a", "n", "z"]);
        if (conflicts.length === 0) expect(wordsOf(content.body)).toBe(wordsOf(written));
        else asked += 1;
      }
    }),
    runs,
  );
  // Only where words were rewritten across the place.
  expect(asked).toBeLessThan(runs.numRuns / 2);
});

test("paragraphs that are joined have the words that the other side wrote, once each, in one paragraph", () => {
  const anySeam = fc.constantFrom("", " ", "list");
  fc.assert(
    fc.property(
      fc.tuple(anyWords, anyWords),
      anySeam,
      fc.tuple(anyRewriting, anyRewriting),
      fc.boolean(),
      ([first, second], seam, [ofFirst, ofSecond], isBoth) => {
        const base = [plain("a", first), plain("b", second), plain("z", "End")];
        const joined: Block =
          seam === "list"
            ? {
                ...{ id: "a", type: "list", isOrdered: true },
                items: [first, second].map((text) => [{ text }]),
              }
            : plain("a", first + seam + second);
        const join = [joined, plain("z", "End")];
        const written = [
          plain("a", isBoth ? rewritten(first, ofFirst) : first),
          plain("b", rewritten(second, ofSecond)),
          plain("z", "End"),
        ];
        for (const [mine, theirs] of [
          [written, join],
          [join, written],
        ] as const) {
          const { content, conflicts } = merge(base, [...mine], [...theirs]);
          expect(conflicts).toEqual([]);
          expect(content.body.map(({ id, type }) => [id, type])).toEqual(
            join.map(({ id, type }) => [id, type]),
          );
          expect(wordsOf(content.body)).toBe(wordsOf(written));
        }
      },
    ),
    runs,
  );
});

const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const added = { mine: [..."αβγδεζηθικλμνξοπρστυφχψω"], theirs: [..."абвгдежзийклмнопрстуфхцч"] };

/**
 * What one side does to its paragraphs: it writes whole words, and splits and joins anywhere. Letters that it puts in are
 * its own, each once.
 */
type Act = { kind: "write" | "split" | "join"; at: number; out: number; in: number };
const anyActs = (...kinds: Act["kind"][]) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      at: fc.nat(),
      out: fc.constantFrom(0, 0, 1, 2, 4),
      in: fc.constantFrom(0, 1, 1, 3),
    }),
    { minLength: 1, maxLength: 2 },
  );

function edited(body: readonly Block[], acts: readonly Act[], side: keyof typeof added): Block[] {
  const own = [...added[side]];
  let count = 0;
  const all = body.map(({ id, ...block }) => ({
    id,
    words: "text" in block ? plainText(block.text) : "",
  }));
  for (const act of acts) {
    const index = act.at % all.length;
    const [one, next] = [all[index], all[index + 1]];
    if (!one) continue;
    const place = Math.floor(act.at / all.length) % (one.words.length + 1);
    const put = own.splice(0, act.in).join("");
    const [head, tail] = [one.words.slice(0, place), one.words.slice(place + act.out)];
    if (act.kind === "write") {
      const words = one.words.split(" ");
      const first = place % (words.length + 1);
      one.words = words.toSpliced(first, act.out, ...(put === "" ? [] : [put])).join(" ");
    } else if (act.kind === "split") {
      one.words = head;
      all.splice(index + 1, 0, { id: `${side}${(count += 1)}`, words: put + tail });
    } else if (next) {
      one.words += put + next.words;
      all.splice(index + 1, 1);
    }
  }
  return all.map(({ id, words }) => plain(id, words));
}

const anyBody = fc
  .array(fc.constantFrom("", "", " ", ". ", "|"), { minLength: 12, maxLength: 40 })
  .map((gaps) => gaps.map((gap, index) => `${letters[index]}${gap}`).join(""))
  .map((words) => words.split("|").map((part, index) => plain(`p${index}`, part)));

test.each([
  ["both write and split", anyActs("write", "split"), anyActs("write", "split")],
  ["one splits and one joins", anyActs("write", "split"), anyActs("write", "join")],
  ["both join", anyActs("join"), anyActs("write", "join")],
])("no letter stands twice, and none is lost that neither took out: %s", (_, ones, others) => {
  fc.assert(
    fc.property(anyBody, ones, others, fc.boolean(), (base, myActs, theirActs, isTurned) => {
      const sides = [edited(base, myActs, "mine"), edited(base, theirActs, "theirs")] as const;
      const [mine, theirs] = isTurned ? [sides[1], sides[0]] : sides;
      const { content, conflicts } = merge(base, mine, theirs);
      const lettersOf = (blocks: readonly Block[]) =>
        [...wordsOf(blocks)].filter((sign) => /\p{L}/u.test(sign));
      const found = lettersOf(content.body);
      const shown = new Set(JSON.stringify([content.body, conflicts]));
      const [was, my, their] = [base, mine, theirs].map((body) => new Set(lettersOf(body)));
      const owed = [...(my ?? []), ...(their ?? [])].filter(
        (letter) => !was?.has(letter) || (my?.has(letter) && their?.has(letter)),
      );
      expect(owed.filter((letter) => !shown.has(letter))).toEqual([]);
      if (conflicts.length > 0) return;
      // A new paragraph that has few of the words that were there is no part of a split: what is left of them is its own.
      const rewritten = [...mine, ...theirs].flatMap((block) => {
        const all = base.some(({ id }) => id === block.id) ? [] : lettersOf([block]);
        return 2 * all.filter((letter) => was?.has(letter)).length < all.length ? all : [];
      });
      const twice = found.filter((letter, index) => found.indexOf(letter) !== index);
      expect(twice.filter((letter) => !rewritten.includes(letter))).toEqual([]);
      expect(owed.filter((letter) => !found.includes(letter))).toEqual([]);
    }),
    runs,
  );
});
