import { describe, expect, test } from "vitest";
import type { Note, Thread } from "@/lib/newsroom/notes/schema";
import { inPageOrder, newsOf, openByBlock, threadOf } from "@/lib/desk/notes/threads";
import { paragraph } from "@/lib/testing/content";

const note = (id: string, writer = "Ann"): Note => ({
  id,
  writer,
  words: "Check this.",
  mentioned: [],
  writtenAt: "22 Nov 2026, 14:02",
});
const thread = (id: string, change: Partial<Thread> = {}): Thread => ({
  ...note(id),
  blockId: null,
  answers: [],
  resolved: null,
  ...change,
});
const resolved = { by: "Bo", at: "22 Nov 2026, 15:00" };
const body = [paragraph("a", "One."), paragraph("b", "Two.")];

test("threads go with the page: the article's, block by block, and then those of removed blocks", () => {
  const threads = [
    thread("1", { blockId: "gone" }),
    thread("2", { blockId: "b" }),
    thread("3"),
    thread("4", { blockId: "a" }),
    thread("5", { blockId: "b" }),
    thread("6"),
  ];
  expect(
    inPageOrder(threads, body)
      .map(({ id }) => id)
      .join(""),
  ).toBe("364251");
});

test("a block is counted with its open threads, and not without any", () => {
  const threads = [
    thread("1", { blockId: "a" }),
    thread("2", { blockId: "a", answers: [note("3")] }),
    thread("4", { blockId: "a", resolved }),
    thread("5", { blockId: "b", resolved }),
    thread("6"),
  ];
  expect(openByBlock(threads)).toEqual(new Map([["a", 2]]));
});

test("a thread is found by any of its notes", () => {
  const threads = [thread("1"), thread("2", { answers: [note("3")] })];
  expect(["1", "2", "3", "4"].map((id) => threadOf(threads, id)?.id)).toEqual([
    "1",
    "2",
    "2",
    undefined,
  ]);
});

describe("what is spoken of new notes", () => {
  const before = [thread("1")];
  test.each([
    ["none came", [thread("1")], ""],
    ["one was resolved", [thread("1", { resolved })], ""],
    ["one came", [thread("1"), thread("2")], "Ann wrote a note."],
    ["one was answered", [thread("1", { answers: [note("2", "Bo")] })], "Bo wrote a note."],
    [
      "more came",
      [thread("1", { answers: [note("2", "Bo"), note("4", "Bo")] }), thread("3")],
      "Bo and Ann wrote notes.",
    ],
  ])("%s", (_, after, sentence) => expect(newsOf(before, after)).toBe(sentence));
});
