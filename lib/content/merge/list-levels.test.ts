// The levels of items are merged as the styles of words are.
import { describe, expect, test } from "vitest";
import { listWith, type List } from "@/lib/content/blocks/list";
import type { ItemLevel } from "@/lib/content/blocks/list-levels";
import { unstyled } from "@/lib/content/blocks/text";
import { mergeContents } from "@/lib/content/merge/merge";
import { contentWith } from "@/lib/testing/content";

const bullet: ItemLevel = { depth: 1, isOrdered: false };
const number: ItemLevel = { depth: 1, isOrdered: true };
const deeper: ItemLevel = { depth: 2, isOrdered: false };

type Item = [words: string, level?: ItemLevel];

const listOf = (...items: Item[]): List =>
  listWith(
    { id: "l", type: "list", isOrdered: false, items: [] },
    items.map(([words]) => unstyled(words)),
    items.map(([, level]) => level ?? null),
  );

function merged(base: List, mine: List, theirs: List) {
  const [was, my, their] = [base, mine, theirs].map((list) => contentWith({ body: [list] }));
  if (!was || !my || !their) throw new Error("There are three.");
  const { content, conflicts } = mergeContents(was, my, their);
  expect(conflicts).toEqual([]);
  return content.body[0];
}

describe("items of a list", () => {
  const base = listOf(["Two piers"], ["Nine boats"], ["One crane"]);

  test("one that I indent keeps the words that she corrects in it and above it", () => {
    const mine = listOf(["Two piers"], ["Nine boats", bullet], ["One crane"]);
    const theirs = listOf(["Three piers"], ["Ten boats"], ["One crane"]);
    const both = listOf(["Three piers"], ["Ten boats", bullet], ["One crane"]);
    expect(merged(base, mine, theirs)).toEqual(both);
    expect(merged(base, theirs, mine)).toEqual(both);
  });

  test("one that both moved stands on the outer of the two levels, without a question", () => {
    const inner = listOf(["Two piers"], ["Nine boats", bullet], ["One crane", bullet]);
    const mine = listOf(["Two piers"], ["Nine boats", bullet], ["One crane", deeper]);
    const theirs = listOf(["Two piers"], ["Nine boats", bullet], ["One crane"]);
    expect(merged(inner, mine, theirs)).toEqual(theirs);
    expect(merged(inner, theirs, mine)).toEqual(theirs);
  });

  test("what she adds to a list within stays in it, and mine is no level below nothing", () => {
    const within = listOf(["Two piers"], ["Nine boats", bullet]);
    const mine = listOf(["Nine boats"]);
    const theirs = listOf(["Two piers"], ["Nine boats", bullet], ["One crane", number]);
    expect(merged(within, mine, theirs)).toEqual(listOf(["Nine boats"], ["One crane", number]));
  });

  test("a list that I make a paragraph has her words, and no level", () => {
    const within = listOf(["Two piers"], ["Nine boats", bullet]);
    const text = { id: "l", type: "paragraph" as const, text: unstyled("Two piers Nine boats") };
    const theirs = listOf(["Two piers"], ["Nine ships", bullet]);
    const [was, my, their] = [within, text, theirs].map((one) => contentWith({ body: [one] }));
    if (!was || !my || !their) throw new Error("There are three.");
    const [block] = mergeContents(was, my, their).content.body;
    expect(block).toEqual({ ...text, text: unstyled("Two piers Nine ships") });
  });
});
