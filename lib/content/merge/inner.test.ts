import { expect, test } from "vitest";
import { boxKind, type InnerBlock } from "@/lib/content/blocks/box";
import { kindOf, type Block } from "@/lib/content/blocks/kinds";
import { plainText } from "@/lib/content/blocks/text";
import { compareContents } from "@/lib/content/compare/compare-contents";
import { mergeContents } from "@/lib/content/merge/merge";
import { contentWith } from "@/lib/testing/content";
import { namesForTests } from "@/lib/testing/names";

const line = (id: string, words: string): InnerBlock => ({
  ...{ id, type: "paragraph", text: [{ text: words }] },
});
const boxOf = (...blocks: InnerBlock[]): Block => ({
  ...{ id: "b", type: "box", sort: "timeline", title: "The quay", blocks },
});
const withBox = (...blocks: InnerBlock[]) => contentWith({ body: [boxOf(...blocks)] });
const base = withBox(line("x", "1880: opened"), line("y", "1920: closed"));

function wordsOf(block: Block | undefined): string[] {
  if (block?.type !== "box") throw new Error("There is a box.");
  return boxKind.texts(block).map(plainText);
}

test("two who write in different lines of a box, and add and move some, both keep their words", () => {
  const mine = withBox(line("y", "1920: closed"), line("x", "1881: opened"));
  const theirs = withBox(
    line("x", "1880: opened"),
    line("n", "1900: widened"),
    line("y", "1921: closed"),
  );
  const { content, conflicts } = mergeContents(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(wordsOf(content.body[0]).toSorted()).toEqual([
    "1881: opened",
    "1900: widened",
    "1921: closed",
  ]);
});

test("a line that one removed and the other wrote in is a question about the box", () => {
  const { conflicts } = mergeContents(
    base,
    withBox(line("y", "1920: closed")),
    withBox(line("x", "1881: opened"), line("y", "1920: closed")),
  );
  expect(conflicts).toMatchObject([{ kind: "block", id: "b" }]);
});

test("boxes that each side emptied of another line are a question, since none would be left", () => {
  const { conflicts } = mergeContents(
    base,
    withBox(line("x", "1880: opened")),
    withBox(line("y", "1920: closed")),
  );
  expect(conflicts).toMatchObject([{ kind: "block", id: "b" }]);
});

test("a comparison marks the words of one line", () => {
  const after = withBox(line("x", "1880: opened"), line("y", "1920: sold"));
  const [box] = compareContents(base, after, namesForTests).filter(
    ({ part }) => part.kind === "block",
  );
  const marked = box?.lines.flatMap(({ segments }) =>
    segments.filter(({ mark }) => mark !== "same").map(({ text, mark }) => [mark, plainText(text)]),
  );
  expect([box?.change, marked]).toEqual([
    "changed",
    [
      ["removed", "closed"],
      ["added", "sold"],
    ],
  ]);
});

test("its title and lines are searched, and it is known by its title", () => {
  const box = boxOf(line("x", "1880: opened"));
  expect(kindOf(box).searched(box)).toEqual(["The quay", "1880: opened"]);
  expect(kindOf(box).opening(box)).toBe("The quay");
});

test("a box that is longer than it may be is a question, and keeps nothing else from coming in", () => {
  const long = Array.from({ length: 101 }, (_, at) => line(`l${at}`, "more"));
  const mine = withBox(...long);
  const theirs = {
    ...withBox(line("x", "1881: opened"), line("y", "1920: closed")),
    dateline: "HULL",
  };
  const { content, conflicts } = mergeContents(base, mine, theirs);
  expect([content.dateline, conflicts.length]).toEqual(["HULL", 1]);
});
