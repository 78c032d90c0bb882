import { expect, test } from "vitest";
import { newNote } from "@/lib/newsroom/notes/schema";

const good = { id: "1", words: "Check this.", blockId: null };
const problemsOf = (change: Record<string, unknown>) =>
  newNote.safeParse({ ...good, ...change }).error?.issues.map(({ message }) => message) ?? [];

test("a note keeps its lines, and none of the white space at its ends", () => {
  const words = " One.\r\n\r\n- two \n";
  expect(newNote.parse({ ...good, words }).words).toBe("One.\n\n- two");
});

test.each([
  [{ words: "" }, "Write the note first."],
  [{ words: " \n\t" }, "Write the note first."],
  [{ words: "a".repeat(2_001) }, "A note has 2,000 characters at most."],
  [{ id: "" }, "A note needs an id."],
  [{ blockId: "" }, "A block needs an id."],
])("a note with %j is refused: %s", (change, problem) => {
  expect(problemsOf(change)).toEqual([problem]);
});

test("a note names no writer and no time: who sends it wrote it, now", () => {
  expect(problemsOf({ writerId: "2" })).toHaveLength(1);
  expect(problemsOf({ createdAt: "2026-01-01" })).toHaveLength(1);
});
