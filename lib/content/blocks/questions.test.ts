import { expect, test } from "vitest";
import { questionsIn } from "@/lib/content/blocks/questions";

const line = (words: string) => ({
  ...{ id: words, type: "paragraph" as const, text: [{ text: words }] },
});

test("a paragraph with a question mark at its end asks, and what follows answers", () => {
  const list = {
    ...{ id: "l", type: "list" as const, isOrdered: false },
    items: [[{ text: "By ferry" }], [{ text: "On foot" }]],
  };
  const blocks = [
    line("What to know."),
    ...[line("When does it open?"), line("In May."), line(" "), line("Every day.")],
    ...[line("How do I get there? "), list],
    line("Is it free?"),
  ];
  expect(questionsIn(blocks)).toEqual([
    { question: "When does it open?", answer: "In May.\nEvery day." },
    { question: "How do I get there?", answer: "By ferry\nOn foot" },
  ]);
});
