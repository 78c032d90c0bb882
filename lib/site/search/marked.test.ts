// What is marked is what was searched for, to the character; a passage begins and ends with whole words.
import { describe, expect, test } from "vitest";
import { markedText, passageOf, type MarkedRun } from "@/lib/site/search/marked";
import { readQuery } from "@/lib/content/search/query";

/** The text with brackets around what is marked. */
function shown(pieces: MarkedRun[]): string {
  return pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");
}

test.each([
  ["The Quay, the quayside", "quay", "The [Quay], the [quayside]"],
  ["The Quay, the quayside", "quay ", "The [Quay], the quayside"],
  ["Élan de l’Église", "eglise", "Élan de l’[Église]"],
  ["winter budget, budget", '"winter budget"', "[winter budget], budget"],
  ["前海服务贸易", "海服务", "前[海服务]贸易"],
  ["前海，前海", "海", "前[海]，前[海]"],
  ["서울에서", "서울", "[서울]에서"],
  ["東京タワー", "ﾀﾜｰ 東京", "[東京タワー]"],
  ["quay", "-quay", "quay"],
  ["A cali\u00adfragil word", "califragil ", "A [cali\u00adfragil] word"],
  ["A cali\u200bfragil word", "cali\u00adfragil ", "A [cali\u200bfragil] word"],
  ["\u2067Zero\u2069 \u200ewidth\u200f", "width ", "\u2067Zero\u2069 \u200e[width]\u200f"],
  ["In Łódź, Øystein’s smørrebrød", "lodz smorrebrod ", "In [Łódź], Øystein’s [smørrebrød]"],
  ["In Lodz the Aether", "Łódź æther ", "In [Lodz] the [Aether]"],
  [
    "Þór, Đorđe, straße, ıstanbul, cœur",
    "thor dorde strasse istanbul coeur ",
    "[Þór], [Đorđe], [straße], [ıstanbul], [cœur]",
  ],
  ["مُحَمَّد came", "محمد ", "[مُحَمَّد] came"],
  ["أحمد والإمارات", "احمد", "[أحمد] والإمارات"],
  ["محـــمد، مدرسة", "محمد مدرسه ", "[محـــمد]، [مدرسة]"],
  ["met McDonald’s today", "mcdonalds ", "met [McDonald’s] today"],
  ["met McDonald's today", "McDonald’s ", "met [McDonald's] today"],
  ["met McDonalds today", "McDonald's ", "met [McDonalds] today"],
  ["met McDonald’s today", "mcdonald", "met [McDonald]’s today"],
  ["O’Neill and ONeill", "o'neill ", "[O’Neill] and [ONeill]"],
  ["paid 1,400 or 1 400", "1400 ", "paid [1,400] or [1 400]"],
  ["paid 1\u202f400\u202f000 or 1.400", "1,400,000 ", "paid [1\u202f400\u202f000] or 1.400"],
  ["paid 1400", "1\u202f400", "paid [1400]"],
  ["paid 1,400", "400 ", "paid 1,[400]"],
  ["The U.S. and e-mail", "us email ", "The [U.S]. and [e-mail]"],
  ["Co\u2011operate", "cooperate ", "[Co\u2011operate]"],
  ["١٤٠٠ سفينة", "1400 ", "[١٤٠٠] سفينة"],
])("in “%s” the query %s marks %s", (text, query, marked) => {
  expect(shown(markedText(text, readQuery(query)))).toBe(marked);
});

describe("a passage", () => {
  const filler = "word ".repeat(80).trim();

  test("is of the text that has most of what is wanted", () => {
    const texts = ["Bridges alone.", `Harbours and bridges.`, "Harbours alone."];
    expect(shown(passageOf(texts, readQuery("bridges harbours")))).toBe(
      "[Harbours] and [bridges].",
    );
  });

  test("says by an ellipsis what it leaves out", () => {
    const passage = shown(passageOf([`${filler} quay, ${filler}.`], readQuery("quay ")));
    expect(passage).toMatch(/^…word .* \[quay\], word .*word …$/);
    expect(passage.length).toBeLessThan(300);
  });

  test("is the beginning where the words are elsewhere", () => {
    const passage = shown(passageOf([`${filler}.`, "Other."], readQuery("quay")));
    expect(passage).toMatch(/^word .*word …$/);
    expect(passageOf([], readQuery("quay"))).toEqual([]);
  });
});
